import type { AuditData } from '../../../../core/audit/event.js';
import type { Refusal } from '../../../../core/codes/refusal.js';
import type { Caller } from '../../../runner/caller.js';

/** The event of an act on somebody's account that was refused as a whole. */
export const refusedOnPerson =
  (act: string) =>
  (input: { readonly caller: Caller; readonly id?: string }, code: Refusal['code']): AuditData => ({
    kind: 'account.refused',
    act,
    code,
    userId: input.id ?? null,
  });
