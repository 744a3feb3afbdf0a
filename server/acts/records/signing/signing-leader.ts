import type { LeaderOnRecord } from '../../../../core/record/year-record.js';
import { select } from '../../../store/sql.js';
import type { Reading } from '../../../runner/deps.js';
import { refuse } from '../../../ground/refused.js';
import { type BeforeClass, delegationFor } from './before-class.js';

const USER = 'SELECT name, personal_id AS "personalId" FROM users WHERE id = $1';

/**
 * The caller as the record names who signs for the leadership; a vice principal under her delegation as KT. (decision
 * 19). Refuses with signer-personal-id-missing, for the record has no place for a leader without one. One statement.
 */
export async function signingLeader({ db }: Pick<Reading, 'db'>, who: BeforeClass): Promise<LeaderOnRecord> {
  const [user] = await select<{ name: string; personalId: string | null }>(db, USER, [who.caller.userId]);
  const { name, personalId } = user!;
  if (personalId === null) throw refuse('signer-personal-id-missing');
  const office = delegationFor(who, 'approve') === null ? 'Hiệu trưởng' : 'KT. Hiệu trưởng, Phó Hiệu trưởng';
  return { name, personalId, office };
}
