import type { AuditData } from '../../../../core/audit/event.js';
import type { Refusal } from '../../../../core/codes/refusal.js';
import { sha256 } from '../../../ground/digests.js';
import { fromBase64 } from './load-trust.js';

type Attempt = Extract<AuditData, { kind: 'register.refused' }>['act'];

/** The event of an attempt on the register; `broughtOf`: Base64 of the certificate, request or list that was brought. */
export const refusedOnRegister =
  <Input>(act: Attempt, broughtOf: (input: Input) => string | null = () => null) =>
  (input: Input, code: Refusal['code']): AuditData => {
    const brought = broughtOf(input);
    return { kind: 'register.refused', act, code, digest: brought === null ? null : sha256(fromBase64(brought)) };
  };
