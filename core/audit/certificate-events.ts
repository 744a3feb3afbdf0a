/** Acts around certificates, trust and delegations. Certificates are named by their fingerprint. */
import { OFFICE_STATES } from '../contract/certificates.js';
import { z } from 'zod';

const fingerprint = z.string();
const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });

export const CERTIFICATE_EVENTS = [
  z.object({ ...kind('authority.made'), root: fingerprint, issuing: fingerprint }),
  z.object({ ...kind('crl.published'), authority: fingerprint, number: z.int(), revoked: z.int() }),
  /** Which time-stamp authorities are asked from now on, in order, without their accounts. */
  z.object({
    ...kind('stamps.set'),
    authorities: z.array(
      z.object({ name: z.string(), host: z.string(), internal: z.boolean(), certificates: z.array(fingerprint) }),
    ),
  }),
  /** A list of an authority elsewhere; the list itself by its SHA-256, hex. */
  z.object({ ...kind('crl.imported'), authority: fingerprint, madeAt: z.string(), digest: z.string() }),
  z.object({
    ...kind('certificate.requested'),
    requestId: z.string(),
    certificateKind: z.enum(['personal', 'organisation']),
    keyFingerprint: z.string(),
  }),
  z.object({ ...kind('certificate.issued'), fingerprint, requestId: z.string() }),
  z.object({ ...kind('certificate.imported'), fingerprint, holder: z.string().nullable(), carrier: z.string() }),
  /**
   * An attempt on the register of which nothing was stored. `digest`: of what was brought, SHA-256, hex (of a certificate
   * its fingerprint); null where nothing was.
   */
  z.object({
    ...kind('register.refused'),
    act: z.enum(['request', 'issue', 'import', 'revoke', 'anchor', 'list']),
    code: z.string(),
    digest: z.string().nullable(),
  }),
  z.object({ ...kind('certificate.decided'), fingerprint, accepted: z.boolean() }),
  /** `at`: from when it no longer counts; the reason by its SHA-256, hex. */
  z.object({ ...kind('certificate.revoked'), fingerprint, at: z.string(), reasonDigest: z.string() }),
  z.object({ ...kind('certificate.declared'), fingerprint, messageId: z.string() }),
  z.object({ ...kind('certificate.answered'), fingerprint, office: z.enum(OFFICE_STATES).exclude(['none']) }),
  z.object({ ...kind('anchor.added'), fingerprint }),
  z.object({ ...kind('anchor.decided'), fingerprint, accepted: z.boolean() }),
  z.object({
    ...kind('delegation.made'),
    delegationId: z.string(),
    userId: z.string(),
    fromDay: z.string(),
    toDay: z.string(),
  }),
  z.object({ ...kind('delegation.ended'), delegationId: z.string() }),
] as const;
