import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { printedCode } from '../../sign-in/printed-codes.js';
import { CODE_ID, codeHash } from './parts/the-code.js';

/** Hours a code is good for: a working day. */
export const CODE_HOURS = 12;
const HOUR = 60 * 60 * 1000;
/** Groups of four signs: 85 bits. */
const GROUPS = 5;

/** A new one-time code in the place of the one before, for the console; null where there is a school. */
export function makeFirstRunCode(deps: Pick<Deps, 'db' | 'clock' | 'wait' | 'newToken'>): Promise<string | null> {
  return deps.db.writes.run(async (transaction) => {
    const { db } = asSystem(deps, transaction);
    if (await db.school.findByPk(1, { raw: true })) return null;
    const code = printedCode(deps.newToken, GROUPS);
    const until = new Date(deps.clock().getTime() + CODE_HOURS * HOUR).toISOString();
    await db.firstRunCodes.upsert({ id: CODE_ID, codeHash: codeHash(code), until });
    return code;
  });
}
