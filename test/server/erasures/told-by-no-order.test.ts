/** An event alone lets nothing go: it counts for a table with a door, by an order carried out for the very row it names. */
import assert from 'node:assert/strict';
import type { Hat } from '../../../core/codes/hats.js';
import { checkTrail } from '../../../server/acts/trail/check-trail.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { asSystem } from '../../../server/runner/beside.js';
import { putAnyRow } from '../../support/any-row.js';
import { buildClass, buildSchool, buildTeacher, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';
import { tamper } from '../../support/tampering.js';

const DOCUMENT = '15/QĐ-THĐS';

describe('an event that tells of an erasure no order gave', () => {
  let server: TestServer;
  let erasure: string;
  let pupilId: string;
  let gone: string;
  let left: string;

  before(async () => {
    server = await startTestServer();
    const { db } = server;
    await buildSchool(db);
    const klass = await buildClass(db, { id: '4a', name: '4A' });
    const { account } = await buildTeacher(db, klass, { homeroom: true, subjects: ['TV'] });
    const thu = await server.signIn(account);
    const as = async (hats: Hat[]) => server.signIn((await buildUser(db, { hats })).account);
    const [principal, administrator] = [await as(['principal']), await as(['administrator'])];
    const post = async (path: string, headers: Record<string, string>, body: object) =>
      (await expectOk(server.send('POST', path, { headers, body }))).body as Record<string, string>;
    const bring = async (pupil: string): Promise<string> => {
      const told = {
        ...{ schoolYear: '2025-2026', grade: 3, school: 'Trường Tiểu học Hải Hậu', source: 'học bạ giấy số 12' },
        values: [{ field: 'result.HTT', value: 'X' }],
      };
      const file = { fileName: 'hoc-ba.pdf', file: Buffer.from('%PDF-1.7\n').toString('base64') };
      const body = { pupil, kind: 'paper', period: 'year-end', told, ...file };
      return (await post('/classes/4a/brought-years', thu, body))['id']!;
    };
    gone = await bring(klass.pupils[0]!);
    [, pupilId] = klass.pupils as [string, string];
    left = await bring(pupilId);
    await putAnyRow(db, 'unit_seals', 7);
    await pinTables(server.deps);
    const why = { reason: 'Bản chụp là học bạ của học sinh khác', document: DOCUMENT, documentDay: '2027-06-01' };
    erasure = (await post('/erasures', principal, { brought: gone, ...why }))['erasure']!;
    await post(`/erasures/${erasure}/executions`, administrator, {});
  });
  after(() => server.stop());

  /** An event as whoever has the machine can append it: its link in the chain is right. */
  const tell = (table: string, key: string, by = erasure) =>
    server.db.writes.run(async (transaction) => {
      const { note } = asSystem(server.deps, transaction);
      await note({ kind: 'row.erased', erasure: by, table, key, pupilId, document: DOCUMENT });
    });
  const report = async () => {
    const { findings, erased } = await checkTrail(server.deps);
    return {
      found: findings
        .map(({ code, table, key }) => `${code} ${table!} ${key!}`)
        .filter((one) => /row|erasure/.test(one)),
      erased: erased.map(({ table }) => table),
    };
  };

  it('is none of an order that was carried out: that one is told, and nothing is found', async () => {
    assert.deepEqual(await report(), { found: [], erased: ['brought_years'] });
  });

  it('opens the door to no other row, however long ago its order was carried out', async () => {
    await tell('brought_years', left);
    await assert.rejects(server.db.sequelize.query('DELETE FROM brought_years WHERE id = $1', { bind: [left] }));
    assert.deepEqual(await report(), { found: [`erasure-foreign brought_years ${left}`], erased: ['brought_years'] });
  });

  it('explains no row that went past the triggers by the order of another', async () => {
    await tamper(server.db, 'brought_years', 'DELETE FROM brought_years WHERE id = $1', [left]);
    const missing = [`erasure-foreign brought_years ${left}`, `row-missing brought_years ${left}`];
    assert.deepEqual(await report(), { found: missing, erased: ['brought_years'] });
  });

  it('explains nothing of a table without a door; looked over again, it is found again', async () => {
    const [[seal]] = (await server.db.sequelize.query('SELECT id FROM unit_seals')) as [{ id: number }[], unknown];
    const key = String(seal!.id);
    await tamper(server.db, 'unit_seals', 'DELETE FROM unit_seals WHERE id = $1', [seal!.id]);
    await tell('unit_seals', key);
    const both = async () => (await report()).found.filter((one) => one.includes('unit_seals'));
    const found = [`erasure-foreign unit_seals ${key}`, `row-missing unit_seals ${key}`];
    assert.deepEqual(await both(), found);
    await pinTables(server.deps);
    assert.deepEqual(await both(), found);
  });

  it('counts for no row by an order that was never given, and for no other table by one that was', async () => {
    await tell('brought_years', 'another', 'none');
    await tell('sheets', gone);
    const { found } = await report();
    const told = ['brought_years another', `sheets ${gone}`].map((row) => found.includes(`erasure-foreign ${row}`));
    assert.deepEqual(told, [true, true]);
  });
});
