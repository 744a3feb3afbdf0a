import { DataTypes } from 'sequelize';
import { jsonText } from '../../database/dialect.js';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });

/** The trail to read: what it is asked by is found at once however long it is; what each day's looking over found is kept. */
export const trailDesk: Migration = {
  name: '0042-trail-desk',
  async up(queryInterface, transaction) {
    const index = (name: string, by: string) =>
      queryInterface.sequelize.query(`CREATE INDEX audit_events_${name} ON audit_events (${by}, seq)`, { transaction });
    for (const [name, member] of [
      ['by_class', 'classId'],
      ['by_pupil', 'pupilId'],
      ['by_kind', 'kind'],
    ] as const) {
      await index(name, jsonText('data', member));
    }
    await index('by_time', 'at');
    await queryInterface.createTable(
      'trail_checks',
      {
        id: { ...needed(DataTypes.STRING(36)), primaryKey: true },
        at: needed(DataTypes.STRING(24)),
        /** Events there were. */
        events: needed(DataTypes.INTEGER),
        /** JSON: what did not agree, the first of it. */
        found: needed(DataTypes.TEXT),
        /** How many there are besides those kept. */
        more: needed(DataTypes.INTEGER),
        /** SHA-256, hex, of `found`. */
        digest: needed(DataTypes.STRING(64)),
      },
      { transaction },
    );
    await queryInterface.addIndex('trail_checks', ['at'], { transaction });
    await forbidChanges(queryInterface, 'trail_checks', transaction);
  },
};
