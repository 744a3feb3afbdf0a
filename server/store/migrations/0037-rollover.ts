import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const refersTo = (model: string, type: DataTypes.DataType | string) => ({
  ...needed(type),
  references: { model, key: 'id' },
});
const perhaps = (model: string, type: DataTypes.DataType | string) => ({
  ...refersTo(model, type),
  allowNull: true,
});
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } as const;
const ID = DataTypes.STRING(36);
const CLASS = DataTypes.STRING(64);
const PUPIL = DataTypes.STRING(32);
const YEAR = DataTypes.STRING(9);
const INSTANT = DataTypes.STRING(24);

/** Pupils taken over into the next year: what was chosen, what was carried out by parts, where each went; classes handed over. */
export const rollover: Migration = {
  name: '0037-rollover',
  async up(queryInterface, transaction) {
    const create = (table: string, columns: Parameters<typeof queryInterface.createTable>[1]) =>
      queryInterface.createTable(table, columns, { transaction });
    // The last day of a year that another has followed; null of the one that is on, and before it.
    await queryInterface.addColumn('school_years', 'ended_on', maybe(DataTypes.STRING(10)), { transaction });
    await create('rollover_choices', {
      id: number,
      /** The year that ends. */
      school_year_id: refersTo('school_years', YEAR),
      /** `up 4 class`, `stays 4 class` or `pupil code`. */
      what: needed(DataTypes.STRING(100)),
      /** JSON: where to. */
      destination: needed(DataTypes.TEXT),
      chosen_by: refersTo('users', ID),
      chosen_at: needed(INSTANT),
    });
    await queryInterface.addIndex('rollover_choices', ['school_year_id', 'what'], { unique: true, transaction });
    await create('rollover_parts', {
      id: { ...needed(ID), primaryKey: true },
      school_year_id: refersTo('school_years', YEAR),
      /** Of the class that ended; null of pupils who were in none. */
      class_id: perhaps('classes', CLASS),
      grade: maybe(DataTypes.INTEGER),
      /** JSON: ids of the classes of the new year it opened. */
      made: needed(DataTypes.TEXT),
      done_by: refersTo('users', ID),
      done_at: needed(INSTANT),
      undone_by: perhaps('users', ID),
      undone_at: maybe(INSTANT),
    });
    await queryInterface.addIndex('rollover_parts', ['school_year_id'], { transaction });
    await create('rollover_places', {
      id: number,
      part_id: refersTo('rollover_parts', ID),
      school_year_id: refersTo('school_years', YEAR),
      pupil_id: refersTo('pupils', PUPIL),
      /** Of the year that ended; null where she was in no class. */
      from_grade: maybe(DataTypes.INTEGER),
      standing: needed(DataTypes.STRING(10)),
      /** class, finishes or left. */
      kind: needed(DataTypes.STRING(10)),
      /** JSON: where she went, with her time in the new class as it was made. */
      destination: needed(DataTypes.TEXT),
      provisional: needed(DataTypes.BOOLEAN),
      settled_by: perhaps('users', ID),
      settled_at: maybe(INSTANT),
      undone_at: maybe(INSTANT),
    });
    await queryInterface.addIndex('rollover_places', ['part_id'], { transaction });
    await create('handovers', {
      id: { ...needed(ID), primaryKey: true },
      from_class_id: refersTo('classes', CLASS),
      class_id: refersTo('classes', CLASS),
      note: needed(DataTypes.TEXT),
      given_by: refersTo('users', ID),
      given_at: needed(INSTANT),
      received_by: perhaps('users', ID),
      received_at: maybe(INSTANT),
    });
    await queryInterface.addIndex('handovers', ['class_id', 'from_class_id'], { unique: true, transaction });
    // A pupil is taken over once: whoever is first, the other's whole part fails.
    await queryInterface.addIndex('rollover_places', ['pupil_id', 'school_year_id'], {
      name: 'rollover_places_once',
      unique: true,
      where: { undone_at: null },
      transaction,
    });
  },
};
