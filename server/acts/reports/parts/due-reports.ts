import type { Deps } from '../../../runner/deps.js';
import { readFrom } from '../../../store/read-from.js';
import { select } from '../../../store/sql.js';

/** A recall waits for the clerk's signature before it is due. */
const DUE = `
  SELECT id FROM reports WHERE state IN ('waiting', 'sent') AND next_at <= $1 AND (what <> 'recall' OR content IS NOT NULL)
  ORDER BY asked_at, id`;

/** Ids of what is to be sent or asked about now. */
export const dueReports = async ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<string[]> =>
  (await readFrom(db, (reader) => select<{ id: string }>(reader, DUE, [clock().toISOString()]))).map(({ id }) => id);
