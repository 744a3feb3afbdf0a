import { DataTypes, type Sequelize } from 'sequelize';
import type { MailState } from '../../../core/contract/mail.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

/** Where somebody is written to. */
export interface MailAddressRow {
  userId: string;
  address: string | null;
  enteredBy: string;
  enteredAt: string;
  offAt: string | null;
  refusedAt: string | null;
  refusedCode: string | null;
}

/** A reminder on its way by letter, alone or with others of hers, or what became of it. */
export interface MailRow {
  id: string;
  batchId: string;
  userId: string;
  letterId: string | null;
  askedBy: string;
  askedAt: string;
  text: string;
  state: MailState;
  tries: number;
  nextAt: string | null;
  trouble: string | null;
  endedAt: string | null;
}

const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(INSTANT_LENGTH);

export const defineMailAddresses = (
  sequelize: Sequelize,
): Table<MailAddressRow, 'offAt' | 'refusedAt' | 'refusedCode'> =>
  sequelize.define(
    'mailAddress',
    {
      userId: { type: ID, primaryKey: true },
      address: DataTypes.STRING(254),
      enteredBy: ID,
      enteredAt: INSTANT,
      offAt: INSTANT,
      refusedAt: INSTANT,
      refusedCode: DataTypes.STRING(20),
    },
    { ...common, tableName: 'mail_addresses' },
  );

export const defineMails = (sequelize: Sequelize): Table<MailRow, 'tries' | 'trouble' | 'endedAt' | 'letterId'> =>
  sequelize.define(
    'mail',
    {
      id: { type: ID, primaryKey: true },
      batchId: ID,
      userId: ID,
      letterId: ID,
      askedBy: ID,
      askedAt: INSTANT,
      text: DataTypes.TEXT,
      state: DataTypes.STRING(10),
      tries: { type: DataTypes.INTEGER, defaultValue: 0 },
      nextAt: INSTANT,
      trouble: DataTypes.STRING(20),
      endedAt: INSTANT,
    },
    { ...common, tableName: 'mails' },
  );
