/** Sign the file that the school publishes for checkers, where it has something new to say. */
import { Stopped } from '../api/failures.js';
import type { Send } from '../api/transport.js';
import { signAll, type Signing } from '../signer/prepared.js';
import { momentInVietnam } from '../../core/codes/day.js';
import { loadSealKit } from './load-seal-kit.js';

export interface CheckersAct extends Signing {
  readonly call: Send;
  readonly now?: (() => Date) | undefined;
}

/** Its number; null where there is nothing new to sign. Rejects with SigningRefused, Stopped or what the server says. */
export async function signCheckers(act: CheckersAct): Promise<number | null> {
  const { call, key, signal, now = () => new Date() } = act;
  if (signal.aborted) throw new Stopped();
  const { due, checkers } = await call('checkersToSign', {});
  if (!due) return null;
  const { prepareCheckersSignature, toBase64 } = await loadSealKit();
  const signedAt = momentInVietnam(now());
  const { toSign } = await prepareCheckersSignature({ ...checkers, signedAt }, key.signer.certificate);
  const [signed] = await signAll(act, [{ toSign }]);
  const { fileId, number } = checkers;
  const certificate = key.certificate.fingerprint;
  const signature = toBase64(signed!.signature);
  return (await call('signCheckers', { body: { fileId, number, certificate, signedAt, signature } })).number;
}
