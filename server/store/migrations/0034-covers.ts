import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const refersTo = (model: string, type: DataTypes.DataType | string, key = 'id') => ({
  ...needed(type),
  references: { model, key },
});
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } as const;
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);
const CLAIMED = DataTypes.STRING(25);

/** Covers of pupils' years: the version in hand, what was signed of each version, and the orders that reopened them. */
export const covers: Migration = {
  name: '0034-covers',
  async up(queryInterface, transaction) {
    const create = (table: string, columns: Parameters<typeof queryInterface.createTable>[1]) =>
      queryInterface.createTable(table, columns, { transaction });
    const unique = (table: string, fields: string[]) =>
      queryInterface.addIndex(table, fields, { unique: true, transaction });
    await create('covers', {
      id: number,
      pupil_id: refersTo('pupils', DataTypes.STRING(32)),
      school_year_id: refersTo('school_years', DataTypes.STRING(9)),
      state: needed(DataTypes.STRING(10)),
      /** Version in hand, from 1. */
      number: needed(DataTypes.INTEGER),
      /** UUID v4 of the version in hand. */
      code: needed(ID),
      /** JSON: CoverFacts as the homeroom teacher confirmed them; null until she has. */
      facts: maybe(DataTypes.TEXT),
      confirmed_by: { ...maybe(ID), references: { model: 'users', key: 'id' } },
      confirmed_at: maybe(INSTANT),
    });
    await unique('covers', ['pupil_id', 'school_year_id']);
    await create('cover_signatures', {
      id: number,
      cover_id: refersTo('covers', DataTypes.INTEGER),
      number: needed(DataTypes.INTEGER),
      slot: needed(DataTypes.STRING(10)),
      /** JSON: Cover. */
      document: needed(DataTypes.TEXT),
      signer: refersTo('users', ID),
      delegation_id: maybe(ID),
      certificate: refersTo('certificates', DataTypes.STRING(64), 'fingerprint'),
      signed_at: needed(CLAIMED),
      received_at: needed(INSTANT),
      /** JSON: who signs for the leadership; null of a seal. */
      leader: maybe(DataTypes.TEXT),
      /** Why it was signed after the lawful day; null where it was in time. */
      late_reason: maybe(DataTypes.TEXT),
      signature: needed(DataTypes.TEXT),
    });
    await unique('cover_signatures', ['cover_id', 'number', 'slot']);
    await create('cover_reopenings', {
      id: number,
      cover_id: refersTo('covers', DataTypes.INTEGER),
      /** The version that was reopened. */
      number: needed(DataTypes.INTEGER),
      reason: needed(DataTypes.TEXT),
      ordered_by: refersTo('users', ID),
      ordered_at: needed(INSTANT),
    });
    await queryInterface.addIndex('cover_reopenings', ['cover_id'], { transaction });
    for (const table of ['cover_signatures', 'cover_reopenings'])
      await forbidChanges(queryInterface, table, transaction);
  },
};
