import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const ID = DataTypes.STRING(36);
const DAY = DataTypes.STRING(10);
const INSTANT = DataTypes.STRING(24);

/** How the dates of a year came about, lawful ones moved by documents, and who has seen an urgent order: only ever added to. */
export const calendar: Migration = {
  name: '0035-calendar',
  async up(queryInterface, transaction) {
    const create = (table: string, columns: Parameters<typeof queryInterface.createTable>[1]) =>
      queryInterface.createTable(table, columns, { transaction });
    const refersTo = (model: string, type: DataTypes.DataType | string) => ({
      ...needed(type),
      references: { model, key: 'id' },
    });
    const person = refersTo('users', ID);
    const year = refersTo('school_years', DataTypes.STRING(9));
    await create('calendar_changes', {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      school_year_id: year,
      /** From 1 within the year. */
      number: needed(DataTypes.INTEGER),
      /** JSON of SchoolCalendar. */
      before: needed(DataTypes.TEXT),
      after: needed(DataTypes.TEXT),
      reason: needed(DataTypes.TEXT),
      made_by: person,
      made_at: needed(INSTANT),
    });
    await queryInterface.addIndex('calendar_changes', ['school_year_id', 'number'], { unique: true, transaction });
    await create('lawful_moves', {
      id: { type: ID, primaryKey: true },
      school_year_id: year,
      act: needed(DataTypes.STRING(30)),
      from_day: needed(DAY),
      to_day: needed(DAY),
      number: needed(DataTypes.STRING(100)),
      day: needed(DAY),
      issuer: needed(DataTypes.STRING(200)),
      file_name: needed(DataTypes.STRING(200)),
      file: needed(DataTypes.BLOB),
      /** SHA-256, Base64. */
      file_digest: needed(DataTypes.STRING(44)),
      proposed_by: person,
      proposed_at: needed(INSTANT),
    });
    await queryInterface.addIndex('lawful_moves', ['school_year_id'], { transaction });
    await create('lawful_decisions', {
      move_id: { ...refersTo('lawful_moves', ID), primaryKey: true },
      accepted: needed(DataTypes.BOOLEAN),
      decided_by: person,
      decided_at: needed(INSTANT),
    });
    await create('lock_sightings', {
      order_id: { ...refersTo('lock_orders', ID), primaryKey: true },
      user_id: { ...person, primaryKey: true },
      seen_at: needed(INSTANT),
    });
    for (const table of ['calendar_changes', 'lawful_moves', 'lawful_decisions', 'lock_sightings'])
      await forbidChanges(queryInterface, table, transaction);
  },
};
