import { DataTypes, type Sequelize } from 'sequelize';
import type { SlipStep } from '../../../core/covers/slip-states.js';
import type { CoverSlot, CoverState } from '../../../core/covers/cover-states.js';
import { FINGERPRINT_LENGTH } from './certificates.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const INSTANT = DataTypes.STRING(INSTANT_LENGTH);
const ID = DataTypes.STRING(36);
const id = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } as const;

/** A pupil's cover of a year, with the version in hand. */
export interface CoverRow {
  id: number;
  pupilId: string;
  schoolYearId: string;
  state: CoverState;
  /** From 1. */
  number: number;
  /** UUID v4 of the version in hand. */
  code: string;
  /** CoverFacts as JSON; null until the homeroom teacher has confirmed this version. */
  facts: string | null;
  confirmedBy: string | null;
  confirmedAt: string | null;
}
export type CoverTable = Table<CoverRow, 'id' | 'facts' | 'confirmedBy' | 'confirmedAt'>;

export const defineCovers = (sequelize: Sequelize): CoverTable =>
  sequelize.define(
    'cover',
    {
      id,
      pupilId: DataTypes.STRING(32),
      schoolYearId: DataTypes.STRING(9),
      state: DataTypes.STRING(10),
      number: DataTypes.INTEGER,
      code: ID,
      facts: DataTypes.TEXT,
      confirmedBy: ID,
      confirmedAt: INSTANT,
    },
    { ...common, tableName: 'covers' },
  );

/** A signature on a version of a cover; append-only. */
export interface CoverSignatureRow {
  id: number;
  coverId: number;
  number: number;
  slot: CoverSlot;
  /** Cover as JSON. */
  document: string;
  signer: string;
  delegationId: string | null;
  certificate: string;
  /** Claimed. */
  signedAt: string;
  receivedAt: string;
  /** LeaderOnRecord as JSON; null of a seal. */
  leader: string | null;
  lateReason: string | null;
  /** Canonical text of the ds:Signature. */
  signature: string;
}
export type CoverSignatureTable = Table<CoverSignatureRow, 'id'>;

export const defineCoverSignatures = (sequelize: Sequelize): CoverSignatureTable =>
  sequelize.define(
    'coverSignature',
    {
      id,
      coverId: DataTypes.INTEGER,
      number: DataTypes.INTEGER,
      slot: DataTypes.STRING(10),
      document: DataTypes.TEXT,
      signer: ID,
      delegationId: ID,
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
      signedAt: DataTypes.STRING(25),
      receivedAt: INSTANT,
      leader: DataTypes.TEXT,
      lateReason: DataTypes.TEXT,
      signature: DataTypes.TEXT,
    },
    { ...common, tableName: 'cover_signatures' },
  );

/** The principal's order that a version begins anew; append-only. */
export interface CoverReopeningRow {
  id: number;
  coverId: number;
  number: number;
  reason: string;
  orderedBy: string;
  orderedAt: string;
}
export type CoverReopeningTable = Table<CoverReopeningRow, 'id'>;

export const defineCoverReopenings = (sequelize: Sequelize): CoverReopeningTable =>
  sequelize.define(
    'coverReopening',
    {
      id,
      coverId: DataTypes.INTEGER,
      number: DataTypes.INTEGER,
      reason: DataTypes.TEXT,
      orderedBy: ID,
      orderedAt: INSTANT,
    },
    { ...common, tableName: 'cover_reopenings' },
  );

/** A slip that went home before the cover is signed, or came back; append-only. */
export interface CoverSlipRow {
  id: string;
  pupilId: string;
  schoolYearId: string;
  step: SlipStep;
  /** SHA-256, hex, of the facts it is about. */
  seen: string;
  notedBy: string;
  notedAt: string;
}
export const defineCoverSlips = (sequelize: Sequelize): Table<CoverSlipRow> =>
  sequelize.define(
    'coverSlip',
    {
      id: { type: ID, primaryKey: true },
      pupilId: DataTypes.STRING(32),
      schoolYearId: DataTypes.STRING(9),
      step: DataTypes.STRING(10),
      seen: DataTypes.STRING(64),
      notedBy: ID,
      notedAt: INSTANT,
    },
    { ...common, tableName: 'cover_slips' },
  );
