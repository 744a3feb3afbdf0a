import { DataTypes } from 'sequelize';
import { openErasureDoor } from '../erasure-door.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);

/** Orders of the principal to erase what was stored by mistake, and the door in the triggers that keep history. */
export const erasures: Migration = {
  name: '0064-erasures',
  async up(queryInterface, transaction) {
    const person = { references: { model: 'users', key: 'id' } };
    await queryInterface.createTable(
      'erasure_orders',
      {
        id: { ...needed(ID), primaryKey: true },
        /** The row it begins with; it will be gone, so that nothing here refers to it. */
        table_name: needed(DataTypes.STRING(40)),
        row_key: needed(DataTypes.STRING(80)),
        pupil_id: { ...needed(DataTypes.STRING(32)), references: { model: 'pupils', key: 'id' } },
        school_year: needed(DataTypes.STRING(9)),
        reason: needed(DataTypes.TEXT),
        document: needed(DataTypes.STRING(100)),
        document_day: needed(DataTypes.STRING(10)),
        ordered_by: { ...needed(ID), ...person },
        ordered_at: needed(INSTANT),
        /** `waiting`, `carried-out`, `withdrawn`. */
        state: needed(DataTypes.STRING(12)),
        ended_by: { type: ID, allowNull: true, ...person },
        ended_at: { type: INSTANT, allowNull: true },
      },
      { transaction },
    );
    await queryInterface.addIndex('erasure_orders', ['row_key'], { transaction });
    await openErasureDoor(queryInterface, transaction);
  },
};
