import assert from 'node:assert/strict';
import type { Hat } from '../../../core/rights/actor.js';
import { assign, buildClass, buildSchool, buildTeacher, buildUser, CALENDAR } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { linesOf, notesOf, tasksOf } from '../../support/work.js';

describe('the work list by role', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());

  const tasksFor = async (account: string) => {
    const headers = await server.signIn(account);
    return tasksOf((path) => server.send('GET', path, { headers }));
  };
  const wearing = async (...hats: Hat[]) => tasksFor((await buildUser(server.db, { hats })).account);
  const waitingCertificate = (fingerprint: string) =>
    server.db.certificates.create({
      ...{ fingerprint: fingerprint.padStart(64, '0'), der: '', chain: '[]', subject: '', issuer: '', serial: '' },
      ...{ notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2029-01-01T00:00:00.000Z', kind: 'personal' },
      ...{ userId: null, carrier: 'PKCS12', internal: true, state: 'waiting', office: 'none' },
      addedAt: '2027-06-01T00:00:00.000Z',
    });

  it('says to a teacher without a class that nobody has assigned her one', async () => {
    await buildSchool(server.db);
    const tasks = await wearing('teacher');
    assert.deepEqual([tasks.tasks, linesOf(tasks), notesOf(tasks)], [[], [], ['not-assigned']]);
  });

  it('says of a class without pupils that it has none, instead of calling its sheet full', async () => {
    await buildSchool(server.db);
    const empty = await buildClass(server.db, { name: '3C', pupils: [] });
    const { account } = await buildTeacher(server.db, empty, { homeroom: true, subjects: ['TV'] });
    const tasks = await tasksFor(account);
    assert.deepEqual([tasks.tasks, linesOf(tasks), notesOf(tasks)], [[], [], ['no-pupils 3C']]);
  });

  it('says when the year begins as long as it has not', async () => {
    await buildSchool(server.db, { calendar: { ...CALENDAR, begins: '2027-09-05', ends: '2028-06-30', closes: {} } });
    assert.deepEqual(notesOf(await wearing('principal')), ['year-not-begun 2027-09-05', 'no-deputy']);
  });

  it('tells principal and administrator which classes nobody leads, and no teacher', async () => {
    await buildSchool(server.db);
    const led = await buildClass(server.db, { name: '4A' });
    await buildClass(server.db, { name: '4B' });
    const { account } = await buildTeacher(server.db, led, { homeroom: true });
    assert.deepEqual(notesOf(await wearing('principal')), ['nobody-assigned 4B', 'no-deputy']);
    assert.deepEqual(notesOf(await wearing('administrator')), ['nobody-assigned 4B', 'no-deputy']);
    assert.deepEqual(notesOf(await tasksFor(account)), []);
  });

  it('asks the principal for certificates to confirm and the administrator for requests to issue', async () => {
    await buildSchool(server.db);
    const { id } = await buildUser(server.db);
    await waitingCertificate('1');
    await waitingCertificate('2');
    const request = { userId: id, kind: 'personal' as const, csr: '', keyFingerprint: 'a'.repeat(64) };
    await server.db.certificateRequests.create({ id: 'r', ...request, madeAt: CALENDAR.begins, state: 'waiting' });
    assert.deepEqual(linesOf(await wearing('principal')), ['confirm-certificates 2']);
    assert.deepEqual(linesOf(await wearing('administrator')), ['issue-certificates 1']);
    assert.deepEqual(linesOf(await wearing('administrator', 'principal')), [
      'confirm-certificates 2',
      'issue-certificates 1',
    ]);
    assert.deepEqual(linesOf(await wearing('clerk')), []);
  });

  it('asks an inspector for nothing', async () => {
    await buildSchool(server.db);
    await buildClass(server.db, {});
    const tasks = await wearing('inspector');
    assert.deepEqual([tasks.tasks, linesOf(tasks), notesOf(tasks)], [[], [], []]);
  });

  it('asks a principal who teaches for both, and takes as many statements for twelve classes as for two', async () => {
    await buildSchool(server.db);
    const user = await buildUser(server.db, { hats: ['teacher', 'principal'] });
    const add = async (count: number) => {
      for (let n = 0; n < count; n++) {
        const klass = await buildClass(server.db, { pupils: [{ grade: 4, count: 2 }] });
        await assign(server.db, user, klass, { homeroom: true, subjects: ['TOAN'] });
      }
    };
    const headers = await server.signIn(user.account);
    const statements = async () => {
      server.statements.length = 0;
      const tasks = await tasksOf((path) => server.send('GET', path, { headers }));
      return { tasks, n: server.statements.length };
    };
    await add(2);
    const few = await statements();
    assert.equal(few.tasks.tasks.filter(({ period }) => period === 'year-end').length, 2);
    await add(10);
    const many = await statements();
    assert.equal(many.tasks.tasks.filter(({ period }) => period === 'year-end').length, 12);
    assert.equal(many.n, few.n);
  });
});
