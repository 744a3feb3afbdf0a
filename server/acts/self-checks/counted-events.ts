/** Events of a time, as lines of the minutes count them: one a thing, none of which nothing came, none of practising. */
import { NAMED_KINDS, provesItem, type SelfCheckItem, type Told } from '../../../core/audit/self-check-items.js';
import { MOST_CASES, type Proof, type SelfCheckLine } from '../../../core/audit/self-check.js';
import { jsonText } from '../../database/dialect.js';
import { inPractice } from '../../store/practice-sql.js';
import type { Reader } from '../../store/reader.js';
import { listOf, select } from '../../store/sql.js';

/** Instants: from the first, until the second, this one not. */
export type Instants = readonly [from: string, until: string];

const member = (name: string): string => jsonText('a.data', name);
export const KIND = member('kind');
const has = (path: string): string => `CASE WHEN ${member(path)} IS NULL THEN 0 ELSE 1 END`;
/** A carried-out import does not say of what; taken back it is of nothing. */
const WHAT = `COALESCE(${member('what')}, (
  SELECT i.what FROM imports i WHERE ${KIND} = 'import.carried-out' AND i.id = ${member('importId')} AND i.state = 'done'), '')`;
const TOLD = `${KIND} AS kind, COALESCE(${member('slot')}, '') AS slot, ${WHAT} AS what,
  ${has('agreed[0].unit')} AS agreed, ${has('refused[0].unit')} AS refused`;

/** What a second person refused, and what was sent or signed of which nothing was taken, is in the trail and counts nowhere. */
const CAME_TO = `COALESCE(CAST(${member('accepted')} AS TEXT), '1') IN ('1', 'true')
  AND COALESCE(CAST(${member('cells')} AS INTEGER), 1) > 0
  AND ${['records', 'covers', 'units'].map((list) => `COALESCE(CAST(${member(list)} AS TEXT), '') <> '[]'`).join(' AND ')}`;
/** SQL of events (`a`) that count; $1 from, $2 until, this one not. That the practice class was made is training given (G17). */
export const COUNTED = `a.at >= $1 AND a.at < $2 AND ${CAME_TO}
  AND (${KIND} = 'practice.made' OR NOT ${inPractice(member('classId'))})`;

const COUNTS = `
  SELECT ${TOLD}, COUNT(*) AS n, MIN(a.seq) AS first, MAX(a.seq) AS last
  FROM audit_events a WHERE ${COUNTED} GROUP BY 1, 2, 3, 4, 5`;
/** The oldest first. */
const CASES = `
  SELECT a.seq, a.at, u.name AS by, ${TOLD} FROM audit_events a LEFT JOIN users u ON u.id = a.actor
  WHERE ${COUNTED} AND ${KIND} IN ${listOf(NAMED_KINDS, 3)} ORDER BY a.seq`;

interface Count extends Told {
  readonly n: number | string;
  readonly first: number;
  readonly last: number;
}

/** What each item comes to. Two statements. */
export async function countEvents(db: Reader, span: Instants): Promise<(item: SelfCheckItem) => SelfCheckLine> {
  const counts = await select<Count>(db, COUNTS, span);
  const cases = await select<Proof & Told>(db, CASES, [...span, ...NAMED_KINDS]);
  return (item) => {
    const found = counts.filter((one) => provesItem(item, one));
    const named = item.each ? cases.filter((one) => provesItem(item, one)).slice(0, MOST_CASES) : [];
    return {
      code: item.code,
      n: found.reduce((sum, { n }) => sum + Number(n), 0),
      first: found.length === 0 ? null : Math.min(...found.map(({ first }) => first)),
      last: found.length === 0 ? null : Math.max(...found.map(({ last }) => last)),
      cases: named.map(({ seq, at, kind, by }) => ({ seq, at, kind, by })),
    };
  };
}
