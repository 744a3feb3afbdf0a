/**
 * Put one slot's signatures on the covers of a class: their bytes are made here from what is shown, only signature values go out
 * (decision 15). Sent in several calls, so that stopping in between leaves each cover signed or not.
 */
import type { CoversToSign, CoverToSign } from '../../core/contract/covers.js';
import type { CoverSlot } from '../../core/covers/cover-states.js';
import { momentInVietnam } from '../../core/codes/day.js';
import { Stopped } from '../api/failures.js';
import type { Send } from '../api/transport.js';
import type { RunSteps } from '../records/use-run.js';
import { loadKit } from '../signer/load-kit.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { signEach } from '../signer/prepared.js';

/** Covers a call. */
const AT_ONCE = 20;

export interface CoversAct extends RunSteps {
  readonly call: Send;
  readonly classId: string;
  readonly by: CoverSlot;
  readonly toSign: CoversToSign;
  readonly lateReason: string | null;
  readonly key: OpenedKey;
}

/** Rejects with SigningRefused, Stopped or what the server says; covers told by `onResult` until then stand. */
export async function signCovers(act: CoversAct): Promise<void> {
  const { call, classId, by, toSign, lateReason, key, signal, onProgress, onResult } = act;
  const { covers, leader } = toSign;
  const kit = await loadKit();
  onProgress(0, covers.length);
  const signedAt = momentInVietnam(new Date());
  const signedSoFar = ({ principal }: CoverToSign) => {
    if (by === 'principal') return leader ? { principal: { signedAt, leader } } : {};
    return { ...(principal && { principal }), seal: { signedAt } };
  };
  const prepared = await Promise.all(
    covers.map(async (one) => {
      const { certificate } = key.signer;
      const asked = { cover: one.cover, signed: signedSoFar(one), certificate };
      const { toSign: bytes, dataDigest } = await kit.prepareCoverSignature(by, asked);
      return { pupil: one.pupil, number: one.number, toSign: bytes, digest: dataDigest };
    }),
  );
  if (signal.aborted) throw new Stopped();
  const signed = signEach(act, prepared);
  for (let at = 0; at < signed.length; at += AT_ONCE) {
    const part = await Promise.all(signed.slice(at, at + AT_ONCE));
    if (signal.aborted) throw new Stopped();
    const answer = await call('signCovers', {
      params: { classId, by },
      body: {
        certificate: key.certificate.fingerprint,
        lateReason,
        covers: part.map(({ pupil, number, digest, signature }) => ({
          ...{ pupil, number, signedAt, digest },
          signature: kit.toBase64(signature),
        })),
      },
    });
    for (const { pupil, refused } of answer.covers) onResult(pupil, refused);
    onProgress(Math.min(at + AT_ONCE, signed.length), signed.length);
  }
}
