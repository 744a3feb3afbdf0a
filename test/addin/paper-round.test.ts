/** A seal and its paper's code in the page: signed in one round, sent together. */
import assert from 'node:assert/strict';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import type { Certificate } from '../../core/contract/certificates.js';
import type { RecordsToSign } from '../../core/contract/signing.js';
import type { Send } from '../../addin/api/transport.js';
import { signRecords } from '../../addin/signer/sign-records.js';
import { prepareUnitPaper } from '../../core/signing/paper/unit-paper.js';
import type { Signer } from '../../core/signing/signer.js';
import { certificateOf, ISSUE, signBy, signedRecord } from '../support/signed-record.js';

interface Sent {
  readonly pupil: string;
  readonly signedAt: string;
  readonly signature: string;
  readonly paper?: string;
}
const AT = new Date('2027-06-05T07:30:00Z');

describe('the code for the paper in the page', () => {
  let toSign: RecordsToSign;
  before(async () => {
    const { record, signed } = await signedRecord({ until: 'principal' });
    const { homeroom, principal } = signed;
    const one = {
      ...{ pupil: 'p1', version: 1, subjectRows: [] },
      record: record as RecordsToSign['records'][number]['record'],
      homeroom: { signedAt: homeroom!.signedAt, signature: homeroom!.signature! },
      principal: { ...principal!, signature: principal!.signature! },
    };
    toSign = { leader: null, place: ISSUE.place, records: [one, { ...one, pupil: 'p2' }], paper: true };
  });

  async function seal(asked: RecordsToSign, signer: Partial<Signer> = {}) {
    const rounds: number[] = [];
    const sent: Sent[] = [];
    const call = ((_name: string, { body }: { body: { records: Sent[] } }) => {
      sent.push(...body.records);
      return Promise.resolve({ records: body.records.map(({ pupil }) => ({ pupil, refused: null })) });
    }) as unknown as Send;
    await signRecords({
      ...{ call, classId: '4a', slot: 'seal', toSign: asked, signal: new AbortController().signal, now: () => AT },
      key: {
        certificate: { fingerprint: 'ab' } as Certificate,
        signer: {
          ...{ certificate: certificateOf('seal'), chain: [], close: () => undefined },
          sign: (datas) => {
            rounds.push(datas.length);
            return Promise.resolve(datas.map((data) => signBy('seal', data)));
          },
          ...signer,
        },
      },
      ...{ onProgress: () => undefined, onResult: () => undefined },
    });
    return { rounds, sent };
  }

  it('is signed in the seals’ own round, and goes with its seal', async () => {
    const { rounds, sent } = await seal(toSign);
    assert.deepEqual(rounds, [4]);
    const key = createPublicKey(
      new X509Certificate(certificateOf('seal')).publicKey.export({ type: 'spki', format: 'pem' }),
    );
    const { record, homeroom, principal } = toSign.records[0]!;
    for (const { signedAt, signature, paper } of sent) {
      const prepared = await prepareUnitPaper({
        ...{ record, signedAt, certificate: certificateOf('seal') },
        signed: { homeroom: homeroom!, principal: principal!, seal: { signedAt, issue: ISSUE } },
      });
      assert.notEqual(paper, signature);
      assert.ok(verify('sha256', prepared!.toSign, key, Buffer.from(paper!, 'base64')));
    }
    assert.equal(sent.length, 2);
  });

  it('asks nobody oftener where a key lies here', async () => {
    const { rounds, sent } = await seal(toSign, { asksNobody: true });
    assert.deepEqual(rounds, [1, 1, 1, 1]);
    assert.ok(sent.every(({ paper }) => paper !== undefined));
  });

  it('is not made where the year prints none', async () => {
    const { rounds, sent } = await seal({ ...toSign, paper: false });
    assert.deepEqual(rounds, [2]);
    assert.ok(sent.every(({ paper }) => paper === undefined));
  });
});
