import type { z } from 'zod';
import type { printsToSealSchema } from '../../../core/contract/sealing.js';
import type { Locale } from '../../../core/words/render.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { pdfDigest } from '../../exports/pdf/byte-range.js';
import { claimNow } from '../prints/parts/claim-now.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { drawTranscript } from '../prints/parts/draw-transcript.js';
import { withoutPrint } from '../prints/parts/open-seals.js';
import { provenAmong } from '../prints/parts/proven.js';
import { requirePrinting } from '../prints/parts/print-right.js';
import { refuse } from '../../ground/refused.js';

export interface PrintsToSealInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly address: string | null;
  readonly locale: Locale;
}

/**
 * What the clerk signs for the prints of a class; nothing is kept of it. Records that are no longer what was signed are
 * named as refused. Refuses with not-found.
 */
export async function printsToSeal(
  deps: Deps,
  { caller, classId, address, locale }: PrintsToSealInput,
): Promise<z.output<typeof printsToSealSchema>> {
  await requirePrinting(deps, caller, classId);
  const signedAt = claimNow(deps);
  const waiting = await withoutPrint(deps, classId);
  if (waiting.length === 0) return { signedAt, prints: [], refused: [] };
  const prints = await loadClassPrints(deps, classId, address);
  if (!prints) throw refuse('not-found');
  const { proven, refused } = await provenAmong(deps, caller, { prints, waiting, what: 'seal', locale });
  const digests = await Promise.all(
    proven.map(async ({ pupil, version }) => {
      const pdf = await drawTranscript({ ...prints.sourceOf(pupil)!, sealAt: new Date(signedAt) });
      return { pupil, version, digest: pdfDigest(pdf) };
    }),
  );
  return { signedAt, prints: digests, refused };
}
