import type { z } from 'zod';
import type { AuditData } from '../../../core/audit/event.js';
import type { Trail, trailQuery } from '../../../core/contract/trail.js';
import { trailKinds as enKinds } from '../../../core/words/en/trail-kinds.js';
import type { Locale } from '../../../core/words/render.js';
import { trailKinds as viKinds } from '../../../core/words/vi/trail-kinds.js';
import { type Bound, jsonText } from '../../database/dialect.js';
import type { Reader } from '../../store/reader.js';
import { listOf, select } from '../../store/sql.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';

type Filter = z.output<typeof trailQuery>;

interface ReadInput {
  readonly caller: Caller;
  readonly locale: Locale;
  readonly filter: Filter;
}

interface Line {
  readonly seq: number;
  readonly at: string;
  readonly by: string | null;
  readonly hat: string | null;
  readonly data: string;
}

/** Events an answer holds. */
const PAGE = 50;
const DAY = 24 * 60 * 60 * 1000;

/** The trail to read, newest first. Six statements. */
export const readTrail = look({
  act: 'read-trail',
  run: async ({ db }, { locale, filter }: ReadInput): Promise<Trail> => {
    const { where, bind } = await condition(db, filter);
    const [lines, people, classes] = await Promise.all([
      select<Line>(
        db,
        `SELECT a.seq, a.at, u.name AS by, a.hat, a.data FROM audit_events a LEFT JOIN users u ON u.id = a.actor
         ${where} ORDER BY a.seq DESC LIMIT ${PAGE + 1}`,
        bind,
      ),
      select<{ id: string; name: string }>(db, 'SELECT id, name FROM users ORDER BY name, id', []),
      select<{ id: string; name: string }>(
        db,
        `SELECT c.id, c.name || ' (' || c.school_year_id || ')' AS name FROM classes c
         ORDER BY c.school_year_id DESC, c.position, c.id`,
        [],
      ),
    ]);
    const shown = lines.slice(0, PAGE).map((line) => ({ ...line, said: JSON.parse(line.data) as AuditData }));
    const pupils = await namesOf(
      db,
      shown.flatMap(({ said }) => ('pupilId' in said ? [said.pupilId] : [])),
    );
    const classNames = new Map(classes.map(({ id, name }) => [id, name]));
    const kinds = locale === 'vi' ? viKinds : enKinds;
    return {
      events: shown.map(({ seq, at, by, hat, said }) => ({
        ...{ seq, at, by, hat },
        what: kinds[said.kind] ?? said.kind,
        className: 'classId' in said && said.classId !== null ? (classNames.get(said.classId) ?? said.classId) : null,
        pupil: 'pupilId' in said ? (pupils.get(said.pupilId) ?? said.pupilId) : null,
        said: restOf(said),
      })),
      more: lines.length > PAGE,
      people,
      classes,
      kinds: Object.entries(kinds).map(([kind, name]) => ({ kind, name })),
    };
  },
});

/** What stands in no other column. */
function restOf(said: AuditData): string {
  const { kind: _, classId: __, pupilId: ___, ...rest } = said as Record<string, unknown>;
  return Object.keys(rest).length === 0 ? '' : JSON.stringify(rest);
}

async function namesOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const own = [...new Set(ids)];
  const lines = await select<{ id: string; name: string }>(
    db,
    `SELECT id, name FROM pupils WHERE id IN ${listOf(own)}`,
    own,
  );
  return new Map(lines.map(({ id, name }) => [id, name]));
}

async function condition(db: Reader, filter: Filter): Promise<{ where: string; bind: readonly Bound[] }> {
  const { person, classId, pupil, kind, day, before } = filter;
  const bind: Bound[] = [];
  const place = (value: Bound): string => `$${bind.push(value)}`;
  const said: string[] = [];
  // The newest are found by their numbers; what an INTEGER of PostgreSQL cannot hold is no number of an event.
  if (before !== undefined) said.push(`a.seq < ${place(Math.min(before, 2 ** 31 - 1))}`);
  if (person !== undefined) said.push(`a.actor = ${place(person)}`);
  if (classId !== undefined) said.push(`${jsonText('a.data', 'classId')} = ${place(classId)}`);
  if (kind !== undefined) said.push(`${jsonText('a.data', 'kind')} = ${place(kind)}`);
  if (day !== undefined) {
    const from = Date.parse(`${day}T00:00:00+07:00`);
    said.push(`a.at >= ${place(instant(from))} AND a.at < ${place(instant(from + DAY))}`);
  }
  if (pupil !== undefined) said.push(await aboutPupil(db, pupil, place));
  return { where: said.length > 0 ? `WHERE ${said.join(' AND ')}` : '', bind };
}

const instant = (ms: number): string => new Date(ms).toISOString();

/** Events name her by her code, or her records by their number. */
async function aboutPupil(db: Reader, pupil: string, place: (value: Bound) => string): Promise<string> {
  const records = await select<{ id: number }>(db, 'SELECT id FROM records WHERE pupil_id = $1 ORDER BY id', [pupil]);
  const named = [`${jsonText('a.data', 'pupilId')} = ${place(pupil)}`];
  for (const { id } of records) named.push(`a.data LIKE ${place(`%"record":${id},%`)}`);
  return `(${named.join(' OR ')})`;
}
