import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

/** Who was reminded of what, once a day of the same thing at most; only ever added to. */
export const reminders: Migration = {
  name: '0036-reminders',
  async up(queryInterface, transaction) {
    const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
    const refersTo = (model: string, type: DataTypes.DataType | string) => ({
      ...needed(type),
      references: { model, key: 'id' },
    });
    const ID = DataTypes.STRING(36);
    const DAY = DataTypes.STRING(10);
    await queryInterface.createTable(
      'reminders',
      {
        id: { type: ID, primaryKey: true },
        batch_id: needed(ID),
        school_year_id: refersTo('school_years', DataTypes.STRING(9)),
        class_id: refersTo('classes', DataTypes.STRING(64)),
        user_id: refersTo('users', ID),
        kind: needed(DataTypes.STRING(20)),
        /** Empty where it is of no sheet, of no subject. */
        period: needed(DataTypes.STRING(20)),
        subject: needed(DataTypes.STRING(16)),
        n: needed(DataTypes.INTEGER),
        until: needed(DAY),
        day: needed(DAY),
        reminded_by: refersTo('users', ID),
        reminded_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await queryInterface.addIndex('reminders', ['user_id', 'class_id', 'kind', 'period', 'subject', 'day'], {
      unique: true,
      transaction,
    });
    await queryInterface.addIndex('reminders', ['school_year_id', 'day'], { transaction });
    await forbidChanges(queryInterface, 'reminders', transaction);
  },
};
