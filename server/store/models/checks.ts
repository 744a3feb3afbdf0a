import { DataTypes, type Sequelize } from 'sequelize';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

const ID = DataTypes.STRING(36);

/** A leader's dated note that she checked how far classes are (regulation 6.5, 11.2). */
export interface ProgressCheckRow {
  id: string;
  schoolYearId: string;
  period: SheetPeriod;
  /** JSON: ids. */
  classIds: string;
  note: string;
  /** JSON: by class, cells of the map by stage, as they were. */
  stages: string;
  checkedBy: string;
  checkedAt: string;
}

export const defineProgressChecks = (sequelize: Sequelize): Table<ProgressCheckRow> =>
  sequelize.define(
    'progressCheck',
    {
      id: { type: ID, primaryKey: true },
      schoolYearId: DataTypes.STRING(9),
      period: DataTypes.STRING(20),
      classIds: DataTypes.TEXT,
      note: DataTypes.TEXT,
      stages: DataTypes.TEXT,
      checkedBy: ID,
      checkedAt: DataTypes.STRING(INSTANT_LENGTH),
    },
    { ...common, tableName: 'progress_checks' },
  );

/** Minutes of the school having checked itself, as they were made. */
export interface SelfCheckRow {
  id: string;
  fromDay: string;
  toDay: string;
  /** JSON: SelfCheck (core/audit/self-check). */
  content: string;
  madeBy: string;
  madeAt: string;
}

export const defineSelfChecks = (sequelize: Sequelize): Table<SelfCheckRow> =>
  sequelize.define(
    'selfCheck',
    {
      id: { type: ID, primaryKey: true },
      fromDay: DataTypes.STRING(DAY_LENGTH),
      toDay: DataTypes.STRING(DAY_LENGTH),
      content: DataTypes.TEXT,
      madeBy: ID,
      madeAt: DataTypes.STRING(INSTANT_LENGTH),
    },
    { ...common, tableName: 'self_checks' },
  );
