import { DataTypes, type Sequelize } from 'sequelize';
import type { Carrier, CertificateState, OfficeState } from '../../../core/contract/certificates.js';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

export const FINGERPRINT_LENGTH = 64;
const INSTANT = DataTypes.STRING(INSTANT_LENGTH);
const ID = DataTypes.STRING(36);

/** A certificate somebody signs with, or the school's own; known by its fingerprint (decision 16). */
export interface CertificateRow {
  /** SHA-256 of the DER, hex. */
  fingerprint: string;
  /** Base64 of the DER. */
  der: string;
  /** JSON list of Base64 DER, nearest first. */
  chain: string;
  subject: string;
  issuer: string;
  serial: string;
  notBefore: string;
  notAfter: string;
  kind: 'personal' | 'organisation';
  userId: string | null;
  carrier: Carrier;
  internal: boolean;
  /** Never `expired`: that is the clock's to say. */
  state: Exclude<CertificateState, 'expired'>;
  addedAt: string;
  addedBy: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  revokedAt: string | null;
  revokedReason: string | null;
  office: OfficeState;
  officeReason: string | null;
  officeAt: string | null;
}
type Unset = 'addedBy' | 'decidedAt' | 'decidedBy' | 'revokedAt' | 'revokedReason' | 'officeReason' | 'officeAt';
export type CertificateTable = Table<CertificateRow, Unset>;

export const defineCertificates = (sequelize: Sequelize): CertificateTable =>
  sequelize.define(
    'certificate',
    {
      fingerprint: { type: DataTypes.STRING(FINGERPRINT_LENGTH), primaryKey: true },
      der: DataTypes.TEXT,
      chain: DataTypes.TEXT,
      subject: DataTypes.TEXT,
      issuer: DataTypes.TEXT,
      serial: DataTypes.STRING(64),
      notBefore: INSTANT,
      notAfter: INSTANT,
      kind: DataTypes.STRING(12),
      userId: ID,
      carrier: DataTypes.STRING(14),
      internal: DataTypes.BOOLEAN,
      state: DataTypes.STRING(10),
      addedAt: INSTANT,
      addedBy: ID,
      decidedAt: INSTANT,
      decidedBy: ID,
      revokedAt: INSTANT,
      revokedReason: DataTypes.TEXT,
      office: DataTypes.STRING(10),
      officeReason: DataTypes.TEXT,
      officeAt: INSTANT,
    },
    { ...common, tableName: 'certificates' },
  );

/** A wish for a certificate of the school's own authority (PKCS#10). */
export interface CertificateRequestRow {
  id: string;
  userId: string;
  kind: 'personal' | 'organisation';
  csr: string;
  keyFingerprint: string;
  madeAt: string;
  state: 'waiting' | 'issued' | 'refused';
  certificate: string | null;
}
export type CertificateRequestTable = Table<CertificateRequestRow, 'certificate'>;

export const defineCertificateRequests = (sequelize: Sequelize): CertificateRequestTable =>
  sequelize.define(
    'certificateRequest',
    {
      id: { type: ID, primaryKey: true },
      userId: ID,
      kind: DataTypes.STRING(12),
      csr: DataTypes.TEXT,
      keyFingerprint: DataTypes.STRING(FINGERPRINT_LENGTH),
      madeAt: INSTANT,
      state: DataTypes.STRING(10),
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
    },
    { ...common, tableName: 'certificate_requests' },
  );

/** An authority whose certificates count here once the principal has confirmed it. */
export interface AnchorRow {
  fingerprint: string;
  der: string;
  subject: string;
  notAfter: string;
  internal: boolean;
  state: 'waiting' | 'trusted' | 'refused';
  addedBy: string | null;
  decidedBy: string | null;
  /** The principal's first word of trust, and when she took it back; null where neither is known. */
  trustedAt: string | null;
  distrustedAt: string | null;
}
export type AnchorTable = Table<AnchorRow, 'addedBy' | 'decidedBy' | 'trustedAt' | 'distrustedAt'>;

export const defineAnchors = (sequelize: Sequelize): AnchorTable =>
  sequelize.define(
    'anchor',
    {
      fingerprint: { type: DataTypes.STRING(FINGERPRINT_LENGTH), primaryKey: true },
      der: DataTypes.TEXT,
      subject: DataTypes.TEXT,
      notAfter: INSTANT,
      internal: DataTypes.BOOLEAN,
      state: DataTypes.STRING(10),
      addedBy: ID,
      decidedBy: ID,
      trustedAt: INSTANT,
      distrustedAt: INSTANT,
    },
    { ...common, tableName: 'anchors' },
  );

/** A written delegation to a vice principal (decision 19). Days include both ends. */
export interface DelegationRow {
  id: string;
  userId: string;
  fromDay: string;
  toDay: string;
  document: string;
  madeBy: string;
  madeAt: string;
  endedAt: string | null;
}
export type DelegationTable = Table<DelegationRow, 'endedAt'>;

export const defineDelegations = (sequelize: Sequelize): DelegationTable =>
  sequelize.define(
    'delegation',
    {
      id: { type: ID, primaryKey: true },
      userId: ID,
      fromDay: DataTypes.STRING(DAY_LENGTH),
      toDay: DataTypes.STRING(DAY_LENGTH),
      document: DataTypes.STRING(100),
      madeBy: ID,
      madeAt: INSTANT,
      endedAt: INSTANT,
    },
    { ...common, tableName: 'delegations' },
  );
