import { type Diagnosis, diagnosisSchema, type Incidents } from '../../../../core/contract/incidents.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Reader } from '../../../store/reader.js';
import { listOf, select } from '../../../store/sql.js';

type Shown = Omit<Incidents['incidents'][number], 'by'>;
type Letter = Shown['letters'][number];

export interface IncidentLine extends Pick<Shown, 'id' | 'state' | 'at' | 'text'> {
  readonly by: string;
  readonly diagnosis: string;
  readonly picture: number | string;
}

/** Columns of an incident `i` by a person `u`. */
export const LINE = `
  i.id, i.state, i.reported_at AS at, i.text, i.diagnosis, u.name AS by,
    (SELECT COUNT(*) FROM incident_pictures p WHERE p.incident_id = i.id) AS picture`;

const LETTERS = `
  SELECT l.incident_id AS incident, l.id, l.kind, u.name AS by, l.at, l.text, l.decision_number AS number,
    l.decision_day AS day, l.read_at AS "readAt"
  FROM incident_letters l JOIN users u ON u.id = l.by_user WHERE l.incident_id IN `;

interface LetterLine extends Omit<Letter, 'decision'> {
  readonly incident: string;
  readonly number: string | null;
  readonly day: string | null;
}

/** One statement more, however many there are. */
export async function withLetters(db: Reader, lines: readonly IncidentLine[]) {
  const ids = lines.map(({ id }) => id);
  const rows =
    ids.length === 0 ? [] : await select<LetterLine>(db, `${LETTERS}${listOf(ids)} ORDER BY l.at, l.id`, ids);
  const letters = groupBy(rows, ({ incident }) => incident);
  return lines.map(({ diagnosis, picture, ...line }) => ({
    ...line,
    diagnosis: readDiagnosis(diagnosis),
    picture: Number(picture) > 0,
    letters: (letters.get(line.id) ?? []).map(({ incident: _, number, day, ...letter }): Letter => ({
      ...letter,
      decision: number !== null && day !== null ? { number, day } : null,
    })),
  }));
}

const readDiagnosis = (stored: string): Diagnosis => diagnosisSchema.parse(JSON.parse(stored));
