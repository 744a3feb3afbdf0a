/** The one-time code of the console: made, looked at, used up. */
import { ACCOUNT_RULE } from '../../../../core/rights/rests.js';
import { sha256 } from '../../../ground/digests.js';
import { Refused, refuse } from '../../../ground/refused.js';
import { asSystem } from '../../../runner/beside.js';
import type { Deps } from '../../../runner/deps.js';
import type { Writer } from '../../../store/reader.js';
import { typedCode } from '../../../sign-in/printed-codes.js';

export const CODE_ID = 1;

export const codeHash = (typed: string): string => sha256(`first run\n${typedCode(typed)}`);

export interface WithCode {
  readonly code: string;
  readonly from: string | null;
  /** The network the address belongs to, as limits count it. */
  readonly network: string;
}

/** Those of one network rest after a few wrong ones; what they typed is never compared meanwhile. */
const guessKey = (network: string): string => `first run\n${network}`;

/** Refuses with school-begun, first-run-code-wrong, first-run-code-ended. Inside a write. */
export async function requireCode(db: Writer, code: string, now: Date): Promise<void> {
  if (await db.school.findByPk(1, { raw: true })) throw refuse('school-begun');
  const known = await db.firstRunCodes.findByPk(CODE_ID, { raw: true });
  if (known?.codeHash !== codeHash(code)) throw refuse('first-run-code-wrong');
  if (known.until <= now.toISOString()) throw refuse('first-run-code-ended');
}

/**
 * The same, with the try counted and a refusal noted: for whoever knocks. Refuses with too-many-tries-here, too.
 */
export async function knock(deps: Deps, { code, from, network }: WithCode): Promise<void> {
  const now = deps.clock();
  const key = guessKey(network);
  const refused = await deps.db.writes.run(async (transaction) => {
    const { db, note } = asSystem(deps, transaction, { userId: null, from });
    const rest = await deps.limits.restOf(key, now, ACCOUNT_RULE, transaction);
    if (rest > 0) return refuse('too-many-tries-here', { seconds: Math.ceil(rest / 1000) });
    try {
      await requireCode(db, code, now);
      await deps.limits.forget(key, transaction);
      return null;
    } catch (error) {
      const known = asRefused(error);
      if (known.refusal.code === 'first-run-code-wrong')
        await deps.limits.countWrong(key, now, ACCOUNT_RULE, transaction);
      await note({ kind: 'first-run.refused', code: known.refusal.code });
      return known;
    }
  });
  if (refused) throw refused;
}

function asRefused(error: unknown) {
  if (error instanceof Refused) return error;
  throw error;
}
