import type { z } from 'zod';
import type { confirmCoversSchema, CoverOutcomes } from '../../../core/contract/covers.js';
import { refusal } from '../../../core/codes/refusal.js';
import { coverLacks } from '../../../core/covers/cover.js';
import { coverMove } from '../../../core/covers/cover-states.js';
import { fieldName } from '../../../core/words/fields.js';
import type { Locale } from '../../../core/words/render.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { type ClassCovers, type CoverNow, loadClassCovers } from './parts/class-covers.js';
import { codesOf, coverFor, judgeEach, no, type Outcome, shown, takenOf } from './parts/outcomes.js';

export interface ConfirmCoversInput extends z.output<typeof confirmCoversSchema> {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}

/**
 * The homeroom teacher's word that covers say what is right, each by itself; what she saw has to be what the sheets say now.
 * Refuses as a whole with not-found and not-allowed.
 */
export const confirmCovers = act({
  act: 'confirm-cover',
  place: ({ classId }: ConfirmCoversInput) => ({ classId }),
  run: async (at, input): Promise<CoverOutcomes> => {
    const { classId, locale } = input;
    const loaded = await loadClassCovers(at, classId);
    const outcomes = await judgeEach(input.covers, (sent) => judge(loaded, sent, locale));
    const taken = takenOf(outcomes);
    const at_ = at.clock().toISOString();
    const ids: number[] = [];
    for (const cover of taken) ids.push(await store(at, loaded, cover, at_));
    await at.note(
      {
        kind: 'covers.confirmed',
        classId,
        covers: taken.map(({ number }, i) => ({ cover: ids[i]!, number })),
        factsDigests: taken.map(({ seen }) => seen),
        refused: codesOf(outcomes),
      },
      { at: at_ },
    );
    return shown(input.covers, outcomes, locale);
  },
  refused: ({ classId }, code) => ({ kind: 'covers.refused', classId, what: 'confirm', code }),
});

function judge(loaded: ClassCovers, sent: ConfirmCoversInput['covers'][number], locale: Locale): Outcome<CoverNow> {
  const found = coverFor(loaded, sent, 'confirm-cover', locale);
  if ('refused' in found) return found;
  const { cover } = found;
  if (cover.seen !== sent.seen) return no(refusal('cover-moved-on'));
  const { schoolYear } = loaded.year.context;
  const lacking = coverLacks(schoolYear, sent.pupil, loaded.year.profile);
  if (lacking.length > 0)
    return no(refusal('cover-lacking', { fields: lacking.map((field) => fieldName(field, locale)).join(', ') }));
  return { taken: cover };
}

/** Resolves to the cover's id. */
async function store(
  { db, caller, newId }: Acting,
  { year }: ClassCovers,
  cover: CoverNow,
  at: string,
): Promise<number> {
  const { to } = coverMove(cover.state, 'confirm-cover')!;
  const said = { state: to, facts: JSON.stringify(cover.now), confirmedBy: caller.userId, confirmedAt: at };
  if (cover.id !== null) {
    await db.covers.update(said, { where: { id: cover.id } });
    return cover.id;
  }
  const { schoolYear } = year.context;
  const key = { pupilId: cover.pupil.id, schoolYearId: schoolYear };
  const { id } = await db.covers.create({ ...key, ...said, number: cover.number, code: newId() });
  return id;
}
