import type { DutyChange, DutyWorld } from '../../../../core/duties/change-duties.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';

/** Refuses a class that is none of this year's: with duty-class-ended by its name where it was another's, else not-found. */
export async function refuseForeign(db: Reader, world: DutyWorld, changes: readonly DutyChange[]): Promise<void> {
  const known = new Set(world.classes.map(({ id }) => id));
  const foreign = changes.find((change) => change.kind === 'give' && !known.has(change.classId));
  if (foreign?.kind !== 'give') return;
  const row = await db.classes.findByPk(foreign.classId, { raw: true });
  if (!row) throw refuse('not-found');
  throw refuse('duty-class-ended', { class: `${row.name} (${row.schoolYearId})` });
}
