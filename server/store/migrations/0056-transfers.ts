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
const INSTANT = DataTypes.STRING(24);

/** Pupils who go to another school with a sealed bundle, who came from one, and what came with them, byte for byte. */
export const transfers: Migration = {
  name: '0056-transfers',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'transfers',
      {
        id: { ...needed(ID), primaryKey: true },
        pupil_id: refersTo('pupils', DataTypes.STRING(32)),
        class_name: needed(DataTypes.STRING(50)),
        to_code: needed(DataTypes.STRING(20)),
        to_name: needed(DataTypes.TEXT),
        /** TransferList of core/transfer as JSON; the files it lists, as a ZIP. */
        list: needed(DataTypes.TEXT),
        content: needed(DataTypes.BLOB),
        /** Records and covers among them. */
        documents: needed(DataTypes.INTEGER),
        made_by: refersTo('users', ID),
        made_at: needed(INSTANT),
        /** `made`, `signed`, `received`, `withdrawn`. */
        state: needed(DataTypes.STRING(10)),
        signed_list: maybe(DataTypes.TEXT),
        signer: refersTo('users', ID, true),
        certificate: maybe(DataTypes.STRING(64)),
        signed_at: maybe(DataTypes.STRING(25)),
        /** JSON, as it came. */
        receipt: maybe(DataTypes.TEXT),
        received_by: refersTo('users', ID, true),
        received_at: maybe(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('transfers', ['pupil_id'], { transaction });
    await queryInterface.createTable(
      'arrivals',
      {
        /** The old school's transfer. */
        id: { ...needed(ID), primaryKey: true },
        pupil_id: refersTo('pupils', DataTypes.STRING(32)),
        from_code: needed(DataTypes.STRING(20)),
        from_name: needed(DataTypes.TEXT),
        /** TransferFacts as they came. */
        facts: needed(DataTypes.TEXT),
        /** The signed listing, and its SHA-256, Base64. */
        list: needed(DataTypes.TEXT),
        digest: needed(DataTypes.STRING(44)),
        /** Fingerprint of the seal that was compared. */
        seal: needed(DataTypes.STRING(64)),
        entered_by: refersTo('users', ID),
        entered_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('arrivals', ['pupil_id'], { transaction });
    await queryInterface.createTable(
      'foreign_documents',
      {
        arrival_id: { ...refersTo('arrivals', ID), primaryKey: true },
        /** From 1 within the arrival. */
        number: { ...needed(DataTypes.INTEGER), primaryKey: true },
        kind: needed(DataTypes.STRING(12)),
        path: needed(DataTypes.STRING(140)),
        /** As the document says; null for what is neither record nor cover. */
        school: maybe(DataTypes.TEXT),
        school_year: maybe(DataTypes.STRING(9)),
        content: needed(DataTypes.BLOB),
      },
      { transaction },
    );
    for (const table of ['arrivals', 'foreign_documents']) await forbidChanges(queryInterface, table, transaction);
  },
};
