import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Endpoint } from '../../../core/contract/endpoint.js';
import { type EndpointName, ENDPOINTS } from '../../../core/contract/endpoints.js';
import type { Duty } from '../../../core/rights/actor.js';
import { assign, type BuiltClass, buildClass, buildSchool, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { statusByTable } from './rights-by-table.js';
import { CODES, HATS, type Role, ROLES, TABLE } from './rights-by-hand.js';
import { type Request, requestsAbout } from './rights-request.js';

const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  reason: z.string().min(1),
  remedy: z.string().min(1),
});

describe('every route for every role', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let request: Request;
  const accounts = new Map<Role, string>();
  const signedIn = new Map<Role, Record<string, string>>();
  const headersOf = async (role: Role): Promise<Record<string, string>> => {
    if (role === 'anonymous') return {};
    const headers = signedIn.get(role) ?? (await server.signIn(accounts.get(role)!));
    signedIn.set(role, headers);
    return headers;
  };

  before(async () => {
    server = await startTestServer();
    const { db } = server;
    await buildSchool(db);
    klass = await buildClass(db, { id: '4a', name: '4A' });
    const other = await buildClass(db, { id: '4b', name: '4B' });
    for (const role of ROLES) {
      if (role === 'anonymous') continue;
      const user = await buildUser(db, { hats: [HATS[role] ?? 'teacher'] });
      accounts.set(role, user.account);
      if (role === 'subject teacher') await assign(db, user, klass, { subjects: ['AN'] });
      if (role === 'homeroom teacher') await assign(db, user, klass, { homeroom: true, subjects: ['TV'] });
      if (role === 'teacher of another class') await assign(db, user, other, { homeroom: true, subjects: ['TV'] });
    }
    const headers = await server.signIn(accounts.get('homeroom teacher')!);
    const workbook = await server.send('GET', '/classes/4a/workbooks/year-end', { headers });
    request = requestsAbout(klass, workbook.bytes);
  });
  after(() => server.stop());

  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]) {
    ROLES.forEach((role, column) => {
      const expected = TABLE[name]?.[column] ?? 0;
      it(`${endpoint.method.toUpperCase()} ${endpoint.path} answers ${role} with ${expected}`, async () => {
        const headers = await headersOf(role);
        const { method, path, sent } = request(name, endpoint, headers);
        const { status, body, headers: answered } = await server.send(method, path, sent);
        // What was done may have ended it, and a password that was wrong is forgotten at her next one.
        if (endpoint.method !== 'get' && status !== 403 && status !== 404) signedIn.delete(role);
        assert.equal(status, expected, JSON.stringify(body));
        assert.equal(answered.get('Cache-Control'), 'no-store');
        if (status !== 200) {
          assert.match(answered.get('Content-Type') ?? '', /^application\/problem\+json/);
          const { code } = problem.parse(body);
          assert.ok(CODES[status]!.includes(code), code);
        } else if (typeof endpoint.answer === 'string') assert.equal(answered.get('Content-Type'), endpoint.answer);
        else assert.deepEqual(endpoint.answer.parse(body), body);
      });
    });
  }

  it('is what the table of rights says', () => {
    const duties: Partial<Record<Role, readonly Duty[]>> = {
      'subject teacher': [{ classId: '4a', kind: 'subject', subject: 'AN' }],
      'homeroom teacher': [
        { classId: '4a', kind: 'homeroom' },
        { classId: '4a', kind: 'subject', subject: 'TV' },
      ],
      'teacher of another class': [
        { classId: '4b', kind: 'homeroom' },
        { classId: '4b', kind: 'subject', subject: 'TV' },
      ],
    };
    for (const name of Object.keys(ENDPOINTS) as EndpointName[]) {
      ROLES.forEach((role, column) => {
        const hats = role === 'anonymous' ? null : [HATS[role] ?? 'teacher'];
        const status = statusByTable(name, hats, duties[role] ?? []);
        const byHand = TABLE[name]![column]!;
        // Whom the table lets in may still ask for what is not there, and gives no right password here.
        if (status === null) assert.ok(byHand !== 403 && (byHand !== 401 || name === 'signIn'), `${name}, ${role}`);
        else assert.equal(byHand, status, `${name}, ${role}`);
      });
    }
  });

  it('has a line for every endpoint and a column for every role', () => {
    assert.deepEqual(Object.keys(TABLE).sort(), Object.keys(ENDPOINTS).sort());
    for (const line of Object.values(TABLE)) assert.equal(line.length, ROLES.length);
  });

  it('shows pupils’ names to nobody of another class and writes none to the log', async () => {
    const pupil = await server.db.pupils.findByPk(klass.pupils[0]);
    const log = JSON.stringify(server.logged);
    assert.ok(server.logged.length > 50);
    for (const secret of [pupil!.name, pupil!.id, 'Mật khẩu']) assert.ok(!log.includes(secret), secret);
    assert.deepEqual(
      server.logged.filter(({ level }) => level === 'error'),
      [],
    );
  });
});
