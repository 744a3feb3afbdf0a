import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const free = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const ID = DataTypes.STRING(36);

/** Backups that were made, and how they are made by themselves. */
export const backups: Migration = {
  name: '0060-backups',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'backups',
      {
        id: { ...needed(ID), primaryKey: true },
        made_at: needed(DataTypes.STRING(24)),
        /** `command`, `page` or `plan`. */
        way: needed(DataTypes.STRING(10)),
        name: needed(DataTypes.STRING(200)),
        /** The folder on the server; null where it was downloaded. */
        folder: free(DataTypes.TEXT),
        bytes: needed(DataTypes.BIGINT),
        /** SHA-256, hex, of the file. */
        digest: needed(DataTypes.STRING(64)),
        /** The public key; null where a passphrase was taken. */
        recipient: free(DataTypes.STRING(100)),
        made_by: { ...free(ID), references: { model: 'users', key: 'id' } },
      },
      { transaction },
    );
    await queryInterface.addIndex('backups', ['made_at'], { transaction });
    await forbidChanges(queryInterface, 'backups', transaction);
    await queryInterface.createTable(
      'backup_plan',
      {
        /** Always 1. */
        id: { ...needed(DataTypes.INTEGER), primaryKey: true, autoIncrement: false },
        recipient: free(DataTypes.STRING(100)),
        folder: free(DataTypes.TEXT),
        /** In Viet Nam. */
        hour: needed(DataTypes.INTEGER),
        remind_days: needed(DataTypes.INTEGER),
      },
      { transaction },
    );
  },
};
