/**
 * Sealing one class in one act (decision 15): its records (again where the school's certificate was renewed before their
 * prints) with the file for checkers that names their signers, their prints, then the transaction they are submitted in. Each
 * part goes on where an earlier act was interrupted, because each asks the server what is still to be signed.
 */
import { Stopped } from '../api/failures.js';
import { signAll } from '../signer/prepared.js';
import { signRecords } from '../signer/sign-records.js';
import { momentInVietnam } from '../../core/codes/day.js';
import type { SealAct } from './seal-act.js';
import { sealAgain, unitsWaiting } from './seal-again.js';
import { loadSealKit } from './load-seal-kit.js';
import { signCheckers } from './sign-checkers.js';

/** Prints a call. */
const AT_ONCE = 10;

/** Rejects with SigningRefused, Stopped or what the server says; what was told by `onResult` until then stands. */
export async function sealClass(act: SealAct): Promise<void> {
  const { call, classId, key, signal, onProgress, onResult } = act;
  const toSign = await call('recordsToSign', { params: { classId, slot: 'seal' } });
  const again = await unitsWaiting(act);
  const n = toSign.records.length;
  const of = n + again.units.length;
  onProgress('records', 0, of);
  if (toSign.records.length > 0) {
    await signRecords({
      call,
      classId,
      slot: 'seal',
      toSign,
      key,
      signal,
      onAsking: act.onAsking,
      onProgress: (done) => onProgress('records', done, of),
      onResult: (pupil, refused) => onResult('records', pupil, refused),
      ...(act.now && { now: act.now }),
    });
  }
  await sealAgain(act, again, (done) => onProgress('records', n + done, of));
  // From here on anybody may hold these records: whoever checks them finds their signers, also where the act ends early.
  await signCheckers(act);
  await sealPrints(act);
  await signTransaction(act);
}

async function sealPrints(act: SealAct) {
  const { call, classId, key, signal, onProgress, onResult } = act;
  if (signal.aborted) throw new Stopped();
  // The moment stands in the PDFs: the server says it and the seal claims it.
  const { signedAt, prints, refused } = await call('printsToSeal', { params: { classId } });
  for (const one of refused) onResult('prints', one.pupil, one.refused);
  onProgress('prints', 0, prints.length);
  if (prints.length === 0) return;
  const { fromBase64, prepareCms, toBase64 } = await loadSealKit();
  const { certificate, chain } = key.signer;
  const prepared = [];
  for (const { pupil, version, digest } of prints) {
    if (signal.aborted) throw new Stopped();
    // A PDF says its moment itself (EN 319 142-1 section 6.3).
    const { toSign } = await prepareCms({ digest: fromBase64(digest), certificate, chain, signedAt: null });
    prepared.push({ pupil, version, toSign });
  }
  const signed = await signAll(act, prepared);
  for (let at = 0; at < signed.length; at += AT_ONCE) {
    if (signal.aborted) throw new Stopped();
    const part = signed.slice(at, at + AT_ONCE);
    const { records } = await call('sealPrints', {
      params: { classId },
      body: {
        certificate: key.certificate.fingerprint,
        prints: part.map(({ pupil, version, signature }) => ({
          pupil,
          version,
          signedAt,
          signature: toBase64(signature),
        })),
      },
    });
    for (const one of records) onResult('prints', one.pupil, one.refused);
    onProgress('prints', at + part.length, prints.length);
  }
}

async function signTransaction(act: SealAct) {
  const { call, classId, key, signal, onProgress, onResult, now = () => new Date() } = act;
  if (signal.aborted) throw new Stopped();
  const { transactionId, records, refused } = await call('transactionToSign', { params: { classId } });
  for (const one of refused) onResult('transaction', one.pupil, one.refused);
  onProgress('transaction', 0, records.length);
  if (records.length === 0) return;
  const { prepareTransactionSignature, toBase64 } = await loadSealKit();
  const signedAt = momentInVietnam(now());
  const { toSign } = await prepareTransactionSignature({
    transactionId,
    recordTexts: records.map(({ text }) => text),
    signedAt,
    certificate: key.signer.certificate,
  });
  const [signed] = await signAll(act, [{ toSign }]);
  const pupils = records.map(({ pupil }) => pupil);
  await call('signTransaction', {
    params: { classId },
    body: {
      transactionId,
      certificate: key.certificate.fingerprint,
      signedAt,
      pupils,
      signature: toBase64(signed!.signature),
    },
  });
  for (const pupil of pupils) onResult('transaction', pupil, null);
  onProgress('transaction', records.length, records.length);
}
