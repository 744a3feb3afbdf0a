import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);
const who = { ...needed(ID), references: { model: 'users', key: 'id' } };

/** Breaches of personal data (L1), what was added and decided, and who is in charge: each a row of its own, none changed. */
export const breaches: Migration = {
  name: '0088-breaches',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'breaches',
      {
        id: { ...needed(ID), primaryKey: true },
        /** Calendar year it was entered in, and from 1 within it. */
        year: needed(DataTypes.INTEGER),
        number: needed(DataTypes.INTEGER),
        found_at: needed(INSTANT),
        /** When it happened, in words; empty where nobody knew. */
        happened: needed(DataTypes.TEXT),
        what: needed(DataTypes.TEXT),
        /** Kinds of data, as JSON. */
        kinds: needed(DataTypes.TEXT),
        pupils: maybe(DataTypes.INTEGER),
        parents: maybe(DataTypes.INTEGER),
        staff: maybe(DataTypes.INTEGER),
        done: needed(DataTypes.TEXT),
        entered_by: who,
        entered_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('breaches', ['year', 'number'], { unique: true, transaction });
    await queryInterface.createTable(
      'breach_entries',
      {
        id: { ...needed(ID), primaryKey: true },
        breach_id: { ...needed(ID), references: { model: 'breaches', key: 'id' } },
        /** From 1 within the breach. */
        number: needed(DataTypes.INTEGER),
        /** `supplement`, `reported`, `dismissed`, `closed`. */
        kind: needed(DataTypes.STRING(10)),
        /** Item of the notice a supplement is about. */
        about: maybe(DataTypes.STRING(12)),
        /** What was added, or why it was decided so. */
        words: maybe(DataTypes.TEXT),
        /** By which the authority was told. */
        document: maybe(DataTypes.TEXT),
        /** When the authority was told, or a breach was found as was put right later; else when it was entered. */
        at: needed(INSTANT),
        entered_by: who,
        entered_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('breach_entries', ['breach_id', 'number'], { unique: true, transaction });
    await queryInterface.createTable(
      'data_officers',
      {
        id: { ...needed(ID), primaryKey: true },
        /** From 1: of two named from one day the later one is in charge. */
        number: { ...needed(DataTypes.INTEGER), unique: true },
        name: needed(DataTypes.TEXT),
        phone: needed(DataTypes.TEXT),
        from_day: needed(DataTypes.STRING(10)),
        document: needed(DataTypes.TEXT),
        entered_by: who,
        entered_at: needed(INSTANT),
      },
      { transaction },
    );
    for (const table of ['breaches', 'breach_entries', 'data_officers'])
      await forbidChanges(queryInterface, table, transaction);
  },
};
