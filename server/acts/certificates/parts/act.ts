import type { Transaction } from 'sequelize';
import type { AuditData } from '../../../../core/audit/event.js';
import type { Hat } from '../../../../core/rights/actor.js';
import { appendAuditEvent } from '../../../runner/append-audit-event.js';
import type { Caller } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';

/** Write an act of somebody under one of her hats into the audit trail, in the act's transaction. */
export const audit = (
  deps: Pick<Deps, 'db' | 'clock' | 'wait'>,
  transaction: Transaction,
  caller: Pick<Caller, 'from'> & { readonly userId: string | null },
  hat: Hat | null,
  data: AuditData,
): Promise<void> =>
  appendAuditEvent(deps, transaction, {
    at: deps.clock().toISOString(),
    actor: caller.userId,
    hat,
    from: caller.from,
    data,
  });
