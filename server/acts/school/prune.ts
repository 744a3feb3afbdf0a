import { ANSWERED_DAYS, CLOSED_DAYS } from '../../../core/contract/incidents.js';
import { MAILS_DAYS } from '../../../core/contract/mail.js';
import { writerOf } from '../../store/reader.js';
import { select, write } from '../../store/sql.js';
import type { Deps } from '../../runner/deps.js';
import { idleOf } from '../../ground/session-rules.js';
import { readFrom } from '../../store/read-from.js';
import { schoolRules } from './school-rules.js';

const DAY = 24 * 60 * 60 * 1000;
/**
 * Answers to pushes: sent again later, a push is judged anew, and finds its cells as they stand. Wrong passwords are
 * forgotten after a day; that an account has signed in from a network is worth knowing a little longer.
 */
const ANSWERS_KEPT = 60 * DAY;
const WRONG_KEPT = 2 * DAY;
const KNOWN_KEPT = 60 * DAY;
/** A file that was looked at and never carried out: its pupils are nobody's business here. What was carried out stands in the school. */
const LOOKED_AT_KEPT = 7 * DAY;
/** What somebody has read of what others did to her account; the trail has it for good. */
const READ_KEPT = 60 * DAY;
/** Rows a turn, so that nobody waits behind this. */
const TOGETHER = 500;

interface Kind {
  readonly table: string;
  readonly key: string;
  readonly where: string;
  readonly before: (now: number, idle: number) => string;
  /** The column to be emptied where the row itself stays. */
  readonly empties?: string;
  /** Tables whose rows go with theirs. */
  readonly along?: readonly string[];
}

const instant = (ms: number): string => new Date(ms).toISOString();

const KINDS: readonly Kind[] = [
  { table: 'sessions', key: 'id', where: 'ends_at < $1', before: instant },
  { table: 'sessions', key: 'id', where: 'seen_at < $1', before: (now, idle) => instant(now - idle) },
  {
    table: 'sign_in_tries',
    key: 'id',
    where: 'last_at < $1 AND tries > 0',
    before: (now) => instant(now - WRONG_KEPT),
  },
  { table: 'sign_in_tries', key: 'id', where: 'last_at < $1', before: (now) => instant(now - KNOWN_KEPT) },
  {
    table: 'imports',
    key: 'id',
    where: "created_at < $1 AND state IN ('open', 'dropped')",
    before: (now) => instant(now - LOOKED_AT_KEPT),
  },
  {
    table: 'imports',
    key: 'id',
    where: 'ended_at < $1 AND file IS NOT NULL',
    before: (now) => instant(now - LOOKED_AT_KEPT),
    empties: 'file',
  },
  { table: 'account_news', key: 'id', where: 'seen_at < $1', before: (now) => instant(now - READ_KEPT) },
  {
    table: 'incidents',
    key: 'id',
    where: "state = 'closed' AND changed_at < $1",
    before: (now) => instant(now - CLOSED_DAYS * DAY),
    along: ['incident_letters', 'incident_pictures'],
  },
  {
    table: 'incidents',
    key: 'id',
    where: "state = 'answered' AND changed_at < $1",
    before: (now) => instant(now - ANSWERED_DAYS * DAY),
    along: ['incident_letters', 'incident_pictures'],
  },
  {
    table: 'mails',
    key: 'id',
    where: "ended_at < $1 AND state <> 'waiting'",
    before: (now) => instant(now - MAILS_DAYS * DAY),
  },
  { table: 'push_answers', key: 'push_id', where: 'received_at < $1', before: (now) => instant(now - ANSWERS_KEPT) },
];

/** Of which something is taken away. */
export const PRUNED: ReadonlySet<string> = new Set(KINDS.flatMap(({ table, along = [] }) => [table, ...along]));

/**
 * Take away what has served its time: ended sessions, counted tries, answers to pushes of two months ago, news
 * that was read two months ago, imports that were only looked at, the files of those carried out, incidents that are
 * closed or were answered long ago, letters of two months ago. Resolves to the
 * number of rows.
 */
export async function prune(deps: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  const { db, clock } = deps;
  const now = clock().getTime();
  const { idleMinutes } = await readFrom(db, (reader) => schoolRules({ db: reader, clock }));
  let pruned = 0;
  for (const { table, key, where, before, empties } of KINDS) {
    for (;;) {
      const rows = await db.writes.run(async (transaction) => {
        const writer = writerOf(db, transaction);
        const which = `SELECT ${key} AS id FROM ${table} WHERE ${where} LIMIT ${TOGETHER}`;
        const found = await select<{ id: string }>(writer, which, [before(now, idleOf(idleMinutes))]);
        if (found.length > 0) {
          const places = found.map((_, i) => `$${i + 1}`).join(', ');
          const ids = found.map(({ id }) => id);
          const take = empties === undefined ? `DELETE FROM ${table}` : `UPDATE ${table} SET ${empties} = NULL`;
          await write(writer, `${take} WHERE ${key} IN (${places})`, ids);
        }
        return found.length;
      });
      pruned += rows;
      if (rows < TOGETHER) break;
    }
  }
  return pruned;
}
