import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });

/** What schools say of transfers under their seals: this one of what it took or takes back, others of what they took back; and what the portal is still to hear. */
export const transferStatements: Migration = {
  name: '0066-transfer-statements',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'transfer_statements',
      {
        /** The listing's. */
        transfer_id: { ...needed(DataTypes.STRING(36)), primaryKey: true },
        /** `received`, `withdrawn`. */
        kind: { ...needed(DataTypes.STRING(10)), primaryKey: true },
        pupil_id: needed(DataTypes.STRING(32)),
        /** Canonical XML under a school's seal, and that seal's fingerprint. */
        text: needed(DataTypes.TEXT),
        certificate: needed(DataTypes.STRING(64)),
        told_by: { ...needed(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
        told_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'transfer_statements', transaction);
    await queryInterface.createTable(
      'entered_withdrawals',
      {
        /** What is taken back need not have come here: of one id there is a word by whoever's seal says so, of any listing. */
        transfer_id: { ...needed(DataTypes.STRING(36)), primaryKey: true },
        from_code: { ...needed(DataTypes.STRING(20)), primaryKey: true },
        /** SHA-256, Base64, of the listing it speaks of. */
        digest: { ...needed(DataTypes.STRING(44)), primaryKey: true },
        pupil_id: needed(DataTypes.STRING(32)),
        /** Canonical XML under a school's seal, and that seal's fingerprint. */
        text: needed(DataTypes.TEXT),
        seal: { ...needed(DataTypes.STRING(64)), primaryKey: true },
        entered_by: { ...needed(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
        entered_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'entered_withdrawals', transaction);
    await queryInterface.createTable(
      'portal_tellings',
      {
        transfer_id: { ...needed(DataTypes.STRING(36)), primaryKey: true },
        /** `received`, `withdrawn`. */
        kind: { ...needed(DataTypes.STRING(10)), primaryKey: true },
        /** What the portal is told, as JSON; nothing of the child. */
        message: needed(DataTypes.TEXT),
        asked_at: needed(DataTypes.STRING(24)),
        /** `waiting`, `told`, `contradicted`, `refused` (never to be sent again as it is), `dropped`. */
        state: needed(DataTypes.STRING(12)),
        /** By which the portal contradicts or refuses. */
        fault: DataTypes.STRING(10),
        answered_at: DataTypes.STRING(24),
        tries: { ...needed(DataTypes.INTEGER), defaultValue: 0 },
        next_at: needed(DataTypes.STRING(24)),
        /** What stood in the way the last time: `unreachable`, `unreadable`, or a fault's code. */
        trouble: DataTypes.STRING(20),
      },
      { transaction },
    );
  },
};
