import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const refersTo = (model: string, type: DataTypes.DataType | string) => ({
  ...needed(type),
  references: { model, key: 'id' },
});

/** The code of a lifelong record where there is one, where a class is taught, how a time in a class ended, corrected identities. */
export const pupilsYear: Migration = {
  name: '0024-pupils',
  async up(queryInterface, transaction) {
    const add = (table: string, column: string, type: DataTypes.DataType) =>
      queryInterface.addColumn(table, column, { type }, { transaction });
    await add('pupils', 'lifelong_code', DataTypes.STRING(32));
    await add('classes', 'campus', DataTypes.STRING(100));
    await add('enrolments', 'ended_as', DataTypes.STRING(10));
    await queryInterface.createTable(
      'identity_corrections',
      {
        id: { ...needed(DataTypes.STRING(36)), primaryKey: true },
        pupil_id: refersTo('pupils', DataTypes.STRING(32)),
        /** From 1 within the pupil; a cover's version is one more. */
        number: needed(DataTypes.INTEGER),
        decision: needed(DataTypes.STRING(100)),
        decided_on: needed(DataTypes.STRING(10)),
        /** JSON: the facts it changed. */
        before: needed(DataTypes.TEXT),
        after: needed(DataTypes.TEXT),
        entered_by: refersTo('users', DataTypes.STRING(36)),
        entered_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await queryInterface.addIndex('identity_corrections', ['pupil_id', 'number'], { unique: true, transaction });
  },
};
