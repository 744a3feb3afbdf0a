import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string, model?: string) => ({
  ...{ type, allowNull: false },
  ...(model !== undefined && { references: { model, key: 'id' } }),
});

/** The principal's word that a unit is released though its pupil has no personal number (H14); a later one takes its place. */
export const numberWaivers: Migration = {
  name: '0055-number-waivers',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'number_waivers',
      {
        id: { ...needed(DataTypes.INTEGER), primaryKey: true, autoIncrement: true },
        unit_id: needed(DataTypes.INTEGER, 'units'),
        reason: needed(DataTypes.TEXT),
        paper_kind: needed(DataTypes.STRING(20)),
        /** Empty where she has no paper. */
        paper_number: needed(DataTypes.TEXT),
        decided_by: needed(DataTypes.STRING(36), 'users'),
        decided_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await queryInterface.addIndex('number_waivers', ['unit_id'], { transaction });
    await forbidChanges(queryInterface, 'number_waivers', transaction);
  },
};
