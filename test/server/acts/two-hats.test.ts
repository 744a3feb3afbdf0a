import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '../../../core/audit/event.js';
import type { Hat } from '../../../core/rights/actor.js';
import { assign, type BuiltClass, type BuiltUser, buildClass, buildSchool, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

/** The hat an act was done in is the one that let her, in whichever order she was given hers. */
describe('a person with two hats', () => {
  let server: TestServer;
  let klass: BuiltClass;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a', name: '4A' });
  });
  after(() => server.stop());

  const wearing = async (hats: readonly Hat[]) => {
    const user = await buildUser(server.db, { hats });
    return { user, headers: await server.signIn(user.account) };
  };
  const post = async (headers: Record<string, string>, path: string, body: object, status = 200) => {
    const reply = await server.send('POST', path, { headers, body });
    assert.equal(reply.status, status, JSON.stringify(reply.body));
  };
  const last = async (): Promise<readonly [AuditEvent['data']['kind'], Hat | null]> => {
    const row = await server.db.auditEvents.findOne({ order: [['seq', 'DESC']], raw: true });
    return [(JSON.parse(row!.data) as AuditEvent['data']).kind, row!.hat];
  };
  const phrase = () => ({
    ...{ id: randomUUID(), scope: 'school', about: 'homeroom', level: null, grades: null, text: randomUUID() },
  });
  const award = () => ({
    ...{ id: randomUUID(), pupil: klass.pupils[0]!, kind: 'SUDDEN', title: 'Giải Nhì', reason: '', decision: '' },
    day: '2027-03-08',
  });

  for (const hats of [
    ['principal', 'clerk', 'teacher'],
    ['teacher', 'clerk', 'principal'],
  ] as const) {
    it(`given as ${hats.join(', ')}`, async () => {
      const { user, headers } = await wearing(hats);
      const vice: BuiltUser = await buildUser(server.db, { hats: ['vice-principal'] });
      await assign(server.db, user, klass, { homeroom: true });

      await post(headers, '/remarks', phrase());
      assert.deepEqual(await last(), ['remark.saved', 'principal']);
      await post(headers, '/classes/4a/awards', award());
      assert.deepEqual(await last(), ['award.saved', 'teacher']);
      const days = { fromDay: '2027-06-25', toDay: '2027-06-26', document: '1/QĐ' };
      await post(headers, '/delegations', { userId: vice.id, ...days });
      assert.deepEqual(await last(), ['delegation.made', 'principal']);
      const values = { pushId: randomUUID(), baseRevision: 0, changes: {} };
      await post(headers, '/classes/4a/sheets/year-end/pushes', values);
      assert.deepEqual(await last(), ['sheet.pushed', 'teacher']);
      // The school's own certificate is the clerk's to ask for; the attempt is told in that hat.
      await post(headers, '/certificates/requests', { csr: 'AAAA', kind: 'organisation' }, 422);
      assert.deepEqual(await last(), ['register.refused', 'clerk']);
      // Her class is printed by its homeroom teacher, whatever else she is; the school by who leads it.
      await server.send('GET', '/classes/4a/sheets/year-end/print', { headers });
      assert.deepEqual(await last(), ['sheet.printed', 'teacher']);
      const report = { what: 'key', act: 'seal', code: 'wrong-pin', carrier: 'PKCS12', certificate: null };
      await post(headers, '/signing/refusals', report);
      assert.deepEqual(await last(), ['key.refused', 'clerk']);
      await server.db.assignments.destroy({ where: { userId: user.id } });
      await server.send('GET', '/classes/4a/sheets/year-end/print', { headers });
      assert.deepEqual(await last(), ['sheet.printed', 'principal']);
      // Whoever seals does not look, though she is the principal, too.
      await post(
        headers,
        '/classes/4a/looks',
        { pupil: klass.pupils[0]!, digest: Buffer.alloc(32).toString('base64') },
        422,
      );
      await post(headers, '/sign-out', {});
      assert.deepEqual(await last(), ['sign-out', null]);
    });
  }

  it('tells in no hat what none of hers let her try', async () => {
    const { headers } = await wearing(['principal', 'inspector']);
    await post(headers, '/certificates/requests', { csr: 'AAAA', kind: 'organisation' }, 403);
    assert.deepEqual(await last(), ['register.refused', null]);
  });
});
