/** What an import changed, as it is kept to be taken back: whose state was which before and after. */
import type { Reader, Writer } from '../../../store/reader.js';
import { insertRows, select } from '../../../store/sql.js';
import { chunksOf } from './pupil-state.js';

interface KeyedBy {
  readonly pupilId?: string | null;
  readonly classId?: string | null;
  readonly userId?: string | null;
  readonly dutyId?: number | null;
}

export interface KeptChange<State> extends Required<KeyedBy> {
  /** Null where it was not there. */
  readonly before: State | null;
  readonly after: State | null;
}

export async function keepChanges(
  db: Writer,
  importId: string,
  changes: readonly (KeyedBy & Pick<KeptChange<object>, 'before' | 'after'>)[],
): Promise<void> {
  for (const some of chunksOf(changes)) {
    await insertRows(
      db,
      'import_changes (import_id, pupil_id, class_id, user_id, duty_id, before, after)',
      some.map(({ pupilId = null, classId = null, userId = null, dutyId = null, before, after }) => [
        importId,
        pupilId,
        classId,
        userId,
        dutyId,
        textOf(before),
        textOf(after),
      ]),
    );
  }
}

const textOf = (state: object | null): string | null => (state === null ? null : JSON.stringify(state));

interface Line extends Required<KeyedBy> {
  readonly before: string | null;
  readonly after: string | null;
}

/** In the order they were kept. */
export async function loadChanges<State>(db: Reader, importId: string): Promise<KeptChange<State>[]> {
  const lines = await select<Line>(
    db,
    `SELECT pupil_id AS "pupilId", class_id AS "classId", user_id AS "userId", duty_id AS "dutyId", before, after
     FROM import_changes WHERE import_id = $1 ORDER BY id`,
    [importId],
  );
  const stateOf = (text: string | null) => (text === null ? null : (JSON.parse(text) as State));
  return lines.map(({ before, after, ...key }) => ({ ...key, before: stateOf(before), after: stateOf(after) }));
}

const KEYS = { user: 'user_id', duty: 'duty_id', pupil: 'pupil_id' } as const;

/** Which of these a later import has changed. */
export async function changedByLater(
  db: Reader,
  by: keyof typeof KEYS,
  ids: readonly (string | number)[],
  { importId, at }: { readonly importId: string; readonly at: string },
): Promise<Set<string | number>> {
  const found = new Set<string | number>();
  for (const some of chunksOf(ids)) {
    const lines = await select<{ readonly id: string | number }>(
      db,
      `SELECT DISTINCT c.${KEYS[by]} AS id FROM import_changes c JOIN imports i ON i.id = c.import_id
       WHERE i.state = 'done' AND i.ended_at >= $1 AND i.id <> $2
         AND c.${KEYS[by]} IN (${some.map((_, at) => `$${at + 3}`).join(', ')})`,
      [at, importId, ...some],
    );
    for (const { id } of lines) found.add(id);
  }
  return found;
}

/** Of these classes those in which a later import has put somebody, or from which it took her: taken back it needs them. */
export async function classesOfLater(
  db: Reader,
  ids: readonly string[],
  { importId, at }: { readonly importId: string; readonly at: string },
): Promise<string[]> {
  const found: string[] = [];
  for (const some of chunksOf(ids)) {
    const lines = await select<{ readonly id: string }>(
      db,
      `SELECT DISTINCT k.id FROM import_changes c JOIN imports i ON i.id = c.import_id
         JOIN classes k ON c.before LIKE '%"' || k.id || '"%' OR c.after LIKE '%"' || k.id || '"%'
       WHERE i.state = 'done' AND i.ended_at >= $1 AND i.id <> $2
         AND k.id IN (${some.map((_, at) => `$${at + 3}`).join(', ')})`,
      [at, importId, ...some],
    );
    found.push(...lines.map(({ id }) => id));
  }
  return found;
}
