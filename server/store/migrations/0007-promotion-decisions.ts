import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

/** What the principal decided on the going up of who has not completed a year (TT27 article 11.1c). */
export const promotionDecisions: Migration = {
  name: '0007-promotion-decisions',
  async up(queryInterface, transaction) {
    const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
    const refersTo = (model: string, type: DataTypes.DataType | string) => ({
      ...needed(type),
      references: { model, key: 'id' },
    });
    const ID = DataTypes.STRING(36);
    await queryInterface.createTable(
      'promotion_decisions',
      {
        id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
        pupil_id: refersTo('pupils', DataTypes.STRING(32)),
        school_year_id: refersTo('school_years', DataTypes.STRING(9)),
        /** From 1 for a pupil's year; the newest counts. */
        number: needed(DataTypes.INTEGER),
        promoted: needed(DataTypes.BOOLEAN),
        reason: needed(DataTypes.TEXT),
        /** What it was made upon; it stands as long as that is the same. */
        basis: needed(DataTypes.TEXT),
        decided_by: refersTo('users', ID),
        decided_at: needed(DataTypes.STRING(24)),
        /** The delegation a vice principal decided under. */
        delegation_id: { ...refersTo('delegations', ID), allowNull: true },
      },
      { transaction },
    );
    await queryInterface.addIndex('promotion_decisions', ['school_year_id', 'pupil_id', 'number'], {
      unique: true,
      transaction,
    });
    await forbidChanges(queryInterface, 'promotion_decisions', transaction);
  },
};
