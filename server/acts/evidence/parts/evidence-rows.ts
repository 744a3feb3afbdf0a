/** The tables of evidence. */
import type { EvidenceFileName } from '../../../../core/audit/evidence-events.js';
import type { Reader, Writer } from '../../../store/reader.js';
import { insertRows, select, write } from '../../../store/sql.js';
import type { DigestedFile } from './stored-files.js';

export interface Round {
  readonly id: number;
  readonly lastFile: number;
  /** Base64. */
  readonly token: string;
  readonly stampedAt: string;
  readonly endsAt: string;
}

/** Those over a file, oldest first, and in front of them the one before, where there is one. */
export const roundsOver = (db: Reader, file: number): Promise<Round[]> =>
  select<Round>(
    db,
    `SELECT id, last_file AS "lastFile", token, stamped_at AS "stampedAt", ends_at AS "endsAt" FROM evidence_rounds
     WHERE id >= COALESCE((SELECT MAX(id) FROM evidence_rounds WHERE last_file < $1), 0) ORDER BY id`,
    [file],
  );

export async function lastRound(db: Reader): Promise<Round | null> {
  const [last] = await select<Round>(
    db,
    `SELECT id, last_file AS "lastFile", token, stamped_at AS "stampedAt", ends_at AS "endsAt"
     FROM evidence_rounds ORDER BY id DESC LIMIT 1`,
    [],
  );
  return last ?? null;
}

export interface Leaf {
  readonly id: number;
  readonly unitId: number | null;
  readonly coverId: number | null;
  readonly digest: string;
}

/** Files of a round, in the order of its tree. */
export const leavesAmong = (db: Reader, after: number, last: number): Promise<Leaf[]> =>
  select<Leaf>(
    db,
    `SELECT id, unit_id AS "unitId", cover_id AS "coverId", digest FROM evidence_files
     WHERE id > $1 AND id <= $2 ORDER BY id`,
    [after, last],
  );

/** Id of the newest file; 0 where there is none. */
export async function newestFile(db: Reader): Promise<number> {
  const [line] = await select<{ id: number | null }>(db, 'SELECT MAX(id) AS id FROM evidence_files', []);
  return Number(line?.id ?? 0);
}

const ownerOf = ({ what }: EvidenceFileName): 'unit_id' | 'cover_id' => (what === 'cover' ? 'cover_id' : 'unit_id');

/** A file's place and digest; null where it has none yet. */
export async function findFile(db: Reader, file: EvidenceFileName): Promise<Leaf | null> {
  const [line] = await select<Leaf>(
    db,
    `SELECT id, unit_id AS "unitId", cover_id AS "coverId", digest FROM evidence_files
     WHERE ${ownerOf(file)} = $1 AND what = $2 AND number = $3`,
    [file.of, file.what, file.number],
  );
  return line ?? null;
}

const keyOf = ({ what, of, number }: EvidenceFileName): string => `${what} ${of} ${number}`;

/** Puts those in that are new, and names those that are no longer what they were. */
export async function takeFiles(db: Writer, files: readonly DigestedFile[]): Promise<EvidenceFileName[]> {
  if (files.length === 0) return [];
  const owner = ownerOf(files[0]!);
  const among = [files[0]!.of, files.at(-1)!.of];
  const known = new Map(
    (
      await select<{ what: 'record'; of: number; number: number; digest: string }>(
        db,
        `SELECT what, ${owner} AS "of", number, digest FROM evidence_files WHERE ${owner} >= $1 AND ${owner} <= $2`,
        among,
      )
    ).map((line) => [keyOf(line), line.digest]),
  );
  const fresh = files.filter((file) => file.digest !== null && !known.has(keyOf(file)));
  await insertRows(
    db,
    `evidence_files (${owner}, what, number, digest)`,
    fresh.map(({ of, what, number, digest }) => [of, what, number, digest]),
  );
  return files
    .filter((file) => file.digest === null || (known.get(keyOf(file)) ?? file.digest) !== file.digest)
    .map(({ what, of, number }) => ({ what, of, number }));
}

export interface Progress {
  readonly unit: number;
  readonly cover: number;
  readonly altered: readonly EvidenceFileName[];
}

export async function loadProgress(db: Reader, job: string): Promise<Progress> {
  const [line] = await select<{ unit: number; cover: number; altered: string }>(
    db,
    'SELECT unit, cover, altered FROM evidence_progress WHERE job_id = $1',
    [job],
  );
  return line
    ? { ...line, altered: JSON.parse(line.altered) as EvidenceFileName[] }
    : { unit: 0, cover: 0, altered: [] };
}

export const keepProgress = (db: Writer, job: string, { unit, cover, altered }: Progress, now: Date): Promise<void> =>
  write(
    db,
    `INSERT INTO evidence_progress (job_id, unit, cover, altered, kept_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (job_id) DO UPDATE
       SET unit = excluded.unit, cover = excluded.cover, altered = excluded.altered, kept_at = excluded.kept_at`,
    [job, unit, cover, JSON.stringify(altered), now.toISOString()],
  );

/** When a renewal that came to no round was last heard of; null where none is left lying. */
export async function lastTried(db: Reader): Promise<Date | null> {
  const [line] = await select<{ at: string | null }>(db, 'SELECT MAX(kept_at) AS at FROM evidence_progress', []);
  return line?.at ? new Date(line.at) : null;
}

/** Of all jobs: with a round made, whatever was left lying has served its time. */
export const dropProgress = (db: Writer): Promise<void> => write(db, 'DELETE FROM evidence_progress', []);
