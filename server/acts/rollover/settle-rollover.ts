import { addDays, dayInVietnam } from '../../../core/codes/day.js';
import type { Rollover } from '../../../core/contract/rollover.js';
import { type Destination, type PlacedLine, propose, settles } from '../../../core/rollover/proposal.js';
import { refuse } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Deps } from '../../runner/deps.js';
import { whenFresh } from '../progress/stale.js';
import { requireUnsigned } from '../pupils/parts/pupil-now.js';
import { dayWithin } from '../sheets/load-sheet-context.js';
import { loadYearFacts, type RolloverYear } from './parts/load-year-facts.js';
import { newClasses, type NewClasses } from './parts/new-classes.js';
import { showRollover } from './parts/show-rollover.js';
import type { RolloverInput } from './read-rollover.js';

type SettleInput = RolloverInput & { readonly pupils: readonly string[] };

const settle = act({
  act: 'roll-over',
  run: async (at, { caller, year: from, pupils: asked }: SettleInput): Promise<Rollover> => {
    const { db, clock, note } = at;
    const year = await loadYearFacts(at, from);
    const { lines } = propose(year.facts);
    const classes = await newClasses(at, { from, to: year.to.id });
    const settledAt = clock().toISOString();
    const pupils = [...new Set(asked)];
    const moved: string[] = [];
    for (const id of pupils) {
      const line = lines.find((one) => one.pupils.some((pupil) => pupil.id === id));
      const pupil = line?.pupils.find((one) => one.id === id);
      if (!line || !pupil) throw refuse('not-found');
      if (!pupil.placed?.provisional) throw refuse('rollover-done');
      const { kind } = settles(pupil.standing, line.grade, pupil.placed.grade);
      if (kind === 'waits') throw refuse('rollover-not-decided', { name: pupil.name });
      if (kind === 'moves') {
        await move(at, year, pupil, classes);
        moved.push(id);
      }
      await db.rolloverPlaces.update(
        { standing: pupil.standing, provisional: false, settledBy: caller.userId, settledAt },
        { where: { pupilId: id, schoolYearId: from, undoneAt: null } },
      );
    }
    await note({ kind: 'rollover.settled', schoolYear: from, pupils, moved, made: classes.made() }, { at: settledAt });
    return showRollover(at, from);
  },
  refused: ({ year }, code) => ({ kind: 'rollover.refused', schoolYear: year, code }),
});

/**
 * Settle places dự kiến by what has been decided: who is where she belongs stays, who is not goes to the class of her grade. Never
 * done by a clock. Refuses with not-found, rollover-done, rollover-not-decided, rollover-to-choose, pupil-year-signed.
 */
export const settleRollover = (deps: Deps, input: SettleInput): Promise<Rollover> =>
  whenFresh(deps, () => settle(deps, input));

const OWN = `
  SELECT e.id, e.mode, e.from_day AS "fromDay" FROM enrolments e JOIN classes c ON c.id = e.class_id
  WHERE e.pupil_id = $1 AND c.school_year_id = $2 ORDER BY e.from_day DESC, e.id DESC LIMIT 1`;

/** Before the new year has begun it is as if she had never been there; later she changes from today on. */
async function move(
  { db, clock }: Pick<Acting, 'db' | 'clock'>,
  { to, modes }: RolloverYear,
  { id: pupilId, name, to: destination }: PlacedLine,
  classes: NewClasses,
): Promise<void> {
  if (destination === null) throw refuse('rollover-to-choose', { names: name });
  await requireUnsigned(db, pupilId, to.id);
  const day = dayWithin(to.calendar!, dayInVietnam(clock()));
  const [own] = (await db.plain(OWN, [pupilId, to.id])) as { id: number; mode: string; fromDay: string }[];
  const place = await placeOf(destination, classes);
  if (own && own.fromDay < day) {
    const endedAs = place === null ? ('left' as const) : ('moved' as const);
    await db.enrolments.update({ toDay: addDays(day, -1), endedAs }, { where: { id: own.id } });
  } else if (own) await db.enrolments.destroy({ where: { id: own.id } });
  if (place === null) return;
  const mode = modes.get(pupilId) ?? 'normal';
  await db.enrolments.create({ pupilId, ...place, mode, fromDay: day });
}

async function placeOf(to: Destination, classes: NewClasses) {
  if (to.kind !== 'class') return null;
  const { id: classId } = await classes.named(to.className);
  return { classId, grade: to.grade, position: classes.nextPlace(classId) };
}
