import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);
const HASH = DataTypes.STRING(64);
const person = (more: object = {}) => ({ ...needed(ID), references: { model: 'users', key: 'id' }, ...more });
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true, allowNull: false };

/** First passwords, second factors, resets by two, what is told of accounts, reviews, and signatures that are disowned. */
export const accounts: Migration = {
  name: '0020-accounts',
  async up(queryInterface, transaction) {
    const make = (table: string, columns: Parameters<typeof queryInterface.createTable>[1]) =>
      queryInterface.createTable(table, columns, { transaction });
    const index = (table: string, fields: string[]) => queryInterface.addIndex(table, fields, { transaction });
    const add = (table: string, column: string, type: DataTypes.DataType) =>
      queryInterface.addColumn(table, column, maybe(type), { transaction });
    for (const column of ['first_until', 'first_used_at', 'password_set_at', 'ended_at']) {
      await add('users', column, INSTANT);
    }
    await add('sessions', 'device', DataTypes.STRING(60));
    await add('sessions', 'from_address', DataTypes.STRING(64));
    /** JSON, SchoolSecurity; null: nothing said. */
    await add('school', 'security', DataTypes.TEXT);
    await make('second_factors', {
      user_id: person({ primaryKey: true }),
      secret: maybe(HASH),
      since: maybe(INSTANT),
      last_step: maybe(DataTypes.INTEGER),
      pending: maybe(HASH),
      pending_at: maybe(INSTANT),
    });
    await make('recovery_codes', { id: number, user_id: person(), hash: needed(HASH), used_at: maybe(INSTANT) });
    await index('recovery_codes', ['user_id']);
    await make('resets', {
      id: { ...needed(ID), primaryKey: true },
      user_id: person(),
      factor: needed(DataTypes.BOOLEAN),
      asked_by: person(),
      asked_at: needed(INSTANT),
      state: needed(DataTypes.STRING(10)),
      decided_by: maybe(ID),
      decided_at: maybe(INSTANT),
    });
    await index('resets', ['state']);
    await make('account_news', {
      id: { ...needed(ID), primaryKey: true },
      user_id: person(),
      kind: needed(DataTypes.STRING(20)),
      by_user: person(),
      at: needed(INSTANT),
      seen_at: maybe(INSTANT),
    });
    await index('account_news', ['user_id']);
    await make('account_reviews', {
      id: number,
      school_year_id: { ...needed(DataTypes.STRING(9)), references: { model: 'school_years', key: 'id' } },
      term: needed(DataTypes.STRING(10)),
      by_user: person(),
      at: needed(INSTANT),
      accounts: needed(DataTypes.INTEGER),
      digest: needed(HASH),
    });
    await index('account_reviews', ['school_year_id', 'term']);
    await make('signature_reports', {
      id: { ...needed(ID), primaryKey: true },
      user_id: person(),
      event: needed(DataTypes.INTEGER),
      certificate: needed(HASH),
      note: needed(DataTypes.TEXT),
      at: needed(INSTANT),
      closed_at: maybe(INSTANT),
      closed_by: maybe(ID),
      closing: maybe(DataTypes.TEXT),
    });
    await index('signature_reports', ['user_id', 'event']);
    // What somebody did, newest first.
    await index('audit_events', ['actor', 'seq']);
  },
};
