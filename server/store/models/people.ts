import { DataTypes, type Sequelize } from 'sequelize';
import type { Hat } from '../../../core/rights/actor.js';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

export interface UserRow {
  id: string;
  /** Name typed at sign-in: lower case, NFC, unique. */
  account: string;
  /** Full name, NFC. */
  name: string;
  /** argon2id in PHC form; empty where there is none yet. */
  passwordHash: string;
  active: boolean;
  createdAt: string;
  /** Số định danh cá nhân of a signer; null where the school has not been told. */
  personalId: string | null;
  /** Mã giáo viên, as other programs know her by; null where none was told. */
  staffCode: string | null;
  /** The password is a first one, of a slip, good until then; null where it is her own. */
  firstUntil: string | null;
  /** It was used, which it can be once. */
  firstUsedAt: string | null;
  /** When she chose one of her own last; null before, and for accounts older than this column. */
  passwordSetAt: string | null;
  /** She left. */
  endedAt: string | null;
}
export type UserTable = Table<
  UserRow,
  'personalId' | 'staffCode' | 'firstUntil' | 'firstUsedAt' | 'passwordSetAt' | 'endedAt'
>;

export const defineUsers = (sequelize: Sequelize): UserTable =>
  sequelize.define(
    'user',
    {
      id: { type: DataTypes.STRING(36), primaryKey: true },
      account: DataTypes.STRING(100),
      name: DataTypes.STRING(100),
      passwordHash: DataTypes.STRING(200),
      active: DataTypes.BOOLEAN,
      createdAt: DataTypes.STRING(INSTANT_LENGTH),
      personalId: DataTypes.STRING(12),
      staffCode: DataTypes.STRING(32),
      firstUntil: DataTypes.STRING(INSTANT_LENGTH),
      firstUsedAt: DataTypes.STRING(INSTANT_LENGTH),
      passwordSetAt: DataTypes.STRING(INSTANT_LENGTH),
      endedAt: DataTypes.STRING(INSTANT_LENGTH),
    },
    { ...common, tableName: 'users' },
  );

/** One hat somebody wears (decision 18). */
export interface UserHatRow {
  userId: string;
  hat: Hat;
  /** Days, both included; open where null. */
  fromDay: string | null;
  toDay: string | null;
  /** JSON of what of the school it is for; null for all of it. */
  scope: string | null;
}
export type UserHatTable = Table<UserHatRow, 'fromDay' | 'toDay' | 'scope'>;

export const defineUserHats = (sequelize: Sequelize): UserHatTable =>
  sequelize.define(
    'userHat',
    {
      userId: { type: DataTypes.STRING(36), primaryKey: true },
      hat: { type: DataTypes.STRING(20), primaryKey: true },
      fromDay: DataTypes.STRING(DAY_LENGTH),
      toDay: DataTypes.STRING(DAY_LENGTH),
      scope: DataTypes.TEXT,
    },
    { ...common, tableName: 'user_hats' },
  );

export interface SessionRow {
  /** SHA-256 of the token, hex; the token itself is nowhere stored. */
  id: string;
  userId: string;
  channel: 'bearer' | 'cookie';
  createdAt: string;
  /** Last use, written at most once a minute. */
  seenAt: string;
  /** Absolute end. */
  endsAt: string;
  /** Browser and system as the device names itself: `Chrome, Windows`. */
  device: string | null;
  fromAddress: string | null;
}
export type SessionTable = Table<SessionRow, 'device' | 'fromAddress'>;

export const defineSessions = (sequelize: Sequelize): SessionTable =>
  sequelize.define(
    'session',
    {
      id: { type: DataTypes.STRING(64), primaryKey: true },
      userId: DataTypes.STRING(36),
      channel: DataTypes.STRING(10),
      createdAt: DataTypes.STRING(INSTANT_LENGTH),
      seenAt: DataTypes.STRING(INSTANT_LENGTH),
      endsAt: DataTypes.STRING(INSTANT_LENGTH),
      device: DataTypes.STRING(60),
      fromAddress: DataTypes.STRING(64),
    },
    { ...common, tableName: 'sessions' },
  );
