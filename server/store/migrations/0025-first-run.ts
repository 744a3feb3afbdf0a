import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const INSTANT = DataTypes.STRING(24);

/** The one-time code a school is begun with, and the kits that brought the pane to its PCs. */
export const firstRun: Migration = {
  name: '0025-first-run',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'first_run_codes',
      {
        /** Always 1: a new code takes the place of the one before. */
        id: { type: DataTypes.INTEGER, primaryKey: true },
        code_hash: needed(DataTypes.STRING(64)),
        until: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.createTable(
      'excel_kits',
      { host: { ...needed(DataTypes.STRING(253)), primaryKey: true }, made_at: needed(INSTANT) },
      { transaction },
    );
  },
};
