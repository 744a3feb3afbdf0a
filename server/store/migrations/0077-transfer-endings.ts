import { DataTypes } from 'sequelize';
import { carryOver } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const INSTANT = DataTypes.STRING(24);

/**
 * A bundle is known by its listing's id and by who made it: two schools may use one id, so that what is told of an arrival goes by an id
 * of this school's own. And how what two schools say differently ends; what was asked of the portal before anything was entered is kept.
 */
export const transferEndings: Migration = {
  name: '0077-transfer-endings',
  async up(queryInterface, transaction) {
    await queryInterface.addColumn('arrivals', 'transfer_id', maybe(DataTypes.STRING(36)), { transaction });
    await carryOver(queryInterface, 'arrivals', transaction, async () => {
      await queryInterface.sequelize.query('UPDATE arrivals SET transfer_id = id', { transaction });
    });
    await queryInterface.addIndex('arrivals', ['transfer_id', 'from_code'], { unique: true, transaction });
    const ended = {
      /** JSON: who is to be entered and where from; only while that is open. */
      about: maybe(DataTypes.TEXT),
      /** Where the child is, by whoever ended it: `here`, `there`. */
      child_at: maybe(DataTypes.STRING(5)),
      ended_reason: maybe(DataTypes.TEXT),
      ended_document: maybe(DataTypes.STRING(100)),
      ended_document_day: maybe(DataTypes.STRING(10)),
      ended_by: { ...maybe(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
      ended_at: maybe(INSTANT),
    };
    for (const [column, type] of Object.entries(ended))
      await queryInterface.addColumn('portal_tellings', column, type, { transaction });
  },
};
