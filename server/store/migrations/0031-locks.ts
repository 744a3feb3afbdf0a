import { DataTypes } from 'sequelize';
import { carryOver, forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

/** Orders to lock and to open, their executions and withdrawals, and teachers' requests: all of it is only ever added to. */
export const locks: Migration = {
  name: '0031-locks',
  async up(queryInterface, transaction) {
    const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
    const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
    const refersTo = (model: string, type: DataTypes.DataType | string) => ({
      ...needed(type),
      references: { model, key: 'id' },
    });
    const ID = DataTypes.STRING(36);
    const INSTANT = DataTypes.STRING(24);
    const create = (table: string, columns: Parameters<typeof queryInterface.createTable>[1]) =>
      queryInterface.createTable(table, columns, { transaction });
    await create('lock_requests', {
      id: { type: ID, primaryKey: true },
      class_id: refersTo('classes', DataTypes.STRING(32)),
      period: needed(DataTypes.STRING(20)),
      /** JSON: pupils and fields she means. */
      cells: needed(DataTypes.TEXT),
      reason: needed(DataTypes.TEXT),
      asked_by: refersTo('users', ID),
      asked_at: needed(INSTANT),
    });
    await queryInterface.addIndex('lock_requests', ['class_id'], { transaction });
    await create('lock_orders', {
      id: { type: ID, primaryKey: true },
      school_year_id: refersTo('school_years', DataTypes.STRING(9)),
      /** order, return or recall. */
      source: needed(DataTypes.STRING(10)),
      /** lock or open. */
      kind: needed(DataTypes.STRING(4)),
      /** JSON of LockScope. */
      scope: needed(DataTypes.TEXT),
      /** Null for every period of the year. */
      period: maybe(DataTypes.STRING(20)),
      strict: needed(DataTypes.BOOLEAN),
      /** Signed records inside it go back to be entered. */
      reopen: needed(DataTypes.BOOLEAN),
      urgent: needed(DataTypes.BOOLEAN),
      reason: needed(DataTypes.TEXT),
      /** Of an opening one of both: its end, or its length counted from its execution. */
      until: maybe(INSTANT),
      minutes: maybe(DataTypes.INTEGER),
      /** An opening that nobody has carried out by then lapses; null for a lock. */
      lapses_at: maybe(INSTANT),
      request_id: { ...refersTo('lock_requests', ID), allowNull: true },
      ordered_by: refersTo('users', ID),
      ordered_at: needed(INSTANT),
    });
    await queryInterface.addIndex('lock_orders', ['school_year_id'], { transaction });
    await queryInterface.addIndex('lock_orders', ['request_id'], { transaction });
    await create('lock_executions', {
      order_id: { ...refersTo('lock_orders', ID), primaryKey: true },
      executed_by: refersTo('users', ID),
      executed_at: needed(INSTANT),
      school_year_id: refersTo('school_years', DataTypes.STRING(9)),
      /** Null where it takes in more than one class. */
      class_id: { ...refersTo('classes', DataTypes.STRING(32)), allowNull: true },
      period: maybe(DataTypes.STRING(20)),
      /** Null for a lock. */
      until: maybe(INSTANT),
      /** JSON of LockInForce. */
      in_force: needed(DataTypes.TEXT),
    });
    await queryInterface.addIndex('lock_executions', ['school_year_id', 'until'], { transaction });
    await create('lock_withdrawals', {
      order_id: { ...refersTo('lock_orders', ID), primaryKey: true },
      withdrawn_by: refersTo('users', ID),
      withdrawn_at: needed(INSTANT),
      reason: needed(DataTypes.TEXT),
    });
    await create('lock_answers', {
      request_id: { ...refersTo('lock_requests', ID), primaryKey: true },
      /** Null where it was refused. */
      order_id: { ...refersTo('lock_orders', ID), allowNull: true },
      answered_by: refersTo('users', ID),
      answered_at: needed(INSTANT),
      reason: needed(DataTypes.TEXT),
    });
    await queryInterface.addColumn('committees', 'deputies', maybe(DataTypes.TEXT), { transaction });
    await carryOver(queryInterface, 'committees', transaction, async () => {
      const [rows] = await queryInterface.sequelize.query('SELECT id, members FROM committees', { transaction });
      for (const { id, members } of rows as { id: string; members: string }[]) {
        const all = JSON.parse(members) as { userId: string; deputy: boolean }[];
        const deputies = `,${all.flatMap(({ userId, deputy }) => (deputy ? [`${userId},`] : [])).join('')}`;
        await queryInterface.bulkUpdate('committees', { deputies }, { id }, { transaction });
      }
    });
    for (const table of ['lock_requests', 'lock_orders', 'lock_executions', 'lock_withdrawals', 'lock_answers']) {
      await forbidChanges(queryInterface, table, transaction);
    }
  },
};
