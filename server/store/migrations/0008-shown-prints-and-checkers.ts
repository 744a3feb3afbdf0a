import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const refersTo = (model: string, type: DataTypes.DataType | string) => ({
  ...needed(type),
  references: { model, key: 'id' },
});
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);

/** Prints that were given to somebody to look at, and the signed files for whoever checks transcripts elsewhere. */
export const shownPrintsAndCheckers: Migration = {
  name: '0008-shown-prints-and-checkers',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'shown_prints',
      {
        id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
        class_id: refersTo('classes', DataTypes.STRING(64)),
        pupil_id: refersTo('pupils', DataTypes.STRING(32)),
        version: needed(DataTypes.INTEGER),
        digest: needed(DataTypes.STRING(44)),
        user_id: refersTo('users', ID),
        shown_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('shown_prints', ['class_id', 'pupil_id', 'user_id'], { transaction });
    await forbidChanges(queryInterface, 'shown_prints', transaction);
    await queryInterface.createTable(
      'checkers_files',
      {
        id: { type: ID, primaryKey: true },
        number: { ...needed(DataTypes.INTEGER), unique: true },
        made_at: needed(INSTANT),
        signer: refersTo('users', ID),
        certificate: needed(DataTypes.STRING(64)),
        signed_at: needed(DataTypes.STRING(25)),
        /** SHA-256, Base64, of what it says beside its own number and moment: whether there is anything new to say. */
        facts: needed(DataTypes.STRING(44)),
        xml: needed(DataTypes.TEXT),
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'checkers_files', transaction);
    // From when and until when an authority was trusted; of earlier words the trail knows.
    const instant = { type: INSTANT, allowNull: true };
    await queryInterface.addColumn('anchors', 'trusted_at', instant, { transaction });
    await queryInterface.addColumn('anchors', 'distrusted_at', instant, { transaction });
    const [events] = (await queryInterface.sequelize.query(
      `SELECT at, data FROM audit_events WHERE data LIKE '%"anchor.decided"%' ORDER BY seq`,
      { transaction },
    )) as [{ at: string; data: string }[], unknown];
    for (const { at, data } of events) {
      const { kind, fingerprint, accepted } = JSON.parse(data) as Record<string, unknown>;
      if (kind !== 'anchor.decided') continue;
      const set = accepted ? 'trusted_at = COALESCE(trusted_at, $1), distrusted_at = NULL' : 'distrusted_at = $1';
      await queryInterface.sequelize.query(`UPDATE anchors SET ${set} WHERE fingerprint = $2`, {
        bind: [at, fingerprint],
        transaction,
      });
    }
  },
};
