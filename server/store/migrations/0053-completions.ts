import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const refersTo = (model: string, type: DataTypes.DataType | string, key = 'id') => ({
  ...needed(type),
  references: { model, key },
});
const ID = DataTypes.STRING(36);

/** Báo cáo hoàn tất, as the principal signed them. */
export const completions: Migration = {
  name: '0053-completions',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'completions',
      {
        id: { ...needed(ID), primaryKey: true },
        school_year_id: refersTo('school_years', DataTypes.STRING(9)),
        law_group: needed(DataTypes.STRING(6)),
        /** From 1 within year and group. */
        number: needed(DataTypes.INTEGER),
        /** JSON: what it says, as it is printed. */
        document: needed(DataTypes.TEXT),
        /** The signed text. */
        xml: needed(DataTypes.TEXT),
        signer: refersTo('users', ID),
        certificate: refersTo('certificates', DataTypes.STRING(64), 'fingerprint'),
        signed_at: needed(DataTypes.STRING(25)),
        received_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await queryInterface.addIndex('completions', ['school_year_id', 'law_group', 'number'], {
      unique: true,
      transaction,
    });
    await forbidChanges(queryInterface, 'completions', transaction);
  },
};
