import type { z } from 'zod';
import type { printsToSealSchema } from '../../../core/contract/sealing.js';
import type { Locale } from '../../../core/words/render.js';
import { work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { pdfDigest } from '../../exports/pdf/byte-range.js';
import { claimNow } from '../prints/parts/claim-now.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { drawTranscript } from '../prints/parts/draw-transcript.js';
import { withoutPrint } from '../prints/parts/open-seals.js';
import { provenAmong } from '../prints/parts/proven.js';
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
export const printsToSeal = work({
  act: 'seal-prints',
  place: ({ classId }: PrintsToSealInput) => ({ classId }),
  run: async (at, { classId, address, locale }): Promise<z.output<typeof printsToSealSchema>> => {
    const signedAt = claimNow(at);
    const waiting = await at.read((looking) => withoutPrint(looking, classId));
    if (waiting.length === 0) return { signedAt, prints: [], refused: [] };
    const prints = await at.read((looking) => loadClassPrints(looking, classId, address));
    if (!prints) throw refuse('not-found');
    const { proven, refused } = await provenAmong(at, { prints, waiting, what: 'seal', locale });
    const stamped = (await at.stamper?.asks()) ?? false;
    const digests = await Promise.all(
      proven.map(async ({ pupil, version }) => {
        const pdf = await drawTranscript({ ...prints.sourceOf(pupil)!, sealAt: new Date(signedAt), stamped });
        return { pupil, version, digest: pdfDigest(pdf) };
      }),
    );
    return { signedAt, prints: digests, refused };
  },
});
