import type { AuditData } from '../../../../core/audit/event.js';
import type { Hat } from '../../../../core/rights/actor.js';
import { appendAuditEvent } from '../../trail/append-audit-event.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../../deps.js';

/** Write one event of sealing or printing, outside any other job of the write queue. */
export const recordAct = (deps: Deps, caller: Caller, data: AuditData, hat: Hat | null = caller.hats[0] ?? null) =>
  deps.db.writes.run((transaction) =>
    appendAuditEvent(deps, transaction, {
      at: deps.clock().toISOString(),
      actor: caller.userId,
      hat,
      from: caller.from,
      data,
    }),
  );
