/** What somebody has done since an import with the people it brought or changed: until then it can be taken back. */
import type { PersonFacts } from '../../../../core/import/plan-teachers.js';
import type { Reader } from '../../../store/reader.js';
import { places, select } from '../../../store/sql.js';
import type { BuiltOn } from './built-on.js';
import { changedByLater } from './kept-changes.js';

export interface PersonChange {
  readonly userId: string;
  /** Null for who is new. */
  readonly before: PersonFacts | null;
  readonly after: PersonFacts;
}

/** Where others name somebody who never signed in; with a first password of hers it is over anyway. */
export const NAMED_IN: readonly (readonly [table: string, column: string, what: BuiltOn])[] = [
  ['assignments', 'user_id', 'duty'],
  ['certificates', 'user_id', 'certificate'],
  ['delegations', 'user_id', 'duty'],
  ['inspections', 'user_id', 'hat'],
  ['leaders', 'user_id', 'hat'],
  ['reminders', 'user_id', 'duty'],
  ['resets', 'user_id', 'slip'],
  ['mail_addresses', 'user_id', 'change'],
  ['mails', 'user_id', 'duty'],
  ['account_news', 'user_id', 'slip'],
];

/** Where she stands inside a text, with others. */
const TOLD_IN = [
  ['proposals', 'content'],
  ['committees', 'members'],
] as const;

interface Found {
  readonly what: BuiltOn;
  readonly names: readonly string[];
}

/** The first thing found; null where nothing builds on it. */
export async function personBuiltOn(
  db: Reader,
  since: { readonly importId: string; readonly at: string },
  changes: readonly PersonChange[],
): Promise<Found | null> {
  const ids = changes.map(({ userId }) => userId);
  const added = changes.filter(({ before }) => before === null).map(({ userId }) => userId);
  const namesOf = (which: (userId: string) => boolean): string[] =>
    changes.filter(({ userId }) => which(userId)).map(({ after }) => after.name);
  const found = (what: BuiltOn, which: ReadonlySet<string | number>): Found | null =>
    which.size > 0 ? { what, names: namesOf((userId) => which.has(userId)) } : null;

  const later = found('import', await changedByLater(db, 'user', ids, since));
  if (later) return later;
  const users = new Map((await db.users.findAll({ where: { id: ids }, raw: true })).map((user) => [user.id, user]));
  const withPassword = new Set(added.filter((id) => (users.get(id)?.passwordHash ?? '') !== ''));
  const slips = found('slip', withPassword);
  if (slips) return slips;
  for (const [table, column, what] of NAMED_IN) {
    if (added.length === 0) break;
    const lines = await select<{ readonly id: string }>(
      db,
      `SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${column} IN (${places(1, added)})`,
      added,
    );
    const named = found(what, new Set(lines.map(({ id }) => id)));
    if (named) return named;
  }
  const told = await toldOf(db, added);
  const hats = new Set(await withOtherHats(db, added));
  const changed = new Set(
    changes.filter((change) => !isStill(users.get(change.userId), change)).map((one) => one.userId),
  );
  return found('duty', told) ?? found('hat', hats) ?? found('change', changed);
}

async function toldOf(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  const named = new Set<string>();
  if (ids.length === 0) return named;
  for (const [table, column] of TOLD_IN) {
    const lines = await select<{ readonly text: string }>(db, `SELECT ${column} AS text FROM ${table}`, []);
    for (const id of ids) if (lines.some(({ text }) => text.includes(id))) named.add(id);
  }
  return named;
}

/** The teacher's hat came with the import, and without days. */
async function withOtherHats(db: Reader, ids: readonly string[]): Promise<string[]> {
  const hats = await db.userHats.findAll({ where: { userId: [...ids] }, raw: true });
  const isOwn = (id: string): boolean => {
    const worn = hats.filter(({ userId }) => userId === id);
    return worn.length === 1 && worn[0]!.hat === 'teacher' && worn[0]!.fromDay === null && worn[0]!.toDay === null;
  };
  return ids.filter((id) => !isOwn(id));
}

type Now = PersonFacts & { readonly active: boolean };

const isStill = (now: Now | undefined, { after }: PersonChange): boolean =>
  now !== undefined &&
  Boolean(now.active) &&
  now.name === after.name &&
  now.account === after.account &&
  now.personalId === after.personalId &&
  now.staffCode === after.staffCode;
