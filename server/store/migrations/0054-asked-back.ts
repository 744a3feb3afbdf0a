import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const ID = DataTypes.STRING(36);

/** What the office asks back of a request to recall, and the school's replies, which are messages of their own. */
export const askedBack: Migration = {
  name: '0054-asked-back',
  async up(queryInterface, transaction) {
    const toReport = { references: { model: 'reports', key: 'id' } };
    await queryInterface.addColumn('reports', 'replies_to', { ...maybe(ID), ...toReport }, { transaction });
    /** Where the office said last that it is: `HOI_LAI` while it waits for the school. */
    await queryInterface.addColumn('reports', 'step', maybe(DataTypes.STRING(12)), { transaction });
    await queryInterface.createTable(
      'report_questions',
      {
        report_id: { ...needed(ID), ...toReport, primaryKey: true },
        /** From 1 within the report. */
        number: { ...needed(DataTypes.INTEGER), primaryKey: true },
        words: needed(DataTypes.TEXT),
        heard_at: needed(DataTypes.STRING(24)),
        /** Of one on paper: its document, and who entered it; null for what the portal said. */
        document: maybe(DataTypes.TEXT),
        document_day: maybe(DataTypes.STRING(10)),
        file: maybe(DataTypes.BLOB),
        file_name: maybe(DataTypes.TEXT),
        entered_by: { ...maybe(ID), references: { model: 'users', key: 'id' } },
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'report_questions', transaction);
  },
};
