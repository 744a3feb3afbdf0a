/** The register of certificates, trust and delegations on the wire. */
import { AWARD_TITLES } from '../codes/levels.js';
import { z } from 'zod';
import { canSchema } from './can.js';
import { refusalSchema } from './cells.js';
import { fingerprintSchema } from './signing.js';
import { typed } from './typed.js';

export const CARRIERS = ['PKCS12', 'REMOTE_SIGNING', 'USB_TOKEN'] as const;
/** Where the key lies: a file, a service, a token (ma_kieu_chu_ky of the package's transaction 3 knows the latter two). */
export type Carrier = (typeof CARRIERS)[number];

export const CERTIFICATE_STATES = ['waiting', 'bound', 'refused', 'revoked', 'expired'] as const;
/** `waiting`: for the principal's confirmation (decision 16). */
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

export const OFFICE_STATES = ['none', 'sent', 'approved', 'refused'] as const;
/** What the office above said of an organisation certificate (transactions 3 and 4). */
export type OfficeState = (typeof OFFICE_STATES)[number];

export const certificateSchema = z.object({
  /** SHA-256 of the DER, hex. */
  fingerprint: fingerprintSchema,
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  daysLeft: z.int(),
  kind: z.enum(['personal', 'organisation']),
  holder: z.object({ userId: z.string(), name: z.string() }).nullable(),
  carrier: z.enum(CARRIERS),
  /** Issued by the school's own authority: internal, without legal value outside. */
  internal: z.boolean(),
  state: z.enum(CERTIFICATE_STATES),
  revoked: z.object({ at: z.string(), reason: z.string() }).nullable(),
  office: z.enum(OFFICE_STATES),
  officeReason: z.string().nullable(),
  /** Base64 of the DER. */
  der: z.base64(),
  /** DER of the certificates above it, nearest first. */
  chain: z.array(z.base64()),
  can: canSchema.optional(),
});
export type Certificate = z.infer<typeof certificateSchema>;

export const certificateRequestSchema = z.object({
  id: z.string(),
  holder: z.object({ userId: z.string(), name: z.string() }),
  kind: z.enum(['personal', 'organisation']),
  madeAt: z.string(),
  /** SHA-256 of the public key, hex, to compare by telephone. */
  keyFingerprint: fingerprintSchema,
  state: z.enum(['waiting', 'issued', 'refused']),
});

export const registerSchema = z.object({
  certificates: z.array(certificateSchema),
  requests: z.array(certificateRequestSchema),
  /** People the year's setting makes sign and who have no certificate that counts ("chưa có chứng thư"). */
  without: z.array(z.object({ userId: z.string(), name: z.string() })),
  /** Certificates that end within 60 days, with the step they have reached. */
  ending: z.array(
    z.object({ fingerprint: fingerprintSchema, step: z.union([z.literal(60), z.literal(30), z.literal(7)]) }),
  ),
  /** Who must sign this year (decision 20). */
  signers: z.object({ subject: z.boolean() }),
  /** Whether the school's own authority can issue here. */
  authority: z.object({ subject: z.string(), notAfter: z.string() }).nullable(),
  anchors: z.array(
    z.object({
      fingerprint: fingerprintSchema,
      subject: z.string(),
      notAfter: z.string(),
      state: z.enum(['waiting', 'trusted', 'refused']),
      internal: z.boolean(),
      can: canSchema.optional(),
    }),
  ),
  /** Acts on the register as a whole. */
  can: canSchema.optional(),
  /** Authorities elsewhere whose certificates are in use here, and the newest list of each that was brought in. */
  lists: z.array(
    z.object({
      /** RFC 4514. */
      authority: z.string(),
      /** Where its certificates say that the list is to be had. */
      addresses: z.array(z.string()),
      /** Instants; null where there is no list, or it does not say. */
      madeAt: z.string().nullable(),
      nextUpdate: z.string().nullable(),
    }),
  ),
});
export type Register = z.infer<typeof registerSchema>;

const der = z.base64().max(20_000);
export const requestCertificateSchema = z.object({ csr: der, kind: z.enum(['personal', 'organisation']) });
export const issueCertificatesSchema = z.object({
  requests: z.array(z.string().max(64)).min(1).max(100),
  passphrase: z.string().min(1).max(200),
});
export const issuedCertificatesSchema = z.object({
  requests: z.array(
    z.object({ id: z.string(), fingerprint: z.string().nullable(), refused: refusalSchema.nullable() }),
  ),
});
export const importCertificateSchema = z.object({
  der,
  chain: z.array(der).max(5),
  kind: z.enum(['personal', 'organisation']),
  /** Holder; null for the school's own. */
  userId: z.string().max(64).nullable(),
  carrier: z.enum(CARRIERS),
});
export const confirmSchema = z.object({ accept: z.boolean() });
export const revokeSchema = z.object({
  reason: typed().min(3).max(300),
  /** From when it no longer counts; ISO instant. */
  at: z.iso.datetime({ offset: true }),
  /** Needed to put it on the published list where the school's own authority issued it. */
  passphrase: z.string().max(200).optional(),
});
export const anchorSchema = z.object({ der });
/** Lists of large authorities hold some ten thousand certificates. */
const LIST_MOST = 6_000_000;
export const revocationListSchema = z.object({ der: z.base64().max(LIST_MOST) });
export const importedListSchema = z.object({ madeAt: z.string(), nextUpdate: z.string().nullable() });
export const fingerprintParams = z.object({ fingerprint: fingerprintSchema });

export const delegationSchema = z.object({
  id: z.string(),
  /** The vice principal. */
  userId: z.string(),
  name: z.string(),
  /** Days, both included. */
  fromDay: z.string(),
  toDay: z.string(),
  /** Number of the written delegation. */
  document: z.string(),
  endedAt: z.string().nullable(),
  can: canSchema,
});
export type Delegation = z.infer<typeof delegationSchema>;
export const delegationsSchema = z.object({
  delegations: z.array(delegationSchema),
  vicePrincipals: z.array(z.object({ userId: z.string(), name: z.string() })),
  can: canSchema,
});
export const saveDelegationSchema = z.object({
  userId: z.string().max(64),
  fromDay: z.iso.date(),
  toDay: z.iso.date(),
  document: typed().min(1).max(100),
});

/** The register of awards through the year (TT27 article 13). */
export const AWARD_KINDS = [...AWARD_TITLES, 'SUDDEN', 'ABOVE'] as const;
/** Học sinh Xuất sắc, Học sinh Tiêu biểu, khen thưởng đột xuất, đề nghị cấp trên khen thưởng. */
export type AwardGiven = (typeof AWARD_KINDS)[number];
export const awardSchema = z.object({
  id: z.uuid({ version: 'v4' }),
  pupil: z.string().max(32),
  kind: z.enum(AWARD_KINDS),
  title: typed().min(1).max(200),
  reason: typed().max(500),
  /** Number of the decision; empty until there is one. */
  decision: typed().max(100),
  day: z.iso.date(),
});
export type Award = z.infer<typeof awardSchema>;
export const awardsSchema = z.object({
  awards: z.array(awardSchema.extend({ pupilName: z.string(), by: z.string(), can: canSchema })),
  /** In the class, for pupils whose record is not signed. */
  can: canSchema,
});
