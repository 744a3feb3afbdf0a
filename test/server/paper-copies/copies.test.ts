/** Bản giấy (H11): numbered copies of finalised records, their register, and what the lookup page knows of them. */
import assert from 'node:assert/strict';
import type { RecordState } from '../../../core/record/record-states.js';
import type { Copies } from '../../../core/contract/paper-copies.js';
import { printCopy } from '../../../server/acts/paper-copies/print-copy.js';
import type { Refused } from '../../../server/ground/refused.js';
import { sha256Base64 } from '../../../server/ground/digests.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';
import { finaliseUnit } from '../../support/final-unit.js';
import { type SealedOne, sealOne } from '../../support/sealed-one.js';

describe('copies on paper', function () {
  this.timeout(120_000);
  let server: TestServer;
  let one: SealedOne;
  const copyOf = (pupil: string, body: unknown = { purpose: 'Nộp hồ sơ chuyển trường' }) =>
    server.send('POST', `/classes/4a/records/pupils/${pupil}/paper-copies`, {
      headers: one.school.clerk.headers,
      body,
    });
  const register = async () =>
    (await expectOk(server.send('GET', '/paper-copies', { headers: one.school.clerk.headers }))).body as Copies;
  const events = async (kind: string) =>
    (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .map(({ hat, data }) => ({ hat, said: JSON.parse(data) as Record<string, unknown> }))
      .filter(({ said }) => said['kind'] === kind);
  const lookUp = async () => {
    const response = await fetch(`${server.url}/tra-cuu`, { method: 'POST', body: new URLSearchParams(one.typed) });
    return response.text();
  };

  before(async () => {
    server = await startTestServer();
    one = await sealOne(server);
  });
  after(() => server.stop());

  it('are given of nothing that is not finalised, sealed or not, and the try is told', async () => {
    const [, unsealed] = one.school.klass.pupils as [string, string];
    for (const pupil of [one.pupil, unsealed]) {
      const { status, body } = await copyOf(pupil);
      assert.deepEqual([status, body.code], [422, 'copy-not-final']);
      assert.match(body.remedy, /chốt dữ liệu/);
    }
    assert.equal((await copyOf('nobody')).status, 404);
    assert.equal((await copyOf(one.pupil, { purpose: ' x ' })).status, 400);
    assert.deepEqual(
      (await events('copy.refused')).map(({ said, hat }) => [said['pupilId'], hat]),
      [
        [one.pupil, 'clerk'],
        [unsealed, 'clerk'],
      ],
    );
    assert.deepEqual((await register()).copies, []);
    assert.ok(!(await lookUp()).includes('Bản giấy'));
  });

  it('bear mark and number, stand in the register, and lookup knows them', async function () {
    needPrograms(this, 'pdftotext');
    await finaliseUnit(server.db, one.code);
    const first = await expectOk(copyOf(one.pupil));
    const second = await expectOk(copyOf(one.pupil, { purpose: 'Lưu hồ sơ nhà trường' }));
    assert.match(first.headers.get('content-disposition')!, /Hoc-ba-ban-giay-1-2027/);
    const textOf = (bytes: Buffer) =>
      withFolder(async (folder) => run('pdftotext', ['-layout', await fileIn(folder, 'x.pdf', bytes), '-']));
    const text = await textOf(first.bytes);
    for (const words of [
      'BẢN GIẤY CHUYỂN ĐỔI TỪ HỌC BẠ SỐ',
      'Bản giấy số 1/2027',
      one.record.school.name,
      one.code,
      'Nộp hồ sơ chuyển trường',
      '+07:00',
      'đóng dấu',
    ]) {
      assert.ok(text.includes(words), words);
    }
    assert.ok((await textOf(second.bytes)).includes('Bản giấy số 2/2027'));
    const { copies, years, year } = await register();
    assert.deepEqual([year, years], [2027, [2027]]);
    assert.deepEqual(
      copies.map(({ number, pupil, code, purpose }) => [number, pupil, code, purpose]),
      [
        [2, one.pupil, one.code, 'Lưu hồ sơ nhà trường'],
        [1, one.pupil, one.code, 'Nộp hồ sơ chuyển trường'],
      ],
    );
    const told = await events('copy.printed');
    assert.deepEqual(
      told.map(({ said }) => [said['copy'], said['digest']]),
      [
        [1, sha256Base64(first.bytes)],
        [2, sha256Base64(second.bytes)],
      ],
    );
    const printed = await expectOk(
      server.send('GET', '/paper-copies/print?year=2027', { headers: one.school.clerk.headers }),
    );
    assert.match(await textOf(printed.bytes), /SỔ BẢN GIẤY HỌC BẠ SỐ NĂM 2027/);
    const page = await lookUp();
    assert.ok(page.includes('Bản giấy số 1/2027') && page.includes('Bản giấy số 2/2027'), page);
  });

  it('get one number each, however many are asked for at once', async () => {
    const before = (await register()).copies.length;
    const answers = await Promise.all(['a', 'b', 'c'].map((who) => copyOf(one.pupil, { purpose: `Cùng lúc ${who}` })));
    const taken = answers.filter(({ status }) => status === 200).length;
    const { copies } = await register();
    assert.equal(copies.length, before + taken);
    assert.ok(taken >= 1);
    assert.deepEqual(
      copies.map(({ number }) => number),
      Array.from({ length: copies.length }, (_, at) => copies.length - at),
    );
  });

  it('are given of nothing that is recalled while they are drawn', async () => {
    const before = (await register()).copies.length;
    const { id: userId, name } = one.school.clerk.user;
    const caller = { userId, name, hats: ['clerk'], from: null } as const;
    const { writes } = server.deps.db;
    const run = writes.run.bind(writes);
    const move = (state: RecordState) => server.db.units.update({ state }, { where: { lookupCode: one.code } });
    // The act’s own transaction is the first thing written after the drawing.
    writes.run = async (work) => {
      writes.run = run;
      for (const state of ['final-recall-asked', 'recalled'] as const) await move(state);
      return run(work);
    };
    const purpose = 'Nộp hồ sơ chuyển trường';
    const asked = printCopy(server.deps, { caller, classId: '4a', pupil: one.pupil, purpose, address: null });
    await assert.rejects(asked, (error: Refused) => error.refusal.code === 'copy-not-final');
    assert.equal((await register()).copies.length, before);
  });
});
