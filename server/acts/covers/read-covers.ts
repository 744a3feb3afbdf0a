import type { CoverLine, Covers } from '../../../core/contract/covers.js';
import { changedFacts, coverLacks } from '../../../core/covers/cover.js';
import { COVER_ACTS, coverMove } from '../../../core/covers/cover-states.js';
import { type Asker, canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadSlips, type SlipNow } from './parts/load-slips.js';
import { type ClassCovers, type CoverNow, loadClassCovers } from './parts/class-covers.js';

export interface ReadCoversInput {
  readonly caller: Caller;
  readonly classId: string;
}

/** The covers of a class, in class order. Refuses with not-found where the class, or its profile, is none of the caller's. */
export const readCovers = look({
  act: 'see-profile',
  place: ({ classId }: ReadCoversInput) => ({ classId }),
  run: async (at, { classId }): Promise<Covers> => {
    const loaded = await loadClassCovers(at, classId);
    const { year, deadline, late, covers } = loaded;
    const slips = await loadSlips(at.db, year.context.schoolYear, [...covers.keys()]);
    return {
      classId,
      className: year.context.class.name,
      schoolYear: year.context.schoolYear,
      deadline,
      late,
      covers: [...covers.values()].map((cover) =>
        lineOf(at.asker, loaded, cover, { classId, slip: slips.get(cover.pupil.id) ?? null }),
      ),
      can: canAmong(at.asker, [...COVER_ACTS, 'keep-cover-slips'], { classId }),
    };
  },
});

function lineOf(
  asker: Asker,
  { year }: ClassCovers,
  cover: CoverNow,
  { classId, slip }: { readonly classId: string; readonly slip: SlipNow | null },
): CoverLine {
  const { pupil, state, number, now, seen, facts, confirmed, signatures, reopened } = cover;
  const stands = signatures[0]?.document ?? facts;
  const shown = stands ?? now;
  return {
    pupil: pupil.id,
    name: pupil.name,
    state,
    number,
    facts: { ...shown, course: [...shown.course] },
    seen,
    lacking: coverLacks(year.context.schoolYear, pupil.id, year.profile),
    withoutPersonalId: now.pupil.personalId === null,
    changed: stands ? changedFacts(stands.pupil, now.pupil) : [],
    confirmed,
    slip: slip && { step: slip.step, at: slip.at, by: slip.by, moved: slip.seen !== seen },
    signatures: signatures.map(({ slot, name, signedAt, lateReason }) => ({ slot, name, at: signedAt, lateReason })),
    reopened: reopened && reopened.number < number ? without(reopened) : null,
    can: canAmong(asker, COVER_ACTS, { classId }).filter((act) => coverMove(state, act) !== null),
  };
}

const without = ({ by, at, reason }: { by: string; at: string; reason: string }) => ({ by, at, reason });
