/** Messages the portal answered once and has lost: handed in again as they were, under their own ids, so that each is done once. */
import type { ReportKind } from '../../../../core/reports/kinds.js';
import { handIn } from '../../../office/portal.js';
import type { Preparing } from '../../../runner/act.js';
import { places, select } from '../../../store/sql.js';
import { messageOf, readMessage } from './load-message.js';

const ANSWERED = (units: readonly number[]): string => `
  SELECT DISTINCT m.id, m.asked_at FROM reports m JOIN report_units n ON n.report_id = m.id
  WHERE m.what = $1 AND m.replies_to IS NULL AND n.outcome = 'agreed' AND n.unit_id IN (${places(2, units)})
  ORDER BY m.asked_at, m.id`;

/** Number of messages, oldest first. Rejects with OfficeTrouble; moves nothing at the school. */
export async function handInAgain(
  at: Pick<Preparing, 'officeConnection' | 'read' | 'clock'>,
  what: ReportKind,
  units: readonly number[],
): Promise<number> {
  const connection = (await at.officeConnection())!;
  const messages = await at.read(async ({ db }) => {
    const lines = await select<{ id: string }>(db, ANSWERED(units), [what, ...units]);
    const found = [];
    for (const { id } of lines) {
      const report = (await db.reports.findByPk(id, { raw: true }))!;
      const read = await readMessage({ db, clock: at.clock }, report);
      if (read) found.push(read);
    }
    return found;
  });
  for (const message of messages) await handIn(connection, await messageOf(message));
  return messages.length;
}
