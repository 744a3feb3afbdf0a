import { DataTypes, type Sequelize } from 'sequelize';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import type { Period } from '../../../core/codes/periods.js';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

/** A pupil of the second group: what is assessed anew of her, by what plan. One a pupil and year; one withdrawn has no effect. */
export interface SupplementaryCaseRow {
  id: string;
  schoolYearId: string;
  classId: string;
  pupilId: string;
  plan: string;
  /** JSON: FieldKey[]. */
  fields: string;
  plannedBy: string;
  plannedAt: string;
  /** JSON: values by field; made of the sheet's document with every push to it. */
  assessed: string;
  assessedAt: string | null;
  unlimited: boolean;
  limitReason: string | null;
  limitBy: string | null;
  limitAt: string | null;
  withdrawnReason: string | null;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
}
export type SupplementaryCaseTable = Table<SupplementaryCaseRow>;

const user = DataTypes.STRING(36);
const instant = DataTypes.STRING(INSTANT_LENGTH);

export const defineSupplementaryCases = (sequelize: Sequelize): SupplementaryCaseTable =>
  sequelize.define(
    'supplementaryCase',
    {
      id: { type: DataTypes.STRING(36), primaryKey: true },
      schoolYearId: DataTypes.STRING(9),
      classId: DataTypes.STRING(64),
      pupilId: DataTypes.STRING(32),
      plan: DataTypes.TEXT,
      fields: DataTypes.TEXT,
      plannedBy: user,
      plannedAt: instant,
      assessed: DataTypes.TEXT,
      assessedAt: instant,
      unlimited: DataTypes.BOOLEAN,
      limitReason: DataTypes.TEXT,
      limitBy: user,
      limitAt: instant,
      withdrawnReason: DataTypes.TEXT,
      withdrawnBy: user,
      withdrawnAt: instant,
    },
    { ...common, tableName: 'supplementary_cases' },
  );

/** A test proposed to be sat again (kiểm tra lại), and the principal's answer. */
export interface RetestRow {
  id: string;
  classId: string;
  pupilId: string;
  subject: SubjectCode;
  period: Period;
  score: number;
  reason: string;
  proposedBy: string;
  proposedAt: string;
  agreed: boolean | null;
  answer: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}
export type RetestTable = Table<RetestRow>;

export const defineRetests = (sequelize: Sequelize): RetestTable =>
  sequelize.define(
    'retest',
    {
      id: { type: DataTypes.STRING(36), primaryKey: true },
      classId: DataTypes.STRING(64),
      pupilId: DataTypes.STRING(32),
      subject: DataTypes.STRING(16),
      period: DataTypes.STRING(16),
      score: DataTypes.INTEGER,
      reason: DataTypes.TEXT,
      proposedBy: user,
      proposedAt: instant,
      agreed: DataTypes.BOOLEAN,
      answer: DataTypes.TEXT,
      decidedBy: user,
      decidedAt: instant,
    },
    { ...common, tableName: 'retests' },
  );

/** One sitting; append-only, the last counts. */
export interface RetestAttemptRow {
  id: number;
  retestId: string;
  number: number;
  score: number;
  satOn: string;
  enteredBy: string;
  enteredAt: string;
}
export type RetestAttemptTable = Table<RetestAttemptRow, 'id'>;

export const defineRetestAttempts = (sequelize: Sequelize): RetestAttemptTable =>
  sequelize.define(
    'retestAttempt',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      retestId: DataTypes.STRING(36),
      number: DataTypes.INTEGER,
      score: DataTypes.INTEGER,
      satOn: DataTypes.STRING(DAY_LENGTH),
      enteredBy: user,
      enteredAt: instant,
    },
    { ...common, tableName: 'retest_attempts' },
  );
