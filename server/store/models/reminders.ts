import { DataTypes, type Sequelize } from 'sequelize';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import type { DebtKind } from '../../../core/reminders/debt.js';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

/** Of a reminder that tells no day. */
export const NO_DAY = '';

/** Somebody was reminded of something she owes; what of it she still owes is worked out each time it is shown. */
export interface ReminderRow {
  id: string;
  /** Of one press of the button. */
  batchId: string;
  schoolYearId: string;
  classId: string;
  userId: string;
  kind: DebtKind;
  /** Empty where it is of no sheet, of no subject: what is unique must not be null. */
  period: SheetPeriod | '';
  subject: SubjectCode | '';
  /** Cells or pupils, as it was then. */
  n: number;
  /** Day, to its end, or `NO_DAY`. */
  until: string;
  /** In Viet Nam. */
  day: string;
  remindedBy: string;
  remindedAt: string;
}

const ID = DataTypes.STRING(36);

export const defineReminders = (sequelize: Sequelize): Table<ReminderRow> =>
  sequelize.define(
    'reminder',
    {
      id: { type: ID, primaryKey: true },
      batchId: ID,
      schoolYearId: DataTypes.STRING(9),
      classId: DataTypes.STRING(64),
      userId: DataTypes.STRING(36),
      kind: DataTypes.STRING(20),
      period: DataTypes.STRING(20),
      subject: DataTypes.STRING(16),
      n: DataTypes.INTEGER,
      until: DataTypes.STRING(DAY_LENGTH),
      day: DataTypes.STRING(DAY_LENGTH),
      remindedBy: DataTypes.STRING(36),
      remindedAt: DataTypes.STRING(INSTANT_LENGTH),
    },
    { ...common, tableName: 'reminders' },
  );
