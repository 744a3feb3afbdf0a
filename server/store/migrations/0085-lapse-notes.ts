import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const ID = DataTypes.STRING(36);

/** That the principal knows an order of hers lapsed with nobody having carried it out; until then her work list says it. */
export const lapseNotes: Migration = {
  name: '0085-lapse-notes',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'lock_lapse_notes',
      {
        order_id: { ...needed(ID), primaryKey: true, references: { model: 'lock_orders', key: 'id' } },
        noted_by: { ...needed(ID), references: { model: 'users', key: 'id' } },
        noted_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'lock_lapse_notes', transaction);
  },
};
