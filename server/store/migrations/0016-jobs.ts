import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);

/** Work that outlives a request: whoever claims a job holds it by a lease, and another takes it up where that has ended. */
export const jobs: Migration = {
  name: '0016-jobs',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'jobs',
      {
        id: { ...needed(ID), primaryKey: true },
        kind: needed(DataTypes.STRING(20)),
        owner: { ...needed(ID), references: { model: 'users', key: 'id' } },
        /** JSON, as its kind has it. */
        input: needed(DataTypes.TEXT),
        state: needed(DataTypes.STRING(10)),
        done: needed(DataTypes.INTEGER),
        total: needed(DataTypes.INTEGER),
        /** JSON: what a job that is done made, as its kind has it. */
        result: maybe(DataTypes.TEXT),
        /** JSON: the refusal that says why a job failed. */
        reason: maybe(DataTypes.TEXT),
        holder: maybe(ID),
        lease_ends: maybe(INSTANT),
        tries: needed(DataTypes.INTEGER),
        created_at: needed(INSTANT),
        changed_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('jobs', ['state', 'created_at'], { transaction });
  },
};
