import { dayInVietnam } from '../../../../core/codes/day.js';
import {
  FIRST_STATE,
  isRecalled,
  moveOf,
  type RecordState,
  type UnitAct,
} from '../../../../core/record/record-states.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Acting } from '../../../runner/act.js';
import { insertRows, places, write } from '../../../store/sql.js';

export interface UnitToMove {
  readonly unit: number;
  readonly record: number;
  readonly version: number;
  readonly state: RecordState;
}

/** What a move rests on. */
export interface Basis {
  readonly report: string | null;
  /** An answer given by hand. */
  readonly answer: string | null;
}

const MOVES = 'unit_moves (unit_id, act, state, at, report_id, answer_id)';

/**
 * Move released units and keep what moved them; a record whose unit is recalled goes on with a new one, of another code, that
 * names it. Throws RangeError for a move that is not in the table: whoever calls has asked before.
 */
export async function moveUnits(
  { db, newId }: Pick<Acting, 'db' | 'newId'>,
  act: UnitAct,
  units: readonly UnitToMove[],
  { report, answer, at }: Basis & { readonly at: string },
): Promise<void> {
  for (const [from, ofState] of groupBy(units, ({ state }) => state)) {
    const move = moveOf(from, act);
    if (!move) throw new RangeError(`no ${act} from ${from}`);
    const ids = ofState.map(({ unit }) => unit);
    await write(db, `UPDATE units SET state = $1 WHERE id IN (${places(2, ids)})`, [move.to, ...ids]);
    const rows = ids.map((unit) => [unit, act, move.to, at, report, answer]);
    await insertRows(db, MOVES, rows);
    if (isRecalled(move.to)) await beginAnew({ db, newId }, ids, at);
  }
}

/** Version and number go on within the record; the code is new and the recalled one never used again. */
async function beginAnew(
  { db, newId }: Pick<Acting, 'db' | 'newId'>,
  ids: readonly number[],
  at: string,
): Promise<void> {
  const recalled = await db.units.findAll({ where: { id: [...ids] }, raw: true });
  const madeOn = dayInVietnam(new Date(at));
  await db.units.bulkCreate(
    recalled.map(({ id, recordId, number, version }) => ({
      ...{ recordId, number: number + 1, lookupCode: newId(), madeOn, state: FIRST_STATE, version, replaces: id },
    })),
  );
}

/** Units as events name them. */
export const named = (units: readonly UnitToMove[]) =>
  units.map(({ record, version, unit }) => ({ record, version, unit }));
