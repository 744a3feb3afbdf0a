import { changeDuties, type DutyChange } from '../../../../core/duties/change-duties.js';
import { Refused } from '../../../ground/refused.js';
import type { Acting } from '../../../runner/act.js';
import { write } from '../../../store/sql.js';
import { refuseForeign } from './refuse-foreign.js';
import { lastingWorld, requireTakenOver } from './former-world.js';
import { loadDutyWorld, type SchoolDuties } from './load-duty-world.js';

type Doing = Pick<Acting, 'db' | 'clock' | 'note'>;

const END = 'UPDATE assignments SET to_day = $1 WHERE id = $2';
/** Values of a statement are few enough for every database. */
const TOGETHER = 200;

/** The year's duties, where all changes can be carried out on them. Refuses with the first that cannot, duty-days and duty-lasts. */
export async function judgeDuties(
  at: Pick<Acting, 'db' | 'clock'>,
  changes: readonly DutyChange[],
  /** As it is loaded; the year that is on where none is given. */
  given?: SchoolDuties,
): Promise<SchoolDuties> {
  const world = given ?? lastingFor(await loadDutyWorld(at), changes);
  await refuseForeign(at.db, world, changes);
  const [first] = changeDuties(world, changes).refused;
  if (first) throw new Refused(first.refusal);
  return world;
}

/** In the summer of the year that is on its duties last as those of a former one. Refuses with duty-days, duty-lasts. */
function lastingFor(world: SchoolDuties, changes: readonly DutyChange[]): SchoolDuties {
  if (world.today > world.ends) requireTakenOver(world, changes, world.ends);
  return lastingWorld(world);
}

/** Carry out changes that were judged, with their event; `proposalId` where they waited for the principal's word. */
export async function carryOutDuties(
  at: Doing,
  { schoolYear }: Pick<SchoolDuties, 'schoolYear'>,
  changes: readonly DutyChange[],
  proposalId: string | null,
): Promise<void> {
  const ended = changes.flatMap((change) =>
    change.kind === 'end' ? [{ id: change.id, lastDay: change.lastDay }] : [],
  );
  const given = changes.flatMap((change) => {
    if (change.kind === 'end') return [];
    const { kind: _, ...line } = change;
    return [line];
  });
  for (const { id, lastDay } of ended) await write(at.db, END, [lastDay, id]);
  for (let first = 0; first < given.length; first += TOGETHER) {
    await at.db.assignments.bulkCreate(
      given.slice(first, first + TOGETHER).map((line) => ({
        ...line,
        duty: line.subject === null ? ('homeroom' as const) : ('subject' as const),
      })),
    );
  }
  await at.note({ kind: 'duties.changed', schoolYear, proposalId, ended, given });
}
