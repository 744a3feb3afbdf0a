import { appendAuditEvent } from '../trail/append-audit-event.js';
import type { SignedIn } from '../caller.js';
import type { Deps } from '../deps.js';

/** End a session; its token is worth nothing afterwards. */
export async function signOut(deps: Deps, signedIn: SignedIn): Promise<void> {
  await deps.db.writes.run(async (transaction) => {
    await deps.db.sessions.destroy({ where: { id: signedIn.sessionId }, transaction });
    await appendAuditEvent(deps, transaction, {
      at: deps.clock().toISOString(),
      actor: signedIn.userId,
      hat: null,
      from: signedIn.from,
      data: { kind: 'sign-out' },
    });
  });
}
