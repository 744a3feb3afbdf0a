/** What a looking over found is kept, so that who asks tomorrow is told without looking again. */
import { sha256 } from '../../ground/digests.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { write } from '../../store/sql.js';
import type { TrailReport } from './check-trail.js';

/** Findings kept one by one: more than that nobody reads on a screen, and the server's log has them counted. */
const KEPT = 200;
const INSERT = 'INSERT INTO trail_checks (id, at, events, found, more, digest) VALUES ($1, $2, $3, $4, $5, $6)';

export async function storeCheck(
  deps: Pick<Deps, 'db' | 'clock' | 'wait' | 'newId'>,
  { events, findings, more }: Pick<TrailReport, 'events' | 'findings' | 'more'>,
): Promise<void> {
  await deps.db.writes.run(async (transaction) => {
    const { db, note } = asSystem(deps, transaction);
    const checkId = deps.newId();
    const found = JSON.stringify(findings.slice(0, KEPT));
    const rest = more + Math.max(0, findings.length - KEPT);
    const digest = sha256(found);
    await write(db, INSERT, [checkId, deps.clock().toISOString(), events, found, rest, digest]);
    await note({ kind: 'trail.checked', checkId, events, findings: findings.length + more, digest });
  });
}
