/** Which letters are due, and what one of them holds at the moment it is handed in. */
import type { Deps } from '../../../runner/deps.js';
import { asSystem } from '../../../runner/beside.js';
import { readFrom } from '../../../store/read-from.js';
import type { Reader } from '../../../store/reader.js';
import { listOf, select, write } from '../../../store/sql.js';
import { endMails, type Waiting } from './end-mails.js';

/** What waits for one person. `letterId`: of a letter that was taken up before; null: whatever she was reminded of since. */
export interface Due {
  readonly userId: string;
  readonly letterId: string | null;
}

export interface TakenUp {
  /** The same each time it is handed in, and so is what it holds. */
  readonly id: string;
  readonly userId: string;
  readonly address: string;
  readonly school: string;
  /** In the order of the reminders. */
  readonly mails: readonly Waiting[];
}

const DUE = `
  SELECT user_id AS "userId", letter_id AS "letterId" FROM mails
  WHERE state = 'waiting' AND next_at <= $1
  GROUP BY user_id, letter_id ORDER BY MIN(asked_at), user_id`;

/** What is to be handed in now. */
export const dueLetters = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<Due[]> =>
  readFrom(db, (reader) => select<Due>(reader, DUE, [clock().toISOString()]));

/** Also what is held yet: it goes along. */
export function waitingOf(db: Reader, { userId, letterId }: Due): Promise<Waiting[]> {
  const [which, bound]: [string, string[]] = letterId === null ? ['IS NULL', []] : ['= $2', [letterId]];
  return select<Waiting>(
    db,
    `SELECT id, user_id AS "userId", asked_by AS "askedBy", text, tries FROM mails
     WHERE state = 'waiting' AND user_id = $1 AND letter_id ${which} ORDER BY asked_at, id`,
    [userId, ...bound],
  );
}

/** As everything stands now: null where nothing waits any more, or she is not written to any more and it was dropped. */
export const takeUp = (deps: Deps, due: Due): Promise<TakenUp | null> =>
  deps.db.writes.run(async (transaction) => {
    const at = asSystem(deps, transaction);
    const { userId } = due;
    const mails = await waitingOf(at.db, due);
    if (mails.length === 0) return null;
    const to = await at.db.mailAddresses.findByPk(userId, { raw: true });
    if (!to || to.address === null || to.offAt !== null || to.refusedAt !== null) {
      await endMails(deps, at, mails, { state: 'dropped', code: null });
      return null;
    }
    const { id } = mails[0]!;
    const letterId = due.letterId ?? id;
    const ids = mails.map((mail) => mail.id);
    if (due.letterId === null)
      await write(at.db, `UPDATE mails SET letter_id = $1 WHERE id IN ${listOf(ids, 2)}`, [letterId, ...ids]);
    const school = await at.db.school.findByPk(1, { raw: true });
    return { id: letterId, userId, address: to.address, school: school?.name ?? '', mails };
  });
