import { DataTypes, type QueryInterface, type Transaction } from 'sequelize';
import { dropColumns } from '../drop-columns.js';
import { carryOver, forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const refersTo = (model: string, type: DataTypes.DataType | string, allowNull = false) => ({
  type,
  allowNull,
  references: { model, key: 'id' },
});
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);
const CLAIMED = DataTypes.STRING(25);
const DAY = DataTypes.STRING(10);
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true };

/**
 * A pupil's year is one record with any number of issued units (decision 37). What a record had so far (state, version, code,
 * seal, print, looks) is its first unit's.
 */
export const issuedUnits: Migration = {
  name: '0010-issued-units',
  async up(queryInterface, transaction) {
    await makeTables(queryInterface, transaction);
    const run = (sql: string) => queryInterface.sequelize.query(sql, { transaction });
    await run(`
      INSERT INTO units (record_id, number, lookup_code, made_on, state, version)
      SELECT id, 1, lookup_code, made_on, state, version FROM records ORDER BY id`);
    await carrySeals(queryInterface, transaction);
    await carryPrints(queryInterface, transaction);
    for (const table of ['looks', 'shown_prints']) {
      await queryInterface.addColumn(table, 'unit_id', refersTo('units', DataTypes.INTEGER, true), { transaction });
    }
    const unitOfLook = (table: string) =>
      run(`UPDATE ${table} SET unit_id = (
        SELECT u.id FROM records r JOIN units u ON u.record_id = r.id WHERE r.class_id = ${table}.class_id AND r.pupil_id = ${table}.pupil_id)`);
    await unitOfLook('looks');
    await carryOver(queryInterface, 'shown_prints', transaction, async () => {
      await unitOfLook('shown_prints');
    });
    const columns = {
      id: number,
      pupil_id: refersTo('pupils', DataTypes.STRING(32)),
      class_id: refersTo('classes', DataTypes.STRING(64)),
      school_year_id: refersTo('school_years', DataTypes.STRING(9)),
    };
    const indexes = [{ fields: ['class_id', 'pupil_id'], unique: true }, { fields: ['pupil_id', 'school_year_id'] }];
    const dropped = ['state', 'version', 'lookup_code', 'made_on'];
    await dropColumns(queryInterface, 'records', { dropped, columns, indexes }, transaction);
  },
};

async function makeTables(queryInterface: QueryInterface, transaction: Transaction): Promise<void> {
  await queryInterface.createTable(
    'units',
    {
      id: number,
      record_id: refersTo('records', DataTypes.INTEGER),
      /** From 1 within the record; the newest is the one in hand. */
      number: needed(DataTypes.INTEGER),
      lookup_code: { ...needed(ID), unique: true },
      made_on: needed(DAY),
      state: needed(DataTypes.STRING(20)),
      /** Of the record, which the state is about; 0 before the first signature. */
      version: needed(DataTypes.INTEGER),
      /** From the release on: SHA-256, Base64, of Reference #hoc-ba-{code}; place and day as JSON; what the school's line says. */
      digest: maybe(DataTypes.STRING(44)),
      issue: maybe(DataTypes.TEXT),
      released_at: maybe(CLAIMED),
      /** Numbers of the seal and the print in force. */
      seal: maybe(DataTypes.INTEGER),
      print: maybe(DataTypes.INTEGER),
      replaces: refersTo('units', DataTypes.INTEGER, true),
      replaced_by: refersTo('units', DataTypes.INTEGER, true),
    },
    { transaction },
  );
  await queryInterface.addIndex('units', ['record_id', 'number'], { unique: true, transaction });
  await queryInterface.createTable(
    'unit_seals',
    {
      id: number,
      unit_id: refersTo('units', DataTypes.INTEGER),
      /** From 1 within the unit. */
      number: needed(DataTypes.INTEGER),
      signer: refersTo('users', ID),
      certificate: { ...needed(DataTypes.STRING(64)), references: { model: 'certificates', key: 'fingerprint' } },
      signed_at: needed(CLAIMED),
      received_at: needed(INSTANT),
      /** Canonical text of the ds:Signature element. */
      signature: needed(DataTypes.TEXT),
    },
    { transaction },
  );
  await queryInterface.addIndex('unit_seals', ['unit_id', 'number'], { unique: true, transaction });
  await forbidChanges(queryInterface, 'unit_seals', transaction);
}

interface SealLine {
  readonly record: number;
  readonly signature: string;
  readonly signedAt: string;
  readonly brought: string;
}

/** A seal is the unit's own row from here on, and the digest it signed the unit's. */
async function carrySeals(queryInterface: QueryInterface, transaction: Transaction): Promise<void> {
  const { sequelize } = queryInterface;
  const run = (sql: string) => sequelize.query(sql, { transaction });
  const seals = `FROM record_signatures s JOIN units u ON u.record_id = s.record_id AND u.version = s.version
    WHERE s.slot = 'seal'`;
  await run(`
    INSERT INTO unit_seals (unit_id, number, signer, certificate, signed_at, received_at, signature)
    SELECT u.id, 1, s.signer, s.certificate, s.signed_at, s.received_at, s.signature ${seals} ORDER BY s.id`);
  const [lines] = (await run(`SELECT u.id AS record, s.signature, s.signed_at AS "signedAt", s.brought ${seals}`)) as [
    SealLine[],
    unknown,
  ];
  for (const { record, signature, signedAt, brought } of lines) {
    await sequelize.query('UPDATE units SET digest = $1, issue = $2, released_at = $3, seal = 1 WHERE id = $4', {
      bind: [digestIn(signature), brought, signedAt, record],
      transaction,
    });
  }
  await carryOver(queryInterface, 'record_signatures', transaction, async () => {
    await run(`DELETE FROM record_signatures WHERE slot = 'seal'`);
  });
}

/** A seal whose text was altered in the database has none; it is held back wherever it is asked for. */
const digestIn = (signature: string): string | null =>
  /<ds:Reference[^>]* URI="#hoc-ba-[^"]*"[^>]*>.*?<ds:DigestValue>([^<]{44})<\/ds:DigestValue>/s.exec(signature)?.[1] ??
  null;

/** Prints are numbered within the unit, and each bears one of its seals. */
async function carryPrints(queryInterface: QueryInterface, transaction: Transaction): Promise<void> {
  const run = (sql: string) => queryInterface.sequelize.query(sql, { transaction });
  const add = (column: string, type: Parameters<QueryInterface['addColumn']>[2]) =>
    queryInterface.addColumn('prints', column, type, { transaction });
  await add('unit_id', refersTo('units', DataTypes.INTEGER, true));
  await add('number', { ...needed(DataTypes.INTEGER), defaultValue: 1 });
  await add('seal', { ...needed(DataTypes.INTEGER), defaultValue: 1 });
  await carryOver(queryInterface, 'prints', transaction, async () => {
    await run('UPDATE prints SET unit_id = (SELECT u.id FROM units u WHERE u.record_id = prints.record_id)');
  });
  await run(`UPDATE units SET print = 1 WHERE EXISTS (
    SELECT 1 FROM prints p WHERE p.record_id = units.record_id AND p.version = units.version)`);
  await queryInterface.removeIndex('prints', ['record_id', 'version'], { transaction });
  await queryInterface.addIndex('prints', ['unit_id', 'number'], { unique: true, transaction });
}
