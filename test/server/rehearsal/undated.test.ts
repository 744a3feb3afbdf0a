/** A reminder where the school has named no day that is to come: it is given, and tells none. */
import assert from 'node:assert/strict';
import type { Reminded } from '../../../core/contract/rehearsal.js';
import type { Reminder } from '../../../core/contract/reminders.js';
import { tablesOf } from '../../support/connections.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

describe('a reminder without a day', () => {
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
  });
  after(() => server.stop());

  it('is shown after those that have one, and its event says that none was told', async () => {
    const press = async (body: object) => {
      const asked = { by: 'calendar', userIds: [school.music.user.id], ...body };
      return (await expectOk(school.principal.post('/lock-rehearsals/reminders', asked))).body as Reminded;
    };
    assert.equal((await press({ period: 'mid-term-1', dated: false })).things, 1);
    assert.equal((await press({ period: 'mid-term-2', day: '2027-06-30' })).things, 1);
    const { reminders } = (await expectOk(school.music.get('/reminders'))).body as { reminders: Reminder[] };
    assert.deepEqual(
      reminders.map(({ debt: { kind, period }, until }) => [kind, period, until]),
      [
        ['enter', 'mid-term-2', '2027-06-30'],
        ['enter', 'mid-term-1', null],
      ],
    );
    const events = await tablesOf(server.deps.db).auditEvents.findAll({ raw: true, order: ['seq'] });
    const given = events.map(({ data }) => JSON.parse(data)).filter(({ kind }) => kind === 'reminders.given');
    assert.deepEqual(
      given.map(({ until }) => until),
      [null, '2027-06-30'],
    );
  });
});
