import type { Capacity } from '../../../../core/codes/capacities.js';
import { dayInVietnam } from '../../../../core/codes/day.js';
import { DELEGATED_OFFICE, OFFICE_WORDS } from '../../../../core/leaders/office-words.js';
import type { LeaderOnRecord } from '../../../../core/record/year-record.js';
import { leaderInForce } from '../../../store/in-force.js';
import { select } from '../../../store/sql.js';
import type { Reading } from '../../../runner/deps.js';
import { refuse } from '../../../ground/refused.js';
import { type BeforeClass, delegationFor } from './before-class.js';

/** Her capacity where she is the one who leads by the documents; null where none names her. $1 today, $2 user. */
const USER = `
  SELECT u.name, u.personal_id AS "personalId",
    (SELECT f.capacity FROM leaders f WHERE f.user_id = u.id AND f.id = ${leaderInForce('$1')}) AS capacity
  FROM users u WHERE u.id = $2`;

interface UserLine {
  readonly name: string;
  readonly personalId: string | null;
  readonly capacity: Capacity | null;
}

/**
 * The caller as the record names who signs for the leadership: in her own capacity, or as KT. under her delegation (decision
 * 19, H7). Refuses with signer-personal-id-missing, for the record has no place for a leader without one. One statement.
 */
export async function signingLeader(at: Reading, who: BeforeClass): Promise<LeaderOnRecord> {
  const own = await leadsHerself(at, who.caller.userId);
  return delegationFor(who, 'approve') === null ? own : { ...own, office: DELEGATED_OFFICE };
}

/** The same of who signs in her own capacity alone. */
export async function leadsHerself({ db, clock }: Reading, userId: string): Promise<LeaderOnRecord> {
  const [user] = await select<UserLine>(db, USER, [dayInVietnam(clock()), userId]);
  const { name, personalId, capacity } = user!;
  if (personalId === null) throw refuse('signer-personal-id-missing');
  return { name, personalId, office: OFFICE_WORDS[capacity ?? 'principal'] };
}
