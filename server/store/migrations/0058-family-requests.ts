import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);
const DAY = DataTypes.STRING(10);

/** What families ask for, each with its number, its clock and its answer. */
export const familyRequests: Migration = {
  name: '0058-family-requests',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'family_requests',
      {
        id: { ...needed(ID), primaryKey: true },
        /** Calendar year it came in, and from 1 within it. */
        year: needed(DataTypes.INTEGER),
        number: needed(DataTypes.INTEGER),
        /** `looks`, `correction`, `extract`. */
        kind: needed(DataTypes.STRING(12)),
        pupil_id: { ...needed(DataTypes.STRING(32)), references: { model: 'pupils', key: 'id' } },
        asker: needed(DataTypes.TEXT),
        relation: needed(DataTypes.TEXT),
        proof: needed(DataTypes.TEXT),
        purpose: needed(DataTypes.TEXT),
        /** A court's or the school's limit; empty where there is none. */
        limits: needed(DataTypes.TEXT),
        received_on: needed(DAY),
        answer_by: needed(DAY),
        entered_by: { ...needed(ID), references: { model: 'users', key: 'id' } },
        entered_at: needed(INSTANT),
        /** `open`, `granted`, `refused`. */
        state: needed(DataTypes.STRING(8)),
        answer: maybe(DataTypes.TEXT),
        answered_by: { ...maybe(ID), references: { model: 'users', key: 'id' } },
        answered_at: maybe(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('family_requests', ['year', 'number'], { unique: true, transaction });
    await queryInterface.addIndex('family_requests', ['pupil_id'], { transaction });
  },
};
