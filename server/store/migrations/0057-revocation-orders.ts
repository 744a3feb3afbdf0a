import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);

/** Orders of the principal to revoke certificates from an earlier moment on. */
export const revocationOrders: Migration = {
  name: '0057-revocation-orders',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'revocation_orders',
      {
        id: { ...needed(ID), primaryKey: true },
        fingerprint: {
          ...needed(DataTypes.STRING(64)),
          references: { model: 'certificates', key: 'fingerprint' },
        },
        revoke_at: needed(INSTANT),
        reason: needed(DataTypes.TEXT),
        /** JSON: ids of the released units it would have failed when it was ordered. */
        units: needed(DataTypes.TEXT),
        ordered_by: { ...needed(ID), references: { model: 'users', key: 'id' } },
        ordered_at: needed(INSTANT),
        /** `waiting`, `carried-out`, `withdrawn`. */
        state: needed(DataTypes.STRING(12)),
        ended_by: { type: ID, allowNull: true, references: { model: 'users', key: 'id' } },
        ended_at: { type: INSTANT, allowNull: true },
      },
      { transaction },
    );
    await queryInterface.addIndex('revocation_orders', ['fingerprint'], { transaction });
  },
};
