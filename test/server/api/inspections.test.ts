/** Every look of an inspector at what concerns people is written down (regulation article 11), whatever she looks at. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../../../core/contract/endpoint.js';
import { type EndpointName, ENDPOINTS } from '../../../core/contract/endpoints.js';
import type { Hat } from '../../../core/rights/actor.js';
import { assign, type BuiltClass, type BuiltUser, buildClass, buildSchool, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

/** What shows an inspector nobody but herself; each is looked through for other people's names. */
const IMPERSONAL: readonly EndpointName[] = [
  'health',
  'openapi',
  'me',
  'tasks',
  'myCertificates',
  'myAccount',
  'mySignatures',
  'ownMail',
  'trust',
  'codeState',
  'yearCalendar',
  // Her own, of which an inspector has none.
  'lockRequests',
  'myReminders',
];
const GETS = (Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]).filter(([, { method }]) => method === 'get');

describe('an inspector’s look', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let homeroom: BuiltUser;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a', name: '4A' });
    homeroom = await buildUser(server.db, { name: 'Trần Thị Ngọc Bích' });
    await assign(server.db, homeroom, klass, { homeroom: true, subjects: ['TV'] });
  });
  after(() => server.stop());

  const pathOf = (endpoint: Endpoint, classId = klass.id): string =>
    endpoint.path
      .replace('{classId}', classId)
      .replace('{period}', 'year-end')
      .replace('{pupil}', klass.pupils[0]!)
      .replace('{pupilId}', klass.pupils[0]!)
      .replace('{code}', randomUUID())
      .replace('{subject}', 'AN')
      .replace('{slot}', 'homeroom')
      .replace(/\{\w+\}/, 'none');
  const person = async (hats: readonly Hat[]) => {
    const user = await buildUser(server.db, { hats: [...hats] });
    return { user, headers: await server.signIn(user.account) };
  };
  const eventsOf = async ({ id }: BuiltUser) =>
    (await server.db.auditEvents.findAll({ where: { actor: id }, order: ['seq'], raw: true }))
      .map(({ hat, data }) => ({ hat, data: JSON.parse(data) }))
      .filter(({ data }) => !data.kind.startsWith('sign-'));

  let names: string[];
  before(async () => {
    const pupils = await server.db.pupils.findAll({ raw: true });
    names = [homeroom.name, ...pupils.flatMap(({ id, name }) => [id, name])];
  });

  for (const [name, endpoint] of GETS) {
    it(`at ${name}: one event, or nobody’s data, or nothing shown`, async () => {
      const { user, headers } = await person(['inspector']);
      const { status, bytes } = await server.send('GET', pathOf(endpoint), { headers });
      const events = await eventsOf(user);
      if (status !== 200) return assert.deepEqual(events, [], 'what is not shown is no look');
      if (IMPERSONAL.includes(name)) {
        for (const other of names) assert.ok(!bytes.toString().includes(other), other);
        return assert.deepEqual(events, []);
      }
      assert.equal(events.length, 1, `${name} shows something of people and leaves no event`);
    });
  }

  it('is named by what was looked at, in the hat it was done in', async () => {
    const { user, headers } = await person(['inspector']);
    for (const name of ['sheet', 'records', 'awards', 'progress', 'certificates'] as const) {
      assert.equal((await server.send('GET', pathOf(ENDPOINTS[name]), { headers })).status, 200, name);
    }
    const rows = await server.db.auditEvents.findAll({ where: { actor: user.id }, raw: true });
    assert.ok(rows.every(({ fromAddress }) => /127\.0\.0\.1$/.test(fromAddress ?? '')));
    assert.deepEqual(await eventsOf(user), [
      { hat: 'inspector', data: { kind: 'sheet.inspected', classId: '4a', period: 'year-end' } },
      { hat: 'inspector', data: { kind: 'class.inspected', classId: '4a', what: 'records' } },
      { hat: 'inspector', data: { kind: 'class.inspected', classId: '4a', what: 'awards' } },
      { hat: 'inspector', data: { kind: 'school.inspected', what: 'progress' } },
      { hat: 'inspector', data: { kind: 'school.inspected', what: 'certificates' } },
    ]);
  });

  const looked = async (hats: readonly Hat[], teaches: boolean, name: EndpointName) => {
    const { user, headers } = await person(hats);
    if (teaches) await assign(server.db, user, klass, { subjects: ['AN'] });
    assert.equal((await server.send('GET', pathOf(ENDPOINTS[name]), { headers })).status, 200);
    return eventsOf(user);
  };

  it('is nobody else’s business where it is somebody’s daily work', async () => {
    for (const name of ['sheet', 'records', 'awards', 'progress'] as const) {
      for (const hat of ['principal', 'vice-principal', 'clerk'] as const) {
        assert.deepEqual(await looked([hat], false, name), []);
      }
      assert.deepEqual(await looked(['teacher'], true, name), []);
    }
    for (const name of ['sheet', 'records', 'awards'] as const) {
      const both = await looked(['teacher', 'inspector'], true, name);
      assert.deepEqual(both, [], 'who teaches the class looks as its teacher');
    }
  });

  it('is written down also where she wears another hat', async () => {
    for (const name of ['sheet', 'records', 'progress'] as const) {
      assert.equal((await looked(['principal', 'inspector'], false, name)).length, 1);
    }
  });

  it('is not shown and not written where the class is not there', async () => {
    const { user, headers } = await person(['inspector']);
    for (const name of ['sheet', 'records', 'awards'] as const) {
      assert.equal((await server.send('GET', pathOf(ENDPOINTS[name], '9z'), { headers })).status, 404);
    }
    assert.deepEqual(await eventsOf(user), []);
  });

  it('shows nothing where its event cannot be written', async () => {
    const { headers } = await person(['inspector']);
    const shown = GETS.filter(([, { shows }]) => shows);
    const statuses = new Map<string, number>();
    for (const [, endpoint] of shown) {
      statuses.set(endpoint.path, (await server.send('GET', pathOf(endpoint), { headers })).status);
    }
    assert.ok([...statuses.values()].filter((status) => status === 200).length > 10);
    const { plain } = server.db;
    Object.assign(server.db, {
      plain: (...args: Parameters<typeof plain>) =>
        args[0].includes('INSERT INTO audit_events') ? Promise.reject(new Error('disk full')) : plain(...args),
    });
    try {
      for (const [, endpoint] of shown) {
        const { status, bytes } = await server.send('GET', pathOf(endpoint), { headers });
        // Of what is not there, or not for who inspects, nothing is shown anyway.
        const before = statuses.get(endpoint.path);
        assert.equal(status, before === 200 ? 500 : before, endpoint.path);
        for (const name of names) assert.ok(!bytes.toString().includes(name));
      }
    } finally {
      Object.assign(server.db, { plain });
    }
  });
});
