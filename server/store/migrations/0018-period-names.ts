import type { Migration } from '../migrate.js';

/** Periods are the law's to name, and `supplementary` has a letter more than there was room for. SQLite holds any length. */
export const periodNames: Migration = {
  name: '0018-period-names',
  async up({ sequelize }, transaction) {
    if (sequelize.getDialect() === 'sqlite') return;
    await sequelize.query('ALTER TABLE sheets ALTER COLUMN period TYPE TEXT', { transaction });
  },
};
