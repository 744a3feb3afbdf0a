/** Imports as they are stored. */
import type { Choice } from '../../../../core/import/compared-row.js';
import type { ImportKind } from '../../../../core/import/kinds.js';
import type { ListRead } from '../../../../core/import/read-list.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader, Writer } from '../../../store/reader.js';
import { places, select, write } from '../../../store/sql.js';

export interface ImportResult {
  readonly created: number;
  readonly changed: number;
  readonly classes: number;
  /** It has no effect before the principal's word. */
  readonly waits?: boolean;
}

/** `open`: looked at; nothing of it is written. */
export type ImportState = 'open' | 'done' | 'undone' | 'dropped';

interface Row {
  readonly id: string;
  readonly what: ImportKind;
  readonly schoolYear: string;
  readonly state: ImportState;
  readonly day: string;
  readonly fileName: string;
  readonly by: string;
  readonly at: string;
  readonly file: string | null;
  readonly decisions: string;
  readonly jobId: string | null;
  readonly result: string | null;
  readonly endedAt: string | null;
}

export interface StoredImport extends Omit<Row, 'file' | 'decisions' | 'result'> {
  /** What was read; null of an import that was taken back or dropped. */
  readonly file: ListRead<object> | null;
  readonly decisions: ReadonlyMap<number, Choice>;
  readonly result: ImportResult | null;
}

const COLUMNS = (file: string) => `
  i.id, i.what, i.school_year_id AS "schoolYear", i.state, i.day, i.file_name AS "fileName", u.name AS "by", i.created_at AS "at",
  ${file} AS file, i.decisions, i.job_id AS "jobId", i.result, i.ended_at AS "endedAt"`;

const ONE = `SELECT ${COLUMNS('i.file')} FROM imports i JOIN users u ON u.id = i.owner WHERE i.id = $1`;
/** Files stay where they are: a list of them would be tens of megabytes. */
const LATEST = (kinds: readonly ImportKind[]): string => `
  SELECT ${COLUMNS('NULL')} FROM imports i JOIN users u ON u.id = i.owner
  WHERE i.what IN (${places(1, kinds)}) ORDER BY i.created_at DESC, i.id LIMIT 50`;

const importOf = ({ file, decisions, result, ...row }: Row): StoredImport => ({
  ...row,
  file: file === null ? null : (JSON.parse(file) as ListRead<object>),
  decisions: new Map((JSON.parse(decisions) as [number, Choice][]).map(([at, choice]) => [at, choice])),
  result: result === null ? null : (JSON.parse(result) as ImportResult),
});

/** Refuses with not-found. */
export async function findImport(db: Reader, id: string): Promise<StoredImport> {
  const [row] = await select<Row>(db, ONE, [id]);
  if (!row) throw refuse('not-found');
  return importOf(row);
}

export const latestImports = async (db: Reader, kinds: readonly ImportKind[]): Promise<StoredImport[]> =>
  (await select<Row>(db, LATEST(kinds), kinds)).map(importOf);

export const decisionsText = (decisions: ReadonlyMap<number, Choice>): string =>
  JSON.stringify([...decisions].sort(([a], [b]) => a - b));

export interface NewImport extends Pick<Row, 'id' | 'what' | 'schoolYear' | 'day' | 'fileName' | 'at'> {
  readonly owner: string;
  readonly fileDigest: string;
  readonly file: ListRead<object>;
}

export const addImport = (db: Writer, { file, ...one }: NewImport): Promise<void> =>
  write(
    db,
    `INSERT INTO imports (id, what, school_year_id, state, day, file_name, file_digest, owner, created_at, file, decisions)
     VALUES ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, '[]')`,
    [one.id, one.what, one.schoolYear, one.day, one.fileName, one.fileDigest, one.owner, one.at, JSON.stringify(file)],
  );
