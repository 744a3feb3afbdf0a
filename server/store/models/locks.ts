import { DataTypes, type Sequelize } from 'sequelize';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { LockSource } from '../../../core/locks/lock-order.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const INSTANT = DataTypes.STRING(INSTANT_LENGTH);
const ID = DataTypes.STRING(36);
/** One of its own for each: the library writes into it. */
const key = () => ({ type: ID, primaryKey: true });

/** What a teacher asks to have opened (Đề nghị mở). */
export interface LockRequestRow {
  id: string;
  classId: string;
  period: SheetPeriod;
  /** JSON: `CellAddress[]`. */
  cells: string;
  reason: string;
  askedBy: string;
  askedAt: string;
}
export const defineLockRequests = (sequelize: Sequelize): Table<LockRequestRow> =>
  sequelize.define(
    'lockRequest',
    {
      id: key(),
      classId: DataTypes.STRING(32),
      period: DataTypes.STRING(20),
      cells: DataTypes.TEXT,
      reason: DataTypes.TEXT,
      askedBy: ID,
      askedAt: INSTANT,
    },
    { ...common, tableName: 'lock_requests' },
  );

/** What was ordered (Lệnh khóa/mở). */
export interface LockOrderRow {
  id: string;
  schoolYearId: string;
  source: LockSource;
  kind: 'lock' | 'open';
  /** JSON of LockScope. */
  scope: string;
  period: SheetPeriod | null;
  strict: boolean;
  /** Signed records inside it go back to be entered. */
  reopen: boolean;
  urgent: boolean;
  reason: string;
  /** Of an opening one of both: its end, or its length counted from its execution. */
  until: string | null;
  minutes: number | null;
  lapsesAt: string | null;
  requestId: string | null;
  orderedBy: string;
  orderedAt: string;
}
export const defineLockOrders = (sequelize: Sequelize): Table<LockOrderRow> =>
  sequelize.define(
    'lockOrder',
    {
      id: key(),
      schoolYearId: DataTypes.STRING(9),
      source: DataTypes.STRING(10),
      kind: DataTypes.STRING(4),
      scope: DataTypes.TEXT,
      period: DataTypes.STRING(20),
      strict: DataTypes.BOOLEAN,
      reopen: DataTypes.BOOLEAN,
      urgent: DataTypes.BOOLEAN,
      reason: DataTypes.TEXT,
      until: INSTANT,
      minutes: DataTypes.INTEGER,
      lapsesAt: INSTANT,
      requestId: ID,
      orderedBy: ID,
      orderedAt: INSTANT,
    },
    { ...common, tableName: 'lock_orders' },
  );

/** That it was carried out, once. */
export interface LockExecutionRow {
  orderId: string;
  executedBy: string;
  executedAt: string;
  schoolYearId: string;
  /** Null where it takes in more than one class. */
  classId: string | null;
  period: SheetPeriod | null;
  until: string | null;
  /** JSON of LockInForce. */
  inForce: string;
}
export const defineLockExecutions = (sequelize: Sequelize): Table<LockExecutionRow> =>
  sequelize.define(
    'lockExecution',
    {
      orderId: key(),
      executedBy: ID,
      executedAt: INSTANT,
      schoolYearId: DataTypes.STRING(9),
      classId: DataTypes.STRING(32),
      period: DataTypes.STRING(20),
      until: INSTANT,
      inForce: DataTypes.TEXT,
    },
    { ...common, tableName: 'lock_executions' },
  );

export interface LockWithdrawalRow {
  orderId: string;
  withdrawnBy: string;
  withdrawnAt: string;
  reason: string;
}
export const defineLockWithdrawals = (sequelize: Sequelize): Table<LockWithdrawalRow> =>
  sequelize.define(
    'lockWithdrawal',
    { orderId: key(), withdrawnBy: ID, withdrawnAt: INSTANT, reason: DataTypes.TEXT },
    { ...common, tableName: 'lock_withdrawals' },
  );

/** The principal's word on a request: an order made of it, or why not. */
export interface LockAnswerRow {
  requestId: string;
  orderId: string | null;
  answeredBy: string;
  answeredAt: string;
  reason: string;
}
export const defineLockAnswers = (sequelize: Sequelize): Table<LockAnswerRow> =>
  sequelize.define(
    'lockAnswer',
    { requestId: key(), orderId: ID, answeredBy: ID, answeredAt: INSTANT, reason: DataTypes.TEXT },
    { ...common, tableName: 'lock_answers' },
  );

/** That an urgent order stood before somebody's eyes who may carry it out. */
export interface LockSightingRow {
  orderId: string;
  userId: string;
  seenAt: string;
}
export const defineLockSightings = (sequelize: Sequelize): Table<LockSightingRow> =>
  sequelize.define(
    'lockSighting',
    { orderId: key(), userId: key(), seenAt: INSTANT },
    { ...common, tableName: 'lock_sightings' },
  );
