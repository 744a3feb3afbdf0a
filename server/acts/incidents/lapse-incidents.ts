/** What nobody has answered in all its days: closed by the server itself, and its reporter is told. */
import { UNANSWERED_DAYS } from '../../../core/contract/incidents.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { select } from '../../store/sql.js';
import { setState } from './parts/write-letter.js';

const DAY = 24 * 60 * 60 * 1000;
const LONG_NEW = `
  SELECT id, reported_by AS "reportedBy" FROM incidents
  WHERE state = 'new' AND changed_at < $1 ORDER BY changed_at, id LIMIT 100`;

/** Resolves to their number. They stay to be read for the days of what is closed. */
export async function lapseIncidents(deps: Pick<Deps, 'db' | 'clock' | 'wait' | 'newId'>): Promise<number> {
  let lapsed = 0;
  for (;;) {
    const found = await deps.db.writes.run(async (transaction) => {
      const { db, clock, note } = asSystem(deps, transaction);
      const now = clock();
      const before = new Date(now.getTime() - UNANSWERED_DAYS * DAY).toISOString();
      const long = await select<{ id: string; reportedBy: string }>(db, LONG_NEW, [before]);
      const at = now.toISOString();
      for (const { id, reportedBy } of long) {
        await setState(db, id, 'closed', at);
        const about = { userId: reportedBy, byUser: reportedBy, at };
        await db.accountNews.create({ id: deps.newId(), kind: 'incident-lapsed', ...about });
        await note({ kind: 'incident.lapsed', incident: id });
      }
      return long.length;
    });
    lapsed += found;
    if (found < 100) return lapsed;
  }
}
