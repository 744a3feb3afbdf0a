/** The one door of history (issue 12): a row goes by an order, another's hand and an event that names it, and no other does. */
import assert from 'node:assert/strict';
import type { Hat } from '../../../core/codes/hats.js';
import type { Erasures } from '../../../core/contract/erasures.js';
import { checkTrail } from '../../../server/acts/trail/check-trail.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { readFrom } from '../../../server/store/read-from.js';
import { checkTriggers } from '../../../server/trail/shape/check-triggers.js';
import { readShape } from '../../../server/trail/shape/read-shape.js';
import { putAnyRow } from '../../support/any-row.js';
import { buildClass, buildSchool, buildTeacher, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';
import { tamper } from '../../support/tampering.js';

const SCAN = Buffer.from('%PDF-1.7\n% hoc ba cua em khac\n').toString('base64');
const DOCUMENT = '15/QĐ-THĐS';
const REASON = 'Bản chụp là học bạ của học sinh khác, gia đình yêu cầu xóa';

describe('what was stored by mistake', () => {
  let server: TestServer;
  let pupils: readonly string[];
  const people = new Map<string, Record<string, string>>();

  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    const klass = await buildClass(server.db, { id: '4a', name: '4A' });
    pupils = klass.pupils;
    const { account } = await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TV'] });
    people.set('thu', await server.signIn(account));
    const hats: Readonly<Record<string, readonly Hat[]>> = {
      principal: ['principal'],
      clerk: ['clerk'],
      administrator: ['administrator'],
      head: ['principal', 'administrator'],
    };
    for (const [name, worn] of Object.entries(hats))
      people.set(name, await server.signIn((await buildUser(server.db, { hats: [...worn] })).account));
    await pinTables(server.deps);
  });
  after(() => server.stop());

  const as = (who: string) => people.get(who)!;
  const sql = (text: string, bind: unknown[] = []) => server.db.sequelize.query(text, { bind });
  const rowsOf = async (table: string) =>
    ((await sql(`SELECT * FROM ${table}`)) as [Record<string, unknown>[], unknown])[0];
  const enter = async (pupil: string, decide: 'confirm' | 'wait' = 'confirm', who = 'thu'): Promise<string> => {
    const told = {
      ...{ schoolYear: '2025-2026', grade: 3, school: 'Trường Tiểu học Hải Hậu', source: 'học bạ giấy số 12' },
      values: [{ field: 'result.HTT', value: 'X' }],
    };
    const file = { fileName: 'hoc-ba.pdf', file: SCAN };
    const body = { pupil, kind: 'paper', period: 'year-end', told, ...file };
    const path = '/classes/4a/brought-years';
    const { id } = (await expectOk(server.send('POST', path, { headers: as(who), body }))).body as { id: string };
    if (decide === 'wait') return id;
    const word = { headers: as('clerk'), body: { accept: true } };
    await expectOk(server.send('POST', `${path}/${id}/decisions`, word));
    return id;
  };
  const order = (brought: string, parts: object = {}, who = 'principal') =>
    server.send('POST', '/erasures', {
      headers: as(who),
      body: { brought, reason: REASON, document: DOCUMENT, documentDay: '2027-06-01', ...parts },
    });
  const ordered = async (brought: string) => (await expectOk(order(brought))).body.erasure as string;
  const to = (act: 'executions' | 'withdrawals', erasure: string, who: string) =>
    server.send('POST', `/erasures/${erasure}/${act}`, { headers: as(who), body: {} });
  const list = async (who: string) =>
    (await expectOk(server.send('GET', '/erasures', { headers: as(who) }))).body as Erasures;
  const refusedByTriggers = async (table: string, key: string, id: string) => {
    await assert.rejects(sql(`DELETE FROM ${table} WHERE ${key} = $1`, [id]), (error: { parent?: Error }) => {
      assert.match(String(error.parent?.message), /append-only/);
      return true;
    });
  };
  const found = async () => (await checkTrail(server.deps)).findings.map(({ code, table, key }) => [code, table, key]);

  it('is not erased past the act, not even where an order stands', async () => {
    const id = await enter(pupils[0]!);
    await refusedByTriggers('brought_decisions', 'brought_id', id);
    const erasure = await ordered(id);
    await refusedByTriggers('brought_decisions', 'brought_id', id);
    await expectOk(to('withdrawals', erasure, 'principal'));
    assert.equal((await to('executions', erasure, 'administrator')).body.code, 'erasure-over');
    await refusedByTriggers('brought_decisions', 'brought_id', id);
    assert.equal((await list('principal')).orders[0]!.state, 'withdrawn');
  });

  it('is ordered by the principal alone, once, by a document of a day that has come', async () => {
    const { id } = (await list('principal')).rows[0]!;
    assert.equal((await order(id, {}, 'administrator')).status, 403);
    assert.equal((await order(id, { documentDay: '2027-06-21' })).body.code, 'erasure-day');
    assert.equal((await order('none')).status, 404);
    const erasure = await ordered(id);
    assert.equal((await order(id)).body.code, 'erasure-open');
    await expectOk(to('withdrawals', erasure, 'principal'));
  });

  it('is carried out by an administrator who neither ordered it nor entered it', async () => {
    const { id } = (await list('principal')).rows[0]!;
    const erasure = (await expectOk(order(id, {}, 'head'))).body.erasure as string;
    assert.equal((await to('executions', erasure, 'head')).body.code, 'erasure-own');
    assert.equal((await to('executions', erasure, 'principal')).status, 403);
    assert.equal((await to('executions', erasure, 'clerk')).status, 403);
    await expectOk(to('withdrawals', erasure, 'head'));
    assert.equal((await rowsOf('brought_years')).length, 1);
  });

  it('goes with its second person’s word, each row by an event of its own; no other row goes with it', async () => {
    const id = ((await rowsOf('brought_years')) as { id: string }[])[0]!.id;
    const other = await enter(pupils[1]!);
    await pinTables(server.deps);
    const erasure = await ordered(id);
    assert.deepEqual((await expectOk(to('executions', erasure, 'administrator'))).body, { rows: 2 });
    // The trail's last event is still the one that opened the door, to a row that is gone.
    await refusedByTriggers('brought_decisions', 'brought_id', other);
    await refusedByTriggers('brought_years', 'id', other);
    assert.deepEqual(
      ((await rowsOf('brought_years')) as { id: string }[]).map((row) => row.id),
      [other],
    );
    assert.equal((await rowsOf('brought_decisions')).length, 1);
    assert.equal((await to('executions', erasure, 'administrator')).body.code, 'erasure-over');
  });

  it('is told by the trail: which rows, by which events and by what document; nothing is found amiss', async () => {
    const told = async () => {
      const { erased, findings } = await checkTrail(server.deps);
      assert.deepEqual(findings, []);
      return erased.map(({ table, document, seq }) => ({ table, document, seq }));
    };
    const before = await told();
    assert.deepEqual(
      before.map(({ table, document }) => [table, document]),
      [
        ['brought_decisions', DOCUMENT],
        ['brought_years', DOCUMENT],
      ],
    );
    const [events] = await sql('SELECT seq, data FROM audit_events WHERE seq IN ($1, $2)', [
      before[0]!.seq,
      before[1]!.seq,
    ]);
    for (const { data } of events as { data: string }[]) assert.match(data, /^\{"kind":"row\.erased"/);
    assert.doesNotMatch(JSON.stringify(events), /Hải Hậu|học sinh khác/);
    // Pinned anew, the row is no more and stays explained.
    await pinTables(server.deps);
    assert.deepEqual(await told(), before);
    const done = (await list('administrator')).orders.find(({ state }) => state === 'carried-out');
    assert.deepEqual([done!.state, done!.events.length, done!.own], ['carried-out', 2, false]);
    assert.deepEqual((await list('administrator')).rows, []);
  });

  it('put back past the program is found, and goes by no event of before', async () => {
    const [row] = (await rowsOf('brought_years')) as [Record<string, unknown>];
    const { key } = (await checkTrail(server.deps)).erased.at(-1)!;
    const back = { ...row, id: key };
    const names = Object.keys(back);
    await sql(
      `INSERT INTO brought_years (${names.join()}) VALUES (${names.map((_, n) => `$${n + 1}`).join()})`,
      Object.values(back),
    );
    await refusedByTriggers('brought_years', 'id', key);
    assert.deepEqual(await found(), [['row-new', 'brought_years', key]]);
    await tamper(server.db, 'brought_years', 'DELETE FROM brought_years WHERE id = $1', [key]);
  });

  it('is found missing where it went past the triggers, without an event', async () => {
    const id = await enter(pupils[2]!, 'wait');
    await pinTables(server.deps);
    const row = ((await rowsOf('brought_years')) as { id: string }[]).find((one) => one.id === id)!;
    await tamper(server.db, 'brought_years', 'DELETE FROM brought_years WHERE id = $1', [id]);
    const missing = (await found()).filter(([code]) => code === 'row-missing');
    assert.deepEqual(missing, [['row-missing', 'brought_years', row.id]]);
  });

  it('stays where a released record has printed it', async () => {
    const [row] = (await rowsOf('brought_years')) as [{ id: string; pupil_id: string }];
    const record = await server.db.records.create({ pupilId: row.pupil_id, classId: '4a', schoolYearId: SCHOOL_YEAR });
    const at = server.deps.clock().toISOString();
    const { id } = await server.db.units.create({
      ...{ recordId: record.id, number: 1, lookupCode: 'c0de', state: 'sealed', version: 1, digest: 'd', seal: 1 },
      ...{ issue: '{}', madeOn: '2027-06-20', releasedAt: at },
    });
    const certificate = (await putAnyRow(server.db, 'certificates', 7)).get('fingerprint')!.slice(1, -1);
    const { id: signer } = (await server.db.users.findOne({ raw: true }))!;
    await server.db.unitSeals.create({
      ...{ unitId: id, number: 1, signer, certificate, signedAt: at, receivedAt: at, signature: 's' },
    });
    assert.equal((await order(row.id)).body.code, 'erasure-released');
  });

  it('goes by the whole of it alone: order carried out by another, event of this very row, and nothing after it', async () => {
    const rows = (await rowsOf('brought_years')) as { id: string; pupil_id: string }[];
    const decided = ((await rowsOf('brought_decisions')) as { brought_id: string }[]).map((row) => row.brought_id);
    const id = decided[0]!;
    const pupil = rows.find((row) => row.id === id)!.pupil_id;
    const entered = (rows as unknown as { id: string; entered_by: string }[]).find((row) => row.id === id)!.entered_by;
    const users = (await server.db.users.findAll({ raw: true })).filter((user) => user.id !== entered);
    const [one, two] = users.map((user) => user.id) as [string, string];
    const whole = {
      ...{ state: 'carried-out', of: id, endedBy: two, kind: 'row.erased', erasure: 'e', key: id, after: false },
    };
    const goes = async (parts: Partial<typeof whole>): Promise<boolean> => {
      const { state, of, endedBy, after, ...said } = { ...whole, ...parts };
      const transaction = await server.db.sequelize.transaction();
      const put = (text: string, bind: unknown[]) => server.db.sequelize.query(text, { bind, transaction });
      try {
        await put(
          `INSERT INTO erasure_orders (id, table_name, row_key, pupil_id, school_year, reason, document, document_day,
             ordered_by, ordered_at, state, ended_by)
           VALUES ('e', 'brought_years', $1, $2, '2025-2026', 'r', 'd', '2027-06-01', $3, 'now', $4, $5)`,
          [of, pupil, one, state, endedBy],
        );
        const event = (data: object) =>
          put(
            `INSERT INTO audit_events (seq, at, data, hash)
             SELECT MAX(seq) + 1, '2027-06-20T02:00:00.000Z', $1, $2 FROM audit_events`,
            [JSON.stringify(data), JSON.stringify(data).slice(0, 40)],
          );
        await event({ ...said, table: 'brought_decisions' });
        if (after) await event({ kind: 'erasure.withdrawn', erasure: 'e' });
        await put('DELETE FROM brought_decisions WHERE brought_id = $1', [id]);
        return true;
      } catch (error) {
        assert.match(String((error as { parent?: Error }).parent?.message), /append-only/);
        return false;
      } finally {
        await transaction.rollback();
      }
    };
    assert.equal(await goes({}), true);
    assert.equal(await goes({ state: 'waiting' }), false);
    assert.equal(await goes({ endedBy: one }), false);
    assert.equal(await goes({ endedBy: entered }), false);
    assert.equal(await goes({ of: 'another' }), false);
    assert.equal(await goes({ kind: 'erasure.ordered' }), false);
    assert.equal(await goes({ erasure: 'another' }), false);
    assert.equal(await goes({ key: 'another' }), false);
    assert.equal(await goes({ after: true }), false);
  });

  it('has its door in the triggers as migrations make them', async () => {
    const codes = await readFrom(server.db, async (reader) => checkTriggers(reader, await readShape(reader)));
    assert.deepEqual(codes, []);
  });
});
