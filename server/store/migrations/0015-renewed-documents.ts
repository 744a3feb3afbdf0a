import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/**
 * A sheet's document no longer follows every push: it holds the revision named beside it, and the revisions since are
 * applied when it is read. What is stored today is whole.
 */
export const renewedDocuments: Migration = {
  name: '0015-renewed-documents',
  async up(queryInterface, transaction) {
    const column = { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 };
    await queryInterface.addColumn('sheets', 'document_revision', column, { transaction });
    await queryInterface.sequelize.query('UPDATE sheets SET document_revision = revision', { transaction });
  },
};
