/**
 * Events by what they are narrowed by, the newest first, from where a page ended: one index leads, whatever else is asked is
 * looked at as it is gone through, so that a page comes at once however many there are.
 */
import type { z } from 'zod';
import type { trailQuery } from '../../../../core/contract/trail.js';
import { type Bound, jsonText } from '../../../database/dialect.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

export type TrailFilter = z.output<typeof trailQuery>;

export interface EventLine {
  readonly seq: number;
  readonly at: string;
  /** Name; null where the server or a command did it. */
  readonly by: string | null;
  readonly hat: string | null;
  readonly data: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** The most that an INTEGER of PostgreSQL holds. */
const MOST_SEQ = 2 ** 31 - 1;

export async function findEvents(db: Reader, filter: TrailFilter, most: number): Promise<readonly EventLine[]> {
  const span = await spanOf(db, filter);
  if (span === null) return [];
  if (filter.pupil === undefined) return page(db, filter, { ...span, most, lead: leadOf(filter) });
  const found: EventLine[] = [];
  for (const named of await namingPupil(db, filter.pupil)) {
    found.push(...(await page(db, filter, { ...span, most, lead: 'named', named })));
  }
  const bySeq = new Map(found.map((line) => [line.seq, line]));
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq).slice(0, most);
}

interface Span {
  readonly from: number;
  /** This one not. */
  readonly before: number;
}

/** The numbers of a day's events, for an index leads by what it is about and goes on by number; null where there are none. */
async function spanOf(db: Reader, { day, before = MOST_SEQ }: TrailFilter): Promise<Span | null> {
  const whole = { from: 0, before: Math.min(before, MOST_SEQ) };
  if (day === undefined) return whole;
  const [found] = await select<{ first: number | null; last: number | null }>(
    db,
    'SELECT MIN(seq) AS first, MAX(seq) AS last FROM audit_events WHERE at >= $1 AND at < $2',
    ends(day),
  );
  if (!found || found.first === null || found.last === null) return null;
  return { from: found.first, before: Math.min(whole.before, found.last + 1) };
}

function ends(day: string): [string, string] {
  const from = Date.parse(`${day}T00:00:00+07:00`);
  return [new Date(from).toISOString(), new Date(from + DAY).toISOString()];
}

type Lead = 'named' | 'classId' | 'person' | 'kind' | null;

function leadOf({ classId, person, kind }: TrailFilter): Lead {
  if (classId !== undefined) return 'classId';
  if (person !== undefined) return 'person';
  return kind === undefined ? null : 'kind';
}

/** How events may name a pupil: by her code, or, in a class of hers, by a number of hers. */
type Named = { readonly pupil: string } | { readonly classId: string; readonly texts: readonly string[] };

interface Paged extends Span {
  readonly most: number;
  readonly lead: Lead;
  readonly named?: Named;
}

async function page(db: Reader, filter: TrailFilter, { from, before, most, lead, named }: Paged) {
  const bind: Bound[] = [];
  const place = (value: Bound): string => `$${bind.push(value)}`;
  const said = [`a.seq >= ${place(from)}`, `a.seq < ${place(before)}`];
  /** Only the column that leads may be looked up in an index: which one is no guess of the database's. */
  const is = (name: Lead, column: string, value: string): void =>
    void said.push(`${name === lead ? column : `COALESCE(${column}, '')`} = ${place(value)}`);
  if (named && 'pupil' in named) is('named', jsonText('a.data', 'pupilId'), named.pupil);
  else if (named) {
    is('named', jsonText('a.data', 'classId'), named.classId);
    said.push(`(${named.texts.map((text) => `a.data LIKE ${place(`%${text}%`)}`).join(' OR ')})`);
  }
  const { classId, person, kind, day } = filter;
  if (classId !== undefined) is('classId', jsonText('a.data', 'classId'), classId);
  if (person !== undefined) is('person', 'a.actor', person);
  if (kind !== undefined) is('kind', jsonText('a.data', 'kind'), kind);
  if (day !== undefined) {
    // Where the clock was set back, numbers of the day are not all of the day.
    const [first, end] = ends(day);
    said.push(`COALESCE(a.at, '') >= ${place(first)}`, `COALESCE(a.at, '') < ${place(end)}`);
  }
  return select<EventLine>(
    db,
    `SELECT a.seq, a.at, u.name AS by, a.hat, a.data FROM audit_events a LEFT JOIN users u ON u.id = a.actor
     WHERE ${said.join(' AND ')} ORDER BY a.seq DESC LIMIT ${most}`,
    bind,
  );
}

const RECORDS = 'SELECT id, class_id AS "classId" FROM records WHERE pupil_id = $1 ORDER BY id';
const COVERS = `
  SELECT v.id, e.class_id AS "classId" FROM covers v JOIN enrolments e ON e.pupil_id = v.pupil_id
  WHERE v.pupil_id = $1 ORDER BY v.id`;
const CASES = 'SELECT id, class_id AS "classId" FROM supplementary_cases WHERE pupil_id = $1 ORDER BY id';

/** Each way by itself: a statement a way, each led by an index. */
async function namingPupil(db: Reader, pupil: string): Promise<readonly Named[]> {
  const texts = new Map<string, string[]>();
  const add = (classId: string, text: string): void => void texts.set(classId, [...(texts.get(classId) ?? []), text]);
  const numbered = async (sql: string, name: string): Promise<void> => {
    for (const { id, classId } of await select<{ id: number; classId: string }>(db, sql, [pupil])) {
      add(classId, `"${name}":${id},`);
    }
  };
  await numbered(RECORDS, 'record');
  await numbered(COVERS, 'cover');
  for (const { id, classId } of await select<{ id: string; classId: string }>(db, CASES, [pupil]))
    add(classId, `"${id}"`);
  return [{ pupil }, ...[...texts].map(([classId, named]) => ({ classId, texts: named }))];
}
