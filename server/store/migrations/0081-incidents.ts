import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);

/** What people report, what is answered, and pictures apart from both: a list of incidents reads none of them. */
export const incidents: Migration = {
  name: '0081-incidents',
  async up(queryInterface, transaction) {
    const person = { ...needed(ID), references: { model: 'users', key: 'id' } };
    // All of an incident goes with it, after its days.
    const incident = { ...needed(ID), references: { model: 'incidents', key: 'id' }, onDelete: 'CASCADE' };
    await queryInterface.createTable(
      'incidents',
      {
        /** Chosen by who reports, so that it is there once however often it is sent. */
        id: { ...needed(ID), primaryKey: true },
        reported_by: person,
        reported_at: needed(INSTANT),
        text: needed(DataTypes.TEXT),
        /** JSON, of the form the contract gives it. */
        diagnosis: needed(DataTypes.TEXT),
        /** `new`, `answered`, `closed`. */
        state: needed(DataTypes.STRING(8)),
        changed_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('incidents', ['reported_by', 'reported_at'], { transaction });
    await queryInterface.addIndex('incidents', ['state', 'changed_at'], { transaction });
    await queryInterface.createTable(
      'incident_letters',
      {
        id: { ...needed(ID), primaryKey: true },
        incident_id: incident,
        /** `answer`, `again`. */
        kind: needed(DataTypes.STRING(8)),
        by_user: person,
        at: needed(INSTANT),
        text: needed(DataTypes.TEXT),
        /** Of Ban Quản trị, by which it was answered. */
        decision_number: maybe(DataTypes.TEXT),
        decision_day: maybe(DataTypes.STRING(10)),
        read_at: maybe(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('incident_letters', ['incident_id'], { transaction });
    await queryInterface.createTable(
      'incident_pictures',
      { incident_id: { ...incident, primaryKey: true }, bytes: needed(DataTypes.BLOB) },
      { transaction },
    );
  },
};
