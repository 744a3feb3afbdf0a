/** Years brought along that are not to be: of a year the school issued itself, by a file that is another now; and what a sealed print keeps. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { loadBroughtYears } from '../../../server/acts/brought-years/parts/printed-brought.js';
import { readFrom } from '../../../server/store/read-from.js';
import { type BuiltClass, buildClass, buildSchool, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';
import { tamper } from '../../support/tampering.js';

describe('years brought along that are held back', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let clerk: Record<string, string>;
  let principal: Record<string, string>;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a', name: '4A' });
    clerk = await server.signIn((await buildUser(server.db, { hats: ['clerk'] })).account);
    principal = await server.signIn((await buildUser(server.db, { hats: ['principal'] })).account);
  });
  after(() => server.stop());

  const enter = (pupil: string, parts: { period?: string; schoolYear?: string; school?: string } = {}) => {
    const { period = 'year-end', schoolYear = '2025-2026', school = 'Trường Tiểu học Hải Hậu' } = parts;
    const values = [{ field: 'result.HTT', value: 'X' }];
    const told = { schoolYear, grade: 3, school, source: 'học bạ giấy số 12', values };
    const file = Buffer.from('%PDF-1.7\n').toString('base64');
    const body = { pupil, kind: 'paper', period, told, fileName: 'hoc-ba.pdf', file };
    return server.send('POST', '/classes/4a/brought-years', { headers: clerk, body });
  };
  const decide = (id: string) =>
    server.send('POST', `/classes/4a/brought-years/${id}/decisions`, { headers: principal, body: { accept: true } });

  it('are none of a year whose record the school has released itself', async () => {
    const [pupilId] = klass.pupils as [string];
    const asked = { period: 'term-1', schoolYear: SCHOOL_YEAR };
    const record = await server.db.records.create({ pupilId, classId: '4a', schoolYearId: SCHOOL_YEAR });
    const unit = { recordId: record.id, number: 1, lookupCode: randomUUID(), madeOn: '2027-07-01', version: 1 };
    await server.db.units.create({ ...unit, state: 'sealed' });
    assert.equal((await enter(pupilId, asked)).body.code, 'brought-year-own');
    assert.equal((await expectOk(enter(klass.pupils[1]!, asked))).body.state, 'waiting');
  });

  it('are neither confirmed nor handed out once the file is another than came in', async () => {
    const { body } = await expectOk(enter(klass.pupils[0]!));
    await tamper(server.db, 'brought_years', 'UPDATE brought_years SET file = $1 WHERE id = $2', [
      Buffer.from('%PDF-1.7 khác'),
      body.id as string,
    ]);
    assert.equal((await decide(body.id)).body.code, 'brought-year-altered');
    const got = await server.send('GET', `/classes/4a/brought-years/${body.id}/file`, { headers: principal });
    assert.equal(got.body.code, 'brought-year-altered');
  });

  it('print as they counted when a seal came, whatever was confirmed since', async () => {
    const pupil = klass.pupils[2]!;
    const printed = async (at: string | null) =>
      (await readFrom(server.db, (db) => loadBroughtYears(db, '4a')))(pupil, at).map(({ school }) => school);
    const now = (): string => server.deps.clock().toISOString();
    const { body: first } = await expectOk(enter(pupil));
    assert.deepEqual(await printed(null), [], 'waiting');
    server.pass(60_000);
    await expectOk(decide(first.id));
    const sealed = now();
    server.pass(60_000);
    const { body: second } = await expectOk(enter(pupil, { school: 'Trường Tiểu học Hải Phú' }));
    await expectOk(decide(second.id));
    assert.deepEqual(await printed(sealed), ['Trường Tiểu học Hải Hậu']);
    assert.deepEqual(await printed(null), ['Trường Tiểu học Hải Phú']);
    assert.deepEqual(await printed('2026-01-01T00:00:00.000Z'), []);
  });
});
