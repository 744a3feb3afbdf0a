import type { Writer } from '../../../store/reader.js';
import { RECOVERY_CODES, recoveryCode, recoveryHash } from '../../../sign-in/printed-codes.js';

/** Ten new codes in place of all others of hers; only their digests are stored. Two statements. */
export async function makeRecoveryCodes(db: Writer, userId: string, newToken: () => string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(newToken));
  await db.recoveryCodes.destroy({ where: { userId } });
  await db.recoveryCodes.bulkCreate(codes.map((code) => ({ userId, hash: recoveryHash(userId, code) })));
  return codes;
}
