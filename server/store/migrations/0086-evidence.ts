import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true };
const refersTo = (model: string) => ({ type: DataTypes.INTEGER, allowNull: true, references: { model, key: 'id' } });

/**
 * Evidence beside what is stored (RFC 4998): the digest of each released file, once; each year's stamp over the tree of those that
 * are new and the stamp before; and how far a renewal under way has come.
 */
export const evidence: Migration = {
  name: '0086-evidence',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'evidence_files',
      {
        id: number,
        /** Whose: one of both. */
        unit_id: refersTo('units'),
        cover_id: refersTo('covers'),
        /** `record`, `print`, `cover`. */
        what: needed(DataTypes.STRING(6)),
        /** Of the seal, the print, the cover's version. */
        number: needed(DataTypes.INTEGER),
        /** SHA-256, Base64, of the file as it is handed out. */
        digest: needed(DataTypes.STRING(44)),
      },
      { transaction },
    );
    await queryInterface.addIndex('evidence_files', ['unit_id', 'what', 'number'], { unique: true, transaction });
    await queryInterface.addIndex('evidence_files', ['cover_id', 'what', 'number'], { unique: true, transaction });
    await queryInterface.createTable(
      'evidence_rounds',
      {
        id: number,
        /** Its tree is over the files up to this one that no round before has. */
        last_file: needed(DataTypes.INTEGER),
        /** Base64 of the RFC 3161 token, with what it is judged by later. */
        token: needed(DataTypes.TEXT),
        stamped_at: needed(INSTANT),
        /** The earliest end of a certificate on the authority's way to its anchor. */
        ends_at: needed(INSTANT),
        made_at: needed(INSTANT),
      },
      { transaction },
    );
    for (const table of ['evidence_files', 'evidence_rounds']) await forbidChanges(queryInterface, table, transaction);
    await queryInterface.createTable(
      'evidence_progress',
      {
        job_id: { ...needed(ID), primaryKey: true },
        /** The last unit and cover that were read. */
        unit: needed(DataTypes.INTEGER),
        cover: needed(DataTypes.INTEGER),
        /** JSON: files that are no longer what they were. */
        altered: needed(DataTypes.TEXT),
        /** A renewal that failed is not begun again at once: a stamp may cost money. */
        kept_at: needed(INSTANT),
      },
      { transaction },
    );
  },
};
