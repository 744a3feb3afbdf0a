import { DataTypes, type Sequelize } from 'sequelize';
import type { LawfulAct } from '../../../core/law/lawful-days.js';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(INSTANT_LENGTH);
const DAY = DataTypes.STRING(DAY_LENGTH);

/** The principal moved dates the school sets; append-only. */
export interface CalendarChangeRow {
  id: number;
  schoolYearId: string;
  /** From 1 within the year. */
  number: number;
  /** JSON of SchoolCalendar. */
  before: string;
  after: string;
  reason: string;
  madeBy: string;
  madeAt: string;
}
export type CalendarChangeTable = Table<CalendarChangeRow, 'id'>;

export const defineCalendarChanges = (sequelize: Sequelize): CalendarChangeTable =>
  sequelize.define(
    'calendarChange',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      schoolYearId: DataTypes.STRING(9),
      number: DataTypes.INTEGER,
      before: DataTypes.TEXT,
      after: DataTypes.TEXT,
      reason: DataTypes.TEXT,
      madeBy: ID,
      madeAt: INSTANT,
    },
    { ...common, tableName: 'calendar_changes' },
  );

/** The document of the office above that moves a lawful day, with its scan; append-only. */
export interface LawfulMoveRow {
  id: string;
  schoolYearId: string;
  act: LawfulAct;
  fromDay: string;
  toDay: string;
  number: string;
  day: string;
  issuer: string;
  fileName: string;
  file: Buffer;
  /** SHA-256, Base64. */
  fileDigest: string;
  proposedBy: string;
  proposedAt: string;
}
export const defineLawfulMoves = (sequelize: Sequelize): Table<LawfulMoveRow> =>
  sequelize.define(
    'lawfulMove',
    {
      id: { type: ID, primaryKey: true },
      schoolYearId: DataTypes.STRING(9),
      act: DataTypes.STRING(30),
      fromDay: DAY,
      toDay: DAY,
      number: DataTypes.STRING(100),
      day: DAY,
      issuer: DataTypes.STRING(200),
      fileName: DataTypes.STRING(200),
      file: DataTypes.BLOB,
      fileDigest: DataTypes.STRING(44),
      proposedBy: ID,
      proposedAt: INSTANT,
    },
    { ...common, tableName: 'lawful_moves' },
  );

/** The second person's word on it, once; append-only. */
export interface LawfulDecisionRow {
  moveId: string;
  accepted: boolean;
  decidedBy: string;
  decidedAt: string;
}
export const defineLawfulDecisions = (sequelize: Sequelize): Table<LawfulDecisionRow> =>
  sequelize.define(
    'lawfulDecision',
    {
      moveId: { type: ID, primaryKey: true },
      accepted: DataTypes.BOOLEAN,
      decidedBy: ID,
      decidedAt: INSTANT,
    },
    { ...common, tableName: 'lawful_decisions' },
  );
