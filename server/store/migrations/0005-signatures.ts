import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const refersTo = (model: string, type: DataTypes.DataType | string, allowNull = false) => ({
  type,
  allowNull,
  references: { model, key: 'id' },
});
const ID = DataTypes.STRING(36);
const FINGERPRINT = DataTypes.STRING(64);
const INSTANT = DataTypes.STRING(24);
const DAY = DataTypes.STRING(10);
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true };

/** Certificates and trust, subject lists, year records with their signatures, awards, delegations, seals. */
export const signatures: Migration = {
  name: '0005-signatures',
  async up(queryInterface, transaction) {
    const make = (table: string, columns: Parameters<typeof queryInterface.createTable>[1]) =>
      queryInterface.createTable(table, columns, { transaction });
    const index = (table: string, fields: string[], unique = false) =>
      queryInterface.addIndex(table, fields, { unique, transaction });

    // JSON of what the package names the school by, beside code and name.
    await queryInterface.addColumn(
      'school',
      'profile',
      { ...needed(DataTypes.TEXT), defaultValue: '{}' },
      { transaction },
    );
    await queryInterface.addColumn('users', 'personal_id', maybe(DataTypes.STRING(12)), { transaction });

    await make('certificates', {
      fingerprint: { type: FINGERPRINT, primaryKey: true },
      der: needed(DataTypes.TEXT),
      chain: needed(DataTypes.TEXT),
      subject: needed(DataTypes.TEXT),
      issuer: needed(DataTypes.TEXT),
      serial: needed(DataTypes.STRING(64)),
      not_before: needed(INSTANT),
      not_after: needed(INSTANT),
      kind: needed(DataTypes.STRING(12)),
      user_id: refersTo('users', ID, true),
      carrier: needed(DataTypes.STRING(14)),
      internal: needed(DataTypes.BOOLEAN),
      state: needed(DataTypes.STRING(10)),
      added_at: needed(INSTANT),
      added_by: refersTo('users', ID, true),
      decided_at: maybe(INSTANT),
      decided_by: refersTo('users', ID, true),
      revoked_at: maybe(INSTANT),
      revoked_reason: maybe(DataTypes.TEXT),
      office: needed(DataTypes.STRING(10)),
      office_reason: maybe(DataTypes.TEXT),
      office_at: maybe(INSTANT),
    });
    await index('certificates', ['user_id']);
    await make('certificate_requests', {
      id: { type: ID, primaryKey: true },
      user_id: refersTo('users', ID),
      kind: needed(DataTypes.STRING(12)),
      csr: needed(DataTypes.TEXT),
      key_fingerprint: needed(FINGERPRINT),
      made_at: needed(INSTANT),
      state: needed(DataTypes.STRING(10)),
      certificate: maybe(FINGERPRINT),
    });
    await make('anchors', {
      fingerprint: { type: FINGERPRINT, primaryKey: true },
      der: needed(DataTypes.TEXT),
      subject: needed(DataTypes.TEXT),
      not_after: needed(INSTANT),
      internal: needed(DataTypes.BOOLEAN),
      state: needed(DataTypes.STRING(10)),
      added_by: refersTo('users', ID, true),
      decided_by: refersTo('users', ID, true),
    });
    // The school's own authority: its issuing key sealed by a passphrase, its root's key nowhere here.
    await make('authorities', {
      fingerprint: { type: FINGERPRINT, primaryKey: true },
      role: { ...needed(DataTypes.STRING(8)), unique: true },
      der: needed(DataTypes.TEXT),
      sealed_key: maybe(DataTypes.TEXT),
      /** Where the school publishes lists and certificates; ends with a slash. */
      base_url: maybe(DataTypes.TEXT),
      made_at: needed(INSTANT),
    });
    await make('revocation_lists', {
      id: number,
      authority: { ...needed(FINGERPRINT), references: { model: 'authorities', key: 'fingerprint' } },
      number: needed(DataTypes.INTEGER),
      made_at: needed(INSTANT),
      next_update: needed(INSTANT),
      der: needed(DataTypes.TEXT),
    });
    await index('revocation_lists', ['authority', 'number'], true);
    await forbidChanges(queryInterface, 'revocation_lists', transaction);
    await make('delegations', {
      id: { type: ID, primaryKey: true },
      user_id: refersTo('users', ID),
      from_day: needed(DAY),
      to_day: needed(DAY),
      document: needed(DataTypes.STRING(100)),
      made_by: refersTo('users', ID),
      made_at: needed(INSTANT),
      ended_at: maybe(INSTANT),
    });

    await make('subject_lists', {
      id: { type: ID, primaryKey: true },
      class_id: refersTo('classes', DataTypes.STRING(64)),
      subject: needed(DataTypes.STRING(10)),
      number: needed(DataTypes.INTEGER),
      signer: refersTo('users', ID),
      certificate: { ...needed(FINGERPRINT), references: { model: 'certificates', key: 'fingerprint' } },
      signed_at: needed(DataTypes.STRING(25)),
      received_at: needed(INSTANT),
      /** SHA-256, Base64, of the list's canonical text: what a record's homeroom signature refers to. */
      digest: needed(DataTypes.STRING(44)),
      xml: needed(DataTypes.TEXT),
    });
    await index('subject_lists', ['class_id', 'subject', 'number'], true);
    await forbidChanges(queryInterface, 'subject_lists', transaction);
    await make('subject_rows', {
      id: number,
      list_id: refersTo('subject_lists', ID),
      class_id: needed(DataTypes.STRING(64)),
      subject: needed(DataTypes.STRING(10)),
      pupil_id: refersTo('pupils', DataTypes.STRING(32)),
      salt: needed(DataTypes.STRING(24)),
      digest: needed(DataTypes.STRING(44)),
      /** The row's canonical text without its salt: the signature stands as long as the values read the same. */
      row: needed(DataTypes.TEXT),
    });
    await index('subject_rows', ['class_id', 'pupil_id']);
    await forbidChanges(queryInterface, 'subject_rows', transaction);

    await make('records', {
      id: number,
      pupil_id: refersTo('pupils', DataTypes.STRING(32)),
      class_id: refersTo('classes', DataTypes.STRING(64)),
      school_year_id: refersTo('school_years', DataTypes.STRING(9)),
      state: needed(DataTypes.STRING(20)),
      version: needed(DataTypes.INTEGER),
      lookup_code: { ...needed(ID), unique: true },
      made_on: needed(DAY),
    });
    await index('records', ['class_id', 'pupil_id'], true);
    await make('record_versions', {
      id: number,
      record_id: refersTo('records', DataTypes.INTEGER),
      version: needed(DataTypes.INTEGER),
      made_at: needed(INSTANT),
      /** YearRecord as JSON. */
      document: needed(DataTypes.TEXT),
      /** Subject digests the homeroom signature took in, as JSON. */
      subject_rows: needed(DataTypes.TEXT),
    });
    await index('record_versions', ['record_id', 'version'], true);
    await forbidChanges(queryInterface, 'record_versions', transaction);
    await make('record_signatures', {
      id: number,
      record_id: refersTo('records', DataTypes.INTEGER),
      version: needed(DataTypes.INTEGER),
      slot: needed(DataTypes.STRING(10)),
      signer: refersTo('users', ID),
      /** The delegation a vice principal signed under. */
      delegation_id: refersTo('delegations', ID, true),
      certificate: { ...needed(FINGERPRINT), references: { model: 'certificates', key: 'fingerprint' } },
      signed_at: needed(DataTypes.STRING(25)),
      received_at: needed(INSTANT),
      /** What the slot brought in (leader, issue) as JSON. */
      brought: needed(DataTypes.TEXT),
      /** Canonical text of the ds:Signature element. */
      signature: needed(DataTypes.TEXT),
    });
    await index('record_signatures', ['record_id', 'version', 'slot'], true);
    await forbidChanges(queryInterface, 'record_signatures', transaction);
    await make('record_returns', {
      id: number,
      record_id: refersTo('records', DataTypes.INTEGER),
      version: needed(DataTypes.INTEGER),
      returned_by: refersTo('users', ID),
      returned_at: needed(INSTANT),
      reason: needed(DataTypes.TEXT),
      /** Subjects whose signatures of this pupil ended, as JSON. */
      subjects: needed(DataTypes.TEXT),
      /** The newest subject row there was: those up to it ended, whatever the clock says. */
      rows_until: needed(DataTypes.INTEGER),
    });
    await index('record_returns', ['record_id']);
    await forbidChanges(queryInterface, 'record_returns', transaction);

    await make('awards', {
      id: { type: ID, primaryKey: true },
      class_id: refersTo('classes', DataTypes.STRING(64)),
      pupil_id: refersTo('pupils', DataTypes.STRING(32)),
      kind: needed(DataTypes.STRING(10)),
      title: needed(DataTypes.STRING(200)),
      reason: needed(DataTypes.TEXT),
      decision: needed(DataTypes.STRING(100)),
      day: needed(DAY),
      entered_by: refersTo('users', ID),
      removed_at: maybe(INSTANT),
    });
    await index('awards', ['class_id']);

    await make('looks', {
      id: number,
      class_id: refersTo('classes', DataTypes.STRING(64)),
      pupil_id: refersTo('pupils', DataTypes.STRING(32)),
      /** Of the record whose print was looked at. */
      version: needed(DataTypes.INTEGER),
      looked_by: refersTo('users', ID),
      looked_at: needed(INSTANT),
    });
    await make('prints', {
      id: number,
      record_id: refersTo('records', DataTypes.INTEGER),
      version: needed(DataTypes.INTEGER),
      made_at: needed(INSTANT),
      /** With its seal. */
      pdf: needed(DataTypes.BLOB),
      digest: needed(DataTypes.STRING(44)),
      signer: refersTo('users', ID),
      certificate: needed(FINGERPRINT),
      signed_at: needed(DataTypes.STRING(25)),
    });
    await index('prints', ['record_id', 'version'], true);
    await forbidChanges(queryInterface, 'prints', transaction);
    await make('transactions', {
      id: { type: ID, primaryKey: true },
      class_id: refersTo('classes', DataTypes.STRING(64)),
      signer: refersTo('users', ID),
      certificate: needed(FINGERPRINT),
      signed_at: needed(DataTypes.STRING(25)),
      made_at: needed(INSTANT),
      xml: needed(DataTypes.TEXT),
    });
    await forbidChanges(queryInterface, 'transactions', transaction);
    await make('transaction_records', {
      transaction_id: { ...refersTo('transactions', ID), primaryKey: true },
      record_id: { ...refersTo('records', DataTypes.INTEGER), primaryKey: true },
      version: needed(DataTypes.INTEGER),
    });
    await forbidChanges(queryInterface, 'transaction_records', transaction);
  },
};
