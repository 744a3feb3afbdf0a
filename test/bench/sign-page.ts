/**
 * The page of a homeroom teacher who signs, in a process of its own and by the page's own code: her key file opened once,
 * then class by class what is shown and the act itself. Nothing of the server is loaded here but how it hashes: Chromium
 * hashes a record's texts where it stands, as node:crypto does (a class's 280 in 1 to 3 ms); Node's WebCrypto takes a thread
 * for each, which no page does.
 */
import '../../server/ground/digests.js';
import { createSend, type Send } from '../../addin/api/transport.js';
import { fromBase64, toBase64 } from '../../core/signing/base64.js';
import { openPkcs12 } from '../../core/signing/pkcs12.js';
import { signRecords } from '../../addin/signer/sign-records.js';
import { timed } from './measure.js';

export interface PageFacts {
  readonly port: number;
  readonly token: string;
  /** Base64 of the key file. */
  readonly keyFile: string;
  readonly pin: string;
}
export interface SignedClass {
  readonly signed: number;
  /** Milliseconds until the records are on the screen, and from the PIN to the last answer. */
  readonly shown: number;
  readonly act: number;
}

const facts = JSON.parse(process.argv[2] ?? '') as PageFacts;
const send = createSend(() => 'vi', 'omit', `http://127.0.0.1:${facts.port}/api/v1`);
const call: Send = (name, input, options) =>
  send(name, input, { ...options, headers: { Authorization: `Bearer ${facts.token}` } });
// What the page's worker does.
const { certificates } = await call('myCertificates', {});
const known = certificates.map(({ der }) => fromBase64(der));
const signer = await openPkcs12(fromBase64(facts.keyFile), facts.pin, known, new Date());
const key = { signer, certificate: certificates.find(({ der }) => der === toBase64(signer.certificate))! };

async function signClass(classId: string): Promise<SignedClass> {
  const start = process.hrtime.bigint();
  const toSign = await call('recordsToSign', { params: { classId, slot: 'homeroom' } });
  const shown = Number(process.hrtime.bigint() - start) / 1e6;
  let signed = 0;
  const act = await timed(() =>
    signRecords({
      call,
      classId,
      slot: 'homeroom',
      toSign,
      key,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onResult: (_, refused) => {
        if (refused === null) signed += 1;
      },
    }),
  );
  return { signed, shown, act };
}

process.on('message', (classId: string) => void signClass(classId).then((signed) => process.send?.(signed)));
// Never outlive the benchmark.
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
