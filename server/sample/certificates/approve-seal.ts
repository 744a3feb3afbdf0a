import { readFrom } from '../../store/read-from.js';
import type { Deps } from '../../runner/deps.js';
import { Refused } from '../../ground/refused.js';
import { registerAtOffice } from '../../acts/certificates/register-at-office.js';

/**
 * Declare the sample's seal to the office above and take its answer, as the clerk would, unless it has been approved. `decide`: what the office does
 * between; then it is declared in any case, for that office may know nothing of it.
 */
export async function approveSampleSeal(deps: Deps, decide?: () => Promise<void>): Promise<void> {
  const [row, clerk] = await readFrom(deps.db, ({ certificates, users }) =>
    Promise.all([
      certificates.findOne({ where: { kind: 'organisation', state: 'bound' }, raw: true }),
      users.findOne({ where: { account: 'vanthu' }, raw: true }),
    ]),
  );
  if (row === null || clerk === null || (row.office === 'approved' && !decide)) return;
  const caller = { userId: clerk.id, name: clerk.name, hats: ['clerk' as const], from: null };
  const { fingerprint } = row;
  try {
    await registerAtOffice(deps, { caller, fingerprint, ask: 'register' });
    await decide?.();
    await registerAtOffice(deps, { caller, fingerprint, ask: 'answer' });
  } catch (error) {
    // The clerk finds it in the register and asks again; the school can be looked at without it.
    if (!(error instanceof Refused)) throw error;
  }
}
