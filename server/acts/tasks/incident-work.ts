/** What somebody reported, for who answers; answers nobody has said she has read, for who reported. */
import type { WorkKind } from '../../../core/contract/work.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';

const NEW = "SELECT COUNT(*) AS n FROM incidents WHERE state = 'new'";
/** $1 who looks. */
const UNREAD = `
  SELECT COUNT(*) AS n FROM incidents i JOIN incident_letters l ON l.incident_id = i.id
  WHERE i.reported_by = $1 AND l.kind = 'answer' AND l.read_at IS NULL`;

/** Two statements at most. */
export async function incidentWork({ db }: Reading, asker: Asker): Promise<Partial<Record<WorkKind, number>>> {
  const count = async (asked: boolean, sql: string, bind: readonly string[]): Promise<number> =>
    asked ? Number((await select<{ n: number | string }>(db, sql, bind))[0]!.n) : 0;
  const [reported, answered] = await Promise.all([
    count(may(asker, 'answer-incidents'), NEW, []),
    count(may(asker, 'report-incident'), UNREAD, [asker.userId]),
  ]);
  return { 'answer-incidents': reported, 'incidents-answered': answered };
}
