/** Wrong tries in a row, of accounts, addresses and codes; the table is the same in every database that counts them. */
import { DataTypes, type Model, type ModelStatic, type Sequelize } from 'sequelize';

export interface SignInTryRow {
  /** SHA-256 of the account as typed: people type their password there by mistake. */
  id: string;
  tries: number;
  /** ISO 8601 instants. */
  lastAt: string;
  restsUntil: string;
}

export type SignInTryTable = ModelStatic<Model<SignInTryRow, SignInTryRow> & SignInTryRow>;

const INSTANT_LENGTH = 24;

export const defineSignInTries = (sequelize: Sequelize): SignInTryTable =>
  sequelize.define(
    'signInTry',
    {
      id: { type: DataTypes.STRING(64), primaryKey: true },
      tries: DataTypes.INTEGER,
      lastAt: DataTypes.STRING(INSTANT_LENGTH),
      restsUntil: DataTypes.STRING(INSTANT_LENGTH),
    },
    { timestamps: false, underscored: true, tableName: 'sign_in_tries' },
  );
