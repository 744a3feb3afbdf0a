import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';
import { holdReleasedUnits } from '../unit-moves-trigger.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const refersTo = (model: string, type: DataTypes.DataType | string, allowNull = false, key = 'id') => ({
  type,
  allowNull,
  references: { model, key },
});
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } as const;
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);
const CLAIMED = DataTypes.STRING(25);
const DAY = DataTypes.STRING(10);

/** What is reported of units to the office above, its answers by machine and by hand, and the moves they made. */
export const reports: Migration = {
  name: '0038-reports',
  async up(queryInterface, transaction) {
    const create = (table: string, columns: Parameters<typeof queryInterface.createTable>[1]) =>
      queryInterface.createTable(table, columns, { transaction });
    const index = (table: string, fields: string[], unique = false) =>
      queryInterface.addIndex(table, fields, { unique, transaction });
    await create('reports', {
      /** The messageid on the wire; of a submission the transaction's id. */
      id: { type: ID, primaryKey: true },
      what: needed(DataTypes.STRING(10)),
      school_year_id: refersTo('school_years', DataTypes.STRING(9)),
      transaction_id: refersTo('transactions', ID, true),
      /** Of a recall: why, in the principal's words, and the number of the school's document. */
      reason: maybe(DataTypes.TEXT),
      document: maybe(DataTypes.TEXT),
      asked_by: refersTo('users', ID),
      asked_at: needed(INSTANT),
      /** Of a recall: the list under the school's signature; null until the clerk has signed it. */
      content: maybe(DataTypes.TEXT),
      signer: refersTo('users', ID, true),
      certificate: refersTo('certificates', DataTypes.STRING(64), true, 'fingerprint'),
      signed_at: maybe(CLAIMED),
      state: needed(DataTypes.STRING(10)),
      answered_at: maybe(INSTANT),
      /** Of the outbox: how often it was tried, when it is tried next, what stood in the way. */
      tries: { ...needed(DataTypes.INTEGER), defaultValue: 0 },
      next_at: maybe(INSTANT),
      trouble: maybe(DataTypes.TEXT),
      sent_at: maybe(INSTANT),
    });
    await index('reports', ['state', 'next_at']);
    await create('report_units', {
      report_id: { ...refersTo('reports', ID), primaryKey: true },
      unit_id: { ...refersTo('units', DataTypes.INTEGER), primaryKey: true },
      record_id: refersTo('records', DataTypes.INTEGER),
      version: needed(DataTypes.INTEGER),
      /** `agreed`, `refused`; null while no answer counts. */
      outcome: maybe(DataTypes.STRING(10)),
      /** Code, field and words of the office. */
      fault: maybe(DataTypes.TEXT),
      field: maybe(DataTypes.TEXT),
      says: maybe(DataTypes.TEXT),
      /** The office's own moment. */
      decided_at: maybe(DataTypes.STRING(40)),
    });
    await index('report_units', ['unit_id']);
    await create('report_attachments', {
      report_id: { ...refersTo('reports', ID), primaryKey: true },
      number: { type: DataTypes.INTEGER, primaryKey: true },
      name: needed(DataTypes.TEXT),
      type: needed(DataTypes.STRING(40)),
      bytes: needed(DataTypes.BLOB),
    });
    await create('office_answers', {
      id: { type: ID, primaryKey: true },
      /** What it answers: a report, or the declaration of a certificate. */
      report_id: refersTo('reports', ID, true),
      fingerprint: refersTo('certificates', DataTypes.STRING(64), true, 'fingerprint'),
      document: needed(DataTypes.TEXT),
      document_day: needed(DAY),
      file: needed(DataTypes.BLOB),
      file_name: needed(DataTypes.TEXT),
      file_type: needed(DataTypes.STRING(40)),
      /** JSON: what it says of each unit, or of the certificate. */
      lines: needed(DataTypes.TEXT),
      entered_by: refersTo('users', ID),
      entered_at: needed(INSTANT),
      /** `waiting`, `confirmed`, `refused`. */
      state: needed(DataTypes.STRING(10)),
      decided_by: refersTo('users', ID, true),
      decided_at: maybe(INSTANT),
    });
    await index('office_answers', ['report_id']);
    await create('unit_moves', {
      id: number,
      unit_id: refersTo('units', DataTypes.INTEGER),
      act: needed(DataTypes.STRING(20)),
      state: needed(DataTypes.STRING(20)),
      at: needed(INSTANT),
      report_id: refersTo('reports', ID, true),
      /** The answer by hand it rests on. */
      answer_id: refersTo('office_answers', ID, true),
    });
    await index('unit_moves', ['unit_id', 'id']);
    for (const table of ['report_attachments', 'unit_moves']) await forbidChanges(queryInterface, table, transaction);
    await holdReleasedUnits(queryInterface, transaction);
  },
};
