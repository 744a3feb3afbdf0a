import { DataTypes, type Sequelize } from 'sequelize';
import type { BroughtKind } from '../../../core/brought-years/brought-states.js';
import type { Period } from '../../../core/codes/periods.js';
import type { Grade } from '../../../core/law/law.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(INSTANT_LENGTH);

/** A year a pupil brings along, with its source; append-only. */
export interface BroughtYearRow {
  id: string;
  pupilId: string;
  classId: string;
  schoolYear: string;
  period: Period;
  grade: Grade;
  school: string;
  kind: BroughtKind;
  source: string;
  /** JSON of BroughtValues. */
  content: string;
  /** Of a signed file, when it came in. */
  verdict: 'valid' | 'unknown' | null;
  fileName: string;
  file: Buffer;
  /** SHA-256, Base64. */
  fileDigest: string;
  /** For the course of study; null where the source does not say. */
  className: string | null;
  since: string | null;
  enteredBy: string;
  enteredAt: string;
}
export const defineBroughtYears = (sequelize: Sequelize): Table<BroughtYearRow> =>
  sequelize.define(
    'broughtYear',
    {
      id: { type: ID, primaryKey: true },
      pupilId: DataTypes.STRING(32),
      classId: DataTypes.STRING(64),
      schoolYear: DataTypes.STRING(9),
      period: DataTypes.STRING(20),
      grade: DataTypes.INTEGER,
      school: DataTypes.STRING(200),
      kind: DataTypes.STRING(10),
      source: DataTypes.STRING(200),
      content: DataTypes.TEXT,
      verdict: DataTypes.STRING(10),
      fileName: DataTypes.STRING(200),
      file: DataTypes.BLOB,
      fileDigest: DataTypes.STRING(44),
      className: DataTypes.STRING(20),
      since: DataTypes.STRING(10),
      enteredBy: ID,
      enteredAt: INSTANT,
    },
    { ...common, tableName: 'brought_years' },
  );

/** The second person's word on it, once; append-only. */
export interface BroughtDecisionRow {
  broughtId: string;
  accepted: boolean;
  decidedBy: string;
  decidedAt: string;
}
export const defineBroughtDecisions = (sequelize: Sequelize): Table<BroughtDecisionRow> =>
  sequelize.define(
    'broughtDecision',
    {
      broughtId: { type: ID, primaryKey: true },
      accepted: DataTypes.BOOLEAN,
      decidedBy: ID,
      decidedAt: INSTANT,
    },
    { ...common, tableName: 'brought_decisions' },
  );
