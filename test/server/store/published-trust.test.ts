import assert from 'node:assert/strict';
import { outsideLists } from '../../../server/store/migrations/0006-outside-lists.js';
import { publishedTrust } from '../../../server/store/migrations/0014-published-trust.js';
import { buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('the migration to lists in parts and to signers kept as they are released', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  it('keeps every whole list that was brought in', async () => {
    const { db } = server;
    const query = db.sequelize.getQueryInterface();
    const { id } = await buildUser(db, { name: 'Quân' });
    const lists = ['a', 'b'].map((letter, at) => ({
      ...{ authority: letter.repeat(64), der: `${letter}A==` },
      ...{ made_at: '2027-06-01T00:00:00.000Z', added_at: '2027-06-02T00:00:00.000Z', added_by: id },
      next_update: at === 0 ? null : '2027-09-01T00:00:00.000Z',
    }));
    await db.sequelize.transaction(async (transaction) => {
      await query.dropTable('outside_list_parts', { transaction });
      await query.dropTable('released_signers', { transaction });
      await outsideLists.up(query, transaction);
      await query.bulkInsert('outside_lists', lists, { transaction });
      await publishedTrust.up(query, transaction);
    });
    const found = await db.outsideLists.findAll({ order: ['authority'], raw: true });
    assert.deepEqual(
      found.map(({ authority, part, der, nextUpdate }) => [authority, part, der, nextUpdate]),
      lists.map((list) => [list.authority, '', list.der, list.next_update]),
    );
  });
});
