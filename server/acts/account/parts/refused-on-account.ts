import type { AuditData } from '../../../../core/audit/event.js';
import type { Refusal } from '../../../../core/codes/refusal.js';

/** The event of an act on an account that was refused as a whole; `id`: whose account, her own where none is named. */
export const refusedOnAccount =
  (act: string) =>
  (
    input: { readonly caller: { readonly userId: string }; readonly id?: string },
    code: Refusal['code'],
  ): AuditData => ({
    kind: 'account.refused',
    act,
    code,
    userId: input.id ?? input.caller.userId,
  });
