import type { Reader, Writer } from '../../../store/reader.js';
import { select, write } from '../../../store/sql.js';

interface Letter {
  readonly id: string;
  readonly incident: string;
  readonly kind: 'answer' | 'again';
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly decision: { readonly number: string; readonly day: string } | null;
}

const INSERT = `
  INSERT INTO incident_letters (id, incident_id, kind, by_user, at, text, decision_number, decision_day)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

export const writeLetter = (db: Writer, { id, incident, kind, by, at, text, decision }: Letter): Promise<void> =>
  write(db, INSERT, [id, incident, kind, by, at, text, decision?.number ?? null, decision?.day ?? null]);

const SENT = 'SELECT 1 AS one FROM incident_letters WHERE id = $1 AND incident_id = $2 AND by_user = $3 AND kind = $4';

/** Whether it is there already: its answer was lost on the way, and it was sent again. */
export const wasWritten = async (db: Reader, letter: Pick<Letter, 'id' | 'incident' | 'by' | 'kind'>) =>
  (await select(db, SENT, [letter.id, letter.incident, letter.by, letter.kind])).length > 0;

const STATE = 'UPDATE incidents SET state = $1, changed_at = $2 WHERE id = $3';

export const setState = (db: Writer, incident: string, state: string, at: string): Promise<void> =>
  write(db, STATE, [state, at, incident]);
