/** What somebody has done since an import with the pupils it changed: until then it can be taken back. */
import type { importUses } from '../../../../core/words/import-uses.js';
import type { Reader } from '../../../store/reader.js';
import { places, select } from '../../../store/sql.js';
import { classesOfLater } from './kept-changes.js';
import { chunksOf, loadStates, sameState, type StateChange } from './pupil-state.js';

export type BuiltOn = Parameters<typeof importUses>[0];

interface Found {
  readonly what: BuiltOn;
  /** Codes of pupils, or ids of classes. */
  readonly of: readonly string[];
}

interface Since {
  readonly importId: string;
  readonly schoolYear: string;
  /** When it was carried out. */
  readonly at: string;
  readonly changes: readonly StateChange[];
  /** Ids of the classes it made. */
  readonly made: readonly string[];
}

type Look = (db: Reader, some: readonly string[], since: Since) => Promise<string[]>;

const pupilsOf = async (db: Reader, sql: string, bind: readonly (string | number)[]): Promise<string[]> =>
  (await select<{ readonly pupil: string }>(db, sql, bind)).map(({ pupil }) => pupil);

const laterImports: Look = (db, some, { importId, at }) =>
  pupilsOf(
    db,
    `SELECT c.pupil_id AS pupil FROM import_changes c JOIN imports i ON i.id = c.import_id
     WHERE i.state = 'done' AND i.ended_at >= $1 AND i.id <> $2 AND c.pupil_id IN (${places(3, some)})`,
    [at, importId, ...some],
  );

const signed: Look = async (db, some, { at, schoolYear }) => [
  ...(await pupilsOf(
    db,
    `SELECT r.pupil_id AS pupil FROM subject_lists l JOIN classes c ON c.id = l.class_id JOIN subject_rows r ON r.list_id = l.id
     WHERE l.received_at >= $1 AND c.school_year_id = $2 AND r.pupil_id IN (${places(3, some)})`,
    [at, schoolYear, ...some],
  )),
  ...(await pupilsOf(
    db,
    `SELECT r.pupil_id AS pupil FROM records r JOIN record_signatures s ON s.record_id = r.id
     WHERE s.received_at >= $1 AND r.pupil_id IN (${places(2, some)})`,
    [at, ...some],
  )),
];

const decided: Look = (db, some, { at }) =>
  pupilsOf(
    db,
    `SELECT pupil_id AS pupil FROM promotion_decisions WHERE decided_at >= $1 AND pupil_id IN (${places(2, some)})`,
    [at, ...some],
  );

/** Where a pupil stands besides in her classes: a row of who is new could not even go while one of these names her. */
export const STANDS_IN: readonly (readonly [table: string, what: BuiltOn])[] = [
  ['subject_rows', 'signature'],
  ['records', 'signature'],
  ['looks', 'signature'],
  ['shown_prints', 'signature'],
  ['promotion_decisions', 'decision'],
  ['supplementary_cases', 'decision'],
  ['retests', 'decision'],
  ['awards', 'award'],
  ['covers', 'cover'],
  ['cover_slips', 'cover'],
  ['brought_years', 'brought'],
  ['erasure_orders', 'brought'],
  ['rollover_places', 'change'],
  ['transfers', 'transfer'],
  ['arrivals', 'transfer'],
  ['family_requests', 'family'],
  ['identity_corrections', 'change'],
];

const standsIn =
  (table: string): Look =>
  (db, some, { changes }) => {
    const fresh = new Set(changes.filter(({ before }) => before === null).map(({ code }) => code));
    const codes = some.filter((code) => fresh.has(code));
    if (codes.length === 0) return Promise.resolve([]);
    return pupilsOf(db, `SELECT pupil_id AS pupil FROM ${table} WHERE pupil_id IN (${places(1, codes)})`, codes);
  };

/** Which of the pupils somebody has entered values for: a revision names its pupils. */
async function pushedFor(db: Reader, { at, schoolYear, changes }: Since): Promise<string[]> {
  const revisions = await select<{ readonly changes: string }>(
    db,
    `SELECT v.changes FROM sheet_revisions v JOIN sheets s ON s.id = v.sheet_id JOIN classes c ON c.id = s.class_id
     WHERE v.received_at >= $1 AND c.school_year_id = $2`,
    [at, schoolYear],
  );
  const touched = new Set(
    revisions.flatMap((revision) => (JSON.parse(revision.changes) as { pupils: string[] }).pupils),
  );
  return changes.map(({ code }) => code).filter((code) => touched.has(code));
}

const changedSince = async (db: Reader, { schoolYear, changes }: Since): Promise<string[]> => {
  const now = await loadStates(
    db,
    schoolYear,
    changes.map(({ code }) => code),
  );
  return changes.filter(({ code, after }) => !sameState(now.get(code) ?? null, after)).map(({ code }) => code);
};

/** Duties, sheets, and pupils the import did not bring: a class that is used stays. */
async function usedClasses(db: Reader, { made, changes }: Since): Promise<string[]> {
  if (made.length === 0) return [];
  const used = await select<{ readonly id: string }>(
    db,
    `SELECT class_id AS id FROM assignments WHERE class_id IN (${places(1, made)})
     UNION SELECT class_id FROM sheets WHERE class_id IN (${places(1, made)})`,
    made,
  );
  const others = await select<{ readonly id: string; readonly pupil: string }>(
    db,
    `SELECT class_id AS id, pupil_id AS pupil FROM enrolments WHERE class_id IN (${places(1, made)})`,
    made,
  );
  const brought = new Set(changes.map(({ code }) => code));
  return [...new Set([...used, ...others.filter(({ pupil }) => !brought.has(pupil))].map(({ id }) => id))];
}

/** The first thing found that builds on an import; null where nothing does. */
export async function builtOn(db: Reader, since: Since): Promise<Found | null> {
  const codes = since.changes.map(({ code }) => code);
  const among = async (what: BuiltOn, look: Look): Promise<Found | null> => {
    const of: string[] = [];
    for (const some of chunksOf(codes)) of.push(...(await look(db, some, since)));
    return of.length > 0 ? { what, of: [...new Set(of)] } : null;
  };
  const found = (what: BuiltOn, of: readonly string[]): Found | null => (of.length > 0 ? { what, of } : null);
  return (
    (await among('import', laterImports)) ??
    (await among('signature', signed)) ??
    found('push', await pushedFor(db, since)) ??
    (await among('decision', decided)) ??
    (await standing(among)) ??
    found('duty', await usedClasses(db, since)) ??
    found('import', await classesOfLater(db, since.made, since)) ??
    found('change', await changedSince(db, since))
  );
}

async function standing(among: (what: BuiltOn, look: Look) => Promise<Found | null>): Promise<Found | null> {
  for (const [table, what] of STANDS_IN) {
    const found = await among(what, standsIn(table));
    if (found) return found;
  }
  return null;
}
