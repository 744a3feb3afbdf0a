import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);
const CODE = DataTypes.STRING(20);

/** Where somebody is written to, and the letters on their way: a reminder in words, never a pupil's name or mark. */
export const mails: Migration = {
  name: '0082-mails',
  async up(queryInterface, transaction) {
    const person = { ...needed(ID), references: { model: 'users', key: 'id' } };
    await queryInterface.createTable(
      'mail_addresses',
      {
        user_id: { ...person, primaryKey: true },
        /** Null where there is none, or she has taken it away. */
        address: maybe(DataTypes.STRING(254)),
        entered_by: person,
        entered_at: needed(INSTANT),
        /** Since when she wants no letters; nobody else changes that. */
        off_at: maybe(INSTANT),
        /** When her mail server refused it, and with which code: none is sent until it is entered anew. */
        refused_at: maybe(INSTANT),
        refused_code: maybe(CODE),
      },
      { transaction },
    );
    await queryInterface.createTable(
      'mails',
      {
        id: { ...needed(ID), primaryKey: true },
        /** Of the press of the button. */
        batch_id: needed(ID),
        user_id: person,
        /** First of those that go to her in one letter, of whose Message-ID it is; null until it was taken up. */
        letter_id: maybe(ID),
        asked_by: person,
        asked_at: needed(INSTANT),
        text: needed(DataTypes.TEXT),
        /** `waiting`, `sent`, `refused`, `given-up`, `dropped`. */
        state: needed(DataTypes.STRING(10)),
        tries: { ...needed(DataTypes.INTEGER), defaultValue: 0 },
        next_at: maybe(INSTANT),
        /** What stood in the way last. */
        trouble: maybe(CODE),
        ended_at: maybe(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('mails', ['batch_id', 'user_id'], { unique: true, transaction });
    await queryInterface.addIndex('mails', ['state', 'next_at'], { transaction });
    await queryInterface.addIndex('mails', ['user_id', 'state'], { transaction });
  },
};
