import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const refersTo = (model: string, type: DataTypes.DataType | string) => ({
  type,
  allowNull: false,
  references: { model, key: 'id' },
});
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true };

/** The school, its years, people, classes, pupils, and who teaches what. */
export const schoolAndPeople: Migration = {
  name: '0001-school-and-people',
  async up(queryInterface, transaction) {
    const make = (table: string, columns: Parameters<typeof queryInterface.createTable>[1]) =>
      queryInterface.createTable(table, columns, { transaction });
    const index = (table: string, fields: string[], unique = false) =>
      queryInterface.addIndex(table, fields, { unique, transaction });

    await make('school', {
      id: { type: DataTypes.INTEGER, primaryKey: true },
      code: needed(DataTypes.STRING(20)),
      name: needed(DataTypes.STRING(200)),
      authority: needed(DataTypes.STRING(200)),
      place: needed(DataTypes.STRING(100)),
      principal: needed(DataTypes.STRING(100)),
      sample: needed(DataTypes.BOOLEAN),
    });
    await make('school_years', {
      id: { type: DataTypes.STRING(9), primaryKey: true },
      current: needed(DataTypes.BOOLEAN),
      calendar: needed(DataTypes.TEXT),
      settings: needed(DataTypes.TEXT),
    });
    await make('users', {
      id: { type: DataTypes.STRING(36), primaryKey: true },
      account: { ...needed(DataTypes.STRING(100)), unique: true },
      name: needed(DataTypes.STRING(100)),
      password_hash: needed(DataTypes.STRING(200)),
      active: needed(DataTypes.BOOLEAN),
      created_at: needed(DataTypes.STRING(24)),
    });
    await make('user_hats', {
      user_id: { ...refersTo('users', DataTypes.STRING(36)), primaryKey: true },
      hat: { type: DataTypes.STRING(20), primaryKey: true, allowNull: false },
    });
    await make('sessions', {
      id: { type: DataTypes.STRING(64), primaryKey: true },
      user_id: refersTo('users', DataTypes.STRING(36)),
      channel: needed(DataTypes.STRING(10)),
      created_at: needed(DataTypes.STRING(24)),
      seen_at: needed(DataTypes.STRING(24)),
      ends_at: needed(DataTypes.STRING(24)),
    });
    await index('sessions', ['user_id']);
    await index('sessions', ['ends_at']);
    await make('sign_in_tries', {
      id: { type: DataTypes.STRING(64), primaryKey: true },
      tries: needed(DataTypes.INTEGER),
      last_at: needed(DataTypes.STRING(24)),
      rests_until: needed(DataTypes.STRING(24)),
    });
    await make('classes', {
      id: { type: DataTypes.STRING(64), primaryKey: true },
      school_year_id: refersTo('school_years', DataTypes.STRING(9)),
      name: needed(DataTypes.STRING(50)),
      position: needed(DataTypes.INTEGER),
      settings: needed(DataTypes.TEXT),
    });
    await index('classes', ['school_year_id', 'name'], true);
    await make('pupils', {
      id: { type: DataTypes.STRING(32), primaryKey: true },
      name: needed(DataTypes.STRING(100)),
      sex: needed(DataTypes.STRING(1)),
      birth_date: needed(DataTypes.STRING(10)),
      personal_id: { type: DataTypes.STRING(12), allowNull: true },
    });
    await make('enrolments', {
      id: number,
      pupil_id: refersTo('pupils', DataTypes.STRING(32)),
      class_id: refersTo('classes', DataTypes.STRING(64)),
      grade: needed(DataTypes.INTEGER),
      mode: needed(DataTypes.STRING(20)),
      position: needed(DataTypes.INTEGER),
      from_day: needed(DataTypes.STRING(10)),
      to_day: { type: DataTypes.STRING(10), allowNull: true },
    });
    await index('enrolments', ['class_id']);
    await index('enrolments', ['pupil_id']);
    await make('assignments', {
      id: number,
      user_id: refersTo('users', DataTypes.STRING(36)),
      class_id: refersTo('classes', DataTypes.STRING(64)),
      duty: needed(DataTypes.STRING(10)),
      subject: { type: DataTypes.STRING(10), allowNull: true },
      responsible: needed(DataTypes.BOOLEAN),
      from_day: needed(DataTypes.STRING(10)),
      to_day: { type: DataTypes.STRING(10), allowNull: true },
    });
    await index('assignments', ['user_id']);
    await index('assignments', ['class_id']);
  },
};
