/** What an agreed recall opens: exactly those pupils' values of that year, whatever the day (decision 38). */
import type { SchoolYear } from '../../../../core/law/law-for.js';
import type { Acting } from '../../../runner/act.js';
import { places, select } from '../../../store/sql.js';
import { carryOutOrder } from '../../orders/carry-out-order.js';
import { keepOrder } from '../../orders/keep-order.js';
import type { UnitToMove } from './move-units.js';

/** Open until it is signed anew: the signature closes it, and no day does. */
const NO_DAY = '9999-12-31T00:00:00.000Z';

type Opening = Pick<Acting, 'db' | 'clock' | 'note' | 'newId'>;

const ASKED = 'SELECT school_year_id AS year, asked_by AS "askedBy", reason FROM reports WHERE id = $1';

/** Ordered by who asked for the recall: the office's word carries it out. */
export async function openRecalled(at: Opening, report: string, units: readonly UnitToMove[]): Promise<void> {
  if (units.length === 0) return;
  const [asked] = await select<{ year: SchoolYear; askedBy: string; reason: string | null }>(at.db, ASKED, [report]);
  if (asked) await openFor(at, asked, units);
}

/** The same for what the school takes back by itself. */
export async function openFor(
  at: Opening,
  { year, askedBy, reason }: { readonly year: SchoolYear; readonly askedBy: string; readonly reason: string | null },
  units: readonly UnitToMove[],
): Promise<void> {
  const ids = units.map(({ record }) => record);
  const lines = await select<{ pupil: string }>(
    at.db,
    `SELECT DISTINCT pupil_id AS pupil FROM records WHERE id IN (${places(1, ids)})`,
    ids,
  );
  for (const { pupil } of lines) {
    const acting = { ...at, caller: { userId: askedBy, from: null } } as Parameters<typeof keepOrder>[0];
    const row = await keepOrder(acting, {
      ...{ source: 'recall', kind: 'open', schoolYearId: year, scope: { kind: 'pupil', pupil } },
      ...{
        period: null,
        strict: false,
        reopen: false,
        urgent: false,
        reason: reason ?? '',
        until: NO_DAY,
        minutes: null,
      },
      ...{ lapsesAt: null, requestId: null },
    });
    await carryOutOrder(acting, row, { asked: false, deputy: false });
  }
}
