import type { IncidentState } from '../../../../core/contract/incidents.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

export interface StoredIncident {
  readonly state: IncidentState;
  readonly by: string;
  /** Words of its reporter after an answer: none or one. */
  readonly again: number | string;
}

const ONE = `
  SELECT i.state, i.reported_by AS by,
    (SELECT COUNT(*) FROM incident_letters l WHERE l.incident_id = i.id AND l.kind = 'again') AS again
  FROM incidents i WHERE i.id = $1`;

/** Refuses with not-found, also for another's where `of` is named. */
export async function oneIncident(db: Reader, id: string, of: string | null): Promise<StoredIncident> {
  const [found] = await select<StoredIncident>(db, ONE, [id]);
  if (!found || (of !== null && found.by !== of)) throw refuse('not-found');
  return found;
}
