/** What everybody's authority answers about the signers of test records, instead of a list. */
import { createPrivateKey } from 'node:crypto';
import { type Link, readLink } from '../../core/signing/path/link.js';
import { tlv } from '../../core/signing/der.js';
import { certId, moment, type RawAnswer, rawAnswer, rawResponse } from './raw-responses.js';
import { certificateOf, keyFile, type TestSigner } from './signed-record.js';

const FROM = new Date('2027-01-01T00:00:00Z');
const UNTIL = new Date('2049-01-01T00:00:00Z');

/** About one of them; until 2049, unless something else is said. */
export function answerOn(signer: TestSigner, answer: RawAnswer = {}): Uint8Array {
  const authority = {
    name: (readLink(certificateOf('authority')) as Link).form.subjectDer,
    key: createPrivateKey(Buffer.from(keyFile('authority.key.pem'))),
  };
  const { serial } = (readLink(certificateOf(signer)) as Link).form;
  const id = certId(authority, tlv(2, Buffer.from(serial, 'hex')));
  return rawResponse(authority, [rawAnswer(id, { at: FROM, next: UNTIL, ...answer })], { produced: moment(FROM) });
}
