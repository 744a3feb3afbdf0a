import assert from 'node:assert/strict';
import { type AuditEvent, auditEventSchema, CHAIN_START, chainText } from '../../../core/audit/event.js';
import type { Database } from '../../../server/store/open-database.js';
import { appendAuditEvent } from '../../support/connections.js';
import { depsOf } from '../../../server/runner/deps.js';
import { sha256 } from '../../../server/ground/digests.js';
import { TODAY } from '../../support/builders.js';
import { withoutTriggers } from '../../support/tampering.js';
import { openTestDatabase } from '../../support/server.js';

/** Check the stored chain as anybody outside could: by its rows alone. Returns the first event that does not hold. */
async function firstBroken(db: Database): Promise<number | null> {
  let previous = CHAIN_START;
  let seq = 0;
  for (const row of await db.auditEvents.findAll({ order: [['seq', 'ASC']], raw: true })) {
    const { hash, fromAddress, data, ...rest } = row;
    const event: AuditEvent = auditEventSchema.parse({ ...rest, from: fromAddress, data: JSON.parse(data) });
    if (event.seq !== ++seq || hash !== sha256(chainText(previous, event))) return row.seq;
    previous = hash;
  }
  return null;
}

describe('the audit chain', () => {
  let db: Database;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ db, remove } = await openTestDatabase());
    await Promise.all(
      ['một', 'hai', 'ba'].map((account) =>
        db.writes.run((transaction) =>
          appendAuditEvent(depsOf(db, { clock: () => TODAY }), transaction, {
            at: '2027-06-20T02:00:00.000Z',
            actor: null,
            hat: null,
            from: '::1',
            data: { kind: 'sign-in.failed', account },
          }),
        ),
      ),
    );
  });
  afterEach(() => remove());

  /** Somebody with the file in hand is not held by triggers. */
  const forged = (act: () => Promise<unknown>) => withoutTriggers(db, 'audit_events', act);

  it('holds as it was written', async () => {
    assert.equal(await db.auditEvents.count(), 3);
    assert.equal(await firstBroken(db), null);
  });

  it('shows a changed event', async () => {
    await forged(() => db.auditEvents.update({ at: '2027-06-21T02:00:00.000Z' }, { where: { seq: 2 } }));
    assert.equal(await firstBroken(db), 2);
  });

  it('shows a removed event', async () => {
    await forged(() => db.auditEvents.destroy({ where: { seq: 2 } }));
    assert.equal(await firstBroken(db), 3);
  });

  it('takes no event that core does not know', async () => {
    const act = { at: '', actor: null, hat: null, from: null, data: { kind: 'made-up' } } as never;
    await assert.rejects(
      db.writes.run((transaction) => appendAuditEvent(depsOf(db, { clock: () => TODAY }), transaction, act)),
      { name: 'ZodError' },
    );
    assert.equal(await db.auditEvents.count(), 3);
  });
});
