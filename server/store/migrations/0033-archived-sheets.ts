import { DataTypes, type QueryInterface, type Transaction } from 'sequelize';
import { dropColumns } from '../drop-columns.js';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);
const DIGEST = DataTypes.STRING(44);

/** Class sheets as they stood when they were closed, and jobs that nobody but the server asked for. */
export const archivedSheets: Migration = {
  name: '0033-archived-sheets',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'archived_sheets',
      {
        id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
        class_id: { ...needed(DataTypes.STRING(64)), references: { model: 'classes', key: 'id' } },
        period: needed(DataTypes.TEXT),
        /** From 1 within class and period. */
        number: needed(DataTypes.INTEGER),
        /** The last revision in it. */
        revision: needed(DataTypes.INTEGER),
        /** What was received before it is in it. */
        until: needed(INSTANT),
        made_at: needed(INSTANT),
        values_digest: needed(DIGEST),
        print: needed(DataTypes.BLOB),
        print_digest: needed(DIGEST),
      },
      { transaction },
    );
    await queryInterface.addIndex('archived_sheets', ['class_id', 'period', 'number'], { unique: true, transaction });
    await forbidChanges(queryInterface, 'archived_sheets', transaction);
    await forbidReplaced(queryInterface, transaction);
    await jobsOfNobody(queryInterface, transaction);
  },
};

/** SQLite takes away what a row replaces without a word to triggers; PostgreSQL takes a replacement for the update it is. */
async function forbidReplaced({ sequelize }: QueryInterface, transaction: Transaction): Promise<void> {
  if (sequelize.getDialect() !== 'sqlite') return;
  const there =
    'EXISTS (SELECT 1 FROM archived_sheets WHERE class_id = NEW.class_id AND period = NEW.period AND number = NEW.number) ' +
    'OR EXISTS (SELECT 1 FROM archived_sheets WHERE id = NEW.id)';
  await sequelize.query(
    `CREATE TRIGGER archived_sheets_no_replace BEFORE INSERT ON archived_sheets WHEN ${there}
     BEGIN SELECT RAISE(ABORT, 'archived_sheets is append-only'); END`,
    { transaction },
  );
}

async function jobsOfNobody(queryInterface: QueryInterface, transaction: Transaction): Promise<void> {
  const { sequelize } = queryInterface;
  if (sequelize.getDialect() !== 'sqlite') {
    await sequelize.query('ALTER TABLE jobs ALTER COLUMN owner DROP NOT NULL', { transaction });
    return;
  }
  const columns = {
    id: { ...needed(ID), primaryKey: true },
    kind: needed(DataTypes.STRING(20)),
    owner: { ...maybe(ID), references: { model: 'users', key: 'id' } },
    input: needed(DataTypes.TEXT),
    state: needed(DataTypes.STRING(10)),
    done: needed(DataTypes.INTEGER),
    total: needed(DataTypes.INTEGER),
    result: maybe(DataTypes.TEXT),
    reason: maybe(DataTypes.TEXT),
    holder: maybe(ID),
    lease_ends: maybe(INSTANT),
    tries: needed(DataTypes.INTEGER),
    created_at: needed(INSTANT),
    changed_at: needed(INSTANT),
  };
  const indexes = [{ fields: ['state', 'created_at'] }];
  // SQLite cannot take a NOT NULL away but by making the table anew.
  await dropColumns(queryInterface, 'jobs', { dropped: [], columns, indexes }, transaction);
}
