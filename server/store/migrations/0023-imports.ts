import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const refersTo = (model: string, type: DataTypes.DataType | string) => ({
  ...needed(type),
  references: { model, key: 'id' },
});
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);

/** Files of pupils: what was read of each, what people said of its doubtful rows, and what carrying it out changed. */
export const imports: Migration = {
  name: '0023-imports',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'imports',
      {
        id: { ...needed(ID), primaryKey: true },
        what: needed(DataTypes.STRING(12)),
        school_year_id: refersTo('school_years', DataTypes.STRING(9)),
        state: needed(DataTypes.STRING(10)),
        /** From which its pupils are in their classes. */
        day: needed(DataTypes.STRING(10)),
        file_name: needed(DataTypes.STRING(200)),
        file_digest: needed(DataTypes.STRING(64)),
        owner: refersTo('users', ID),
        created_at: needed(INSTANT),
        /** JSON: PupilsRead. Null once it was taken back or dropped. */
        file: maybe(DataTypes.TEXT),
        /** JSON: choices by the number of the row. */
        decisions: needed(DataTypes.TEXT),
        /** Job of the table, gone half an hour after its end. */
        job_id: maybe(ID),
        /** JSON: how many pupils and classes it changed. */
        result: maybe(DataTypes.TEXT),
        ended_at: maybe(INSTANT),
        ended_by: maybe(ID),
      },
      { transaction },
    );
    await queryInterface.addIndex('imports', ['created_at'], { transaction });
    await queryInterface.createTable(
      'import_changes',
      {
        id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
        import_id: refersTo('imports', ID),
        /** A pupil's code, or a class that the import made. */
        pupil_id: maybe(DataTypes.STRING(32)),
        class_id: maybe(DataTypes.STRING(64)),
        /** JSON: PupilState; null where she was not there. */
        before: maybe(DataTypes.TEXT),
        after: maybe(DataTypes.TEXT),
      },
      { transaction },
    );
    await queryInterface.addIndex('import_changes', ['import_id'], { transaction });
    await queryInterface.addIndex('import_changes', ['pupil_id'], { transaction });
  },
};
