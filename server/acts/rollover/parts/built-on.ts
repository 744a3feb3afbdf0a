/** What somebody has done since with pupils of a part, in the year they came to: until then it can be taken back. */
import type { SchoolYear } from '../../../../core/law/law-for.js';
import type { RolloverUse } from '../../../../core/words/rollover-uses.js';
import type { Reader } from '../../../store/reader.js';
import { places, select } from '../../../store/sql.js';
import type { RolloverPlaceRow } from '../../../store/models/rollover.js';
import type { PlacedDestination } from './placed-destination.js';

interface Part {
  /** The year they came to. */
  readonly to: SchoolYear;
  readonly doneAt: string;
  readonly places: readonly Pick<RolloverPlaceRow, 'pupilId' | 'destination' | 'settledAt'>[];
}

interface Found {
  readonly what: RolloverUse;
  /** Codes. */
  readonly pupils: readonly string[];
}

/** Tables whose rows name a pupil of a class; $1 is the year. */
const OF_CLASS: readonly (readonly [what: RolloverUse, sql: string])[] = [
  [
    'signature',
    `SELECT r.pupil_id AS pupil FROM subject_rows r JOIN subject_lists l ON l.id = r.list_id
     JOIN classes c ON c.id = l.class_id WHERE c.school_year_id = $1 AND r.pupil_id IN `,
  ],
  ['signature', 'SELECT pupil_id AS pupil FROM records WHERE school_year_id = $1 AND pupil_id IN '],
  ['cover', 'SELECT pupil_id AS pupil FROM covers WHERE school_year_id = $1 AND pupil_id IN '],
  ['case', 'SELECT pupil_id AS pupil FROM supplementary_cases WHERE school_year_id = $1 AND pupil_id IN '],
  ['case', 'SELECT pupil_id AS pupil FROM promotion_decisions WHERE school_year_id = $1 AND pupil_id IN '],
  [
    'case',
    `SELECT r.pupil_id AS pupil FROM retests r JOIN classes c ON c.id = r.class_id
     WHERE c.school_year_id = $1 AND r.pupil_id IN `,
  ],
  [
    'award',
    `SELECT a.pupil_id AS pupil FROM awards a JOIN classes c ON c.id = a.class_id
     WHERE c.school_year_id = $1 AND a.pupil_id IN `,
  ],
  // The next year's own rollover.
  [
    'change',
    `SELECT pupil_id AS pupil FROM rollover_places WHERE school_year_id = $1 AND undone_at IS NULL AND pupil_id IN `,
  ],
];

const REVISIONS = `
  SELECT v.changes FROM sheet_revisions v JOIN sheets s ON s.id = v.sheet_id JOIN classes c ON c.id = s.class_id
  WHERE c.school_year_id = $1`;
const TIMES = `
  SELECT e.pupil_id AS pupil, e.class_id AS "classId", e.grade, e.mode, e.to_day AS "toDay"
  FROM enrolments e JOIN classes c ON c.id = e.class_id WHERE c.school_year_id = $1 AND e.pupil_id IN `;
const ISSUED = `SELECT data FROM audit_events WHERE at >= $1 AND data LIKE '%"workbook.issued"%'`;

interface Time {
  readonly pupil: string;
  readonly classId: string;
  readonly grade: number;
  readonly mode: string;
  readonly toDay: string | null;
}

/** The first thing found that builds on a part; null where nothing does. */
export async function builtOn(db: Reader, part: Part): Promise<Found | null> {
  const codes = part.places.map(({ pupilId }) => pupilId);
  const found = (what: RolloverUse, pupils: readonly string[]): Found | null =>
    pupils.length > 0 ? { what, pupils: [...new Set(pupils)] } : null;
  const settled = part.places.filter(({ settledAt }) => settledAt !== null).map(({ pupilId }) => pupilId);
  if (settled.length > 0) return found('settled', settled);
  const pushed = found('push', await pushedFor(db, part.to, codes));
  if (pushed) return pushed;
  for (const [what, sql] of OF_CLASS) {
    const lines = await select<{ pupil: string }>(db, `${sql}(${places(2, codes)})`, [part.to, ...codes]);
    const one = found(
      what,
      lines.map(({ pupil }) => pupil),
    );
    if (one) return one;
  }
  return found('change', await changedFor(db, part, codes)) ?? found('file', await issuedFor(db, part));
}

/** A revision names its pupils. */
async function pushedFor(db: Reader, to: SchoolYear, codes: readonly string[]): Promise<string[]> {
  const revisions = await select<{ readonly changes: string }>(db, REVISIONS, [to]);
  const touched = new Set(revisions.flatMap(({ changes }) => (JSON.parse(changes) as { pupils: string[] }).pupils));
  return codes.filter((code) => touched.has(code));
}

/** Whose time in the new class is no longer the one that was made. */
async function changedFor(db: Reader, { to, places: own }: Part, codes: readonly string[]): Promise<string[]> {
  const times = await select<Time>(db, `${TIMES}(${places(2, codes)})`, [to, ...codes]);
  return own
    .filter(({ pupilId, destination }) => {
      const there = times.filter(({ pupil }) => pupil === pupilId);
      const made = JSON.parse(destination) as PlacedDestination;
      if (made.kind !== 'class') return there.length > 0;
      const [time, ...more] = there;
      const same = time?.classId === made.classId && Number(time.grade) === made.grade && time.mode === made.mode;
      return !same || more.length > 0 || time.toDay !== null;
    })
    .map(({ pupilId }) => pupilId);
}

/** A file of a class lists its pupils: who is in it cannot have been in no class. */
async function issuedFor(db: Reader, { doneAt, places: own }: Part): Promise<string[]> {
  const events = await select<{ readonly data: string }>(db, ISSUED, [doneAt]);
  const issued = new Set(events.flatMap(({ data }) => (JSON.parse(data) as { classIds: string[] }).classIds));
  return own
    .filter(({ destination }) => {
      const made = JSON.parse(destination) as PlacedDestination;
      return made.kind === 'class' && issued.has(made.classId);
    })
    .map(({ pupilId }) => pupilId);
}
