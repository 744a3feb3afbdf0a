/** Phiếu kết quả (H20): a file or a sheet a child, told in the trail and to the family, for who leads the class and the office. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { PrintedSlips, ResultSlips } from '../../../core/contract/result-slips.js';
import { looksOf } from '../../../server/acts/families/parts/looks-of.js';
import { readFrom } from '../../../server/store/read-from.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

describe('slips of results', function () {
  this.timeout(120_000);
  let server: TestServer;
  let people: SigningClass;
  let pupils: readonly string[];
  before(async () => {
    server = await startTestServer();
    people = await buildSigningClass(server, {
      overrides: ([first]) => ({ [first!]: { 'homeroom.remark': 'Ngoan, ham đọc sách.', 'subject.TOAN.level': null } }),
    });
    ({ pupils } = people.klass);
    await server.db.pupils.update({ name: 'Nguyễn Thị Mai' }, { where: { id: pupils.slice(0, 2) } });
  });
  after(() => server?.stop());

  const list = async (who = people.thu, query = ''): Promise<ResultSlips> =>
    (await expectOk(who.get(`/classes/4a/result-slips${query}`))).body as ResultSlips;
  const give = (as: 'prints' | 'files', body: object, who = people.thu) =>
    who.post(`/classes/4a/result-slips/${as}`, { period: 'year-end', ...body });

  it('are of the newest assessment that has values, with what is missing of each', async () => {
    const answer = await list();
    assert.deepEqual([answer.period, answer.pupils.map(({ missing }) => missing)], ['year-end', [1, 0, 0]]);
    assert.deepEqual([answer.can, answer.pupils[0]!.signed], [['give-result-slips'], false]);
    assert.ok((await list(people.clerk, '?period=term-1')).pupils.every(({ missing }) => missing > 10));
    assert.deepEqual((await list(people.thu, '?period=supplementary')).pupils, []);
  });

  it('come as a file a child, two of one name too, and nobody stands in another’s', async function () {
    needPrograms(this, 'pdftotext');
    const { bytes, headers } = await expectOk(give('files', { pupils }));
    assert.match(headers.get('content-disposition') ?? '', /Hoc-ba-phieu-ket-qua-4A-cuoi-nam\.zip/);
    const files = unzipSync(bytes);
    const names = Object.keys(files);
    assert.deepEqual(names.slice(0, 2), ['01-Nguyen-Thi-Mai-4A.pdf', '02-Nguyen-Thi-Mai-4A.pdf']);
    assert.equal(names.length, pupils.length);
    const texts = await withFolder((folder) =>
      Promise.all(
        names.map(async (name) => run('pdftotext', ['-layout', await fileIn(folder, name, files[name]!), '-'])),
      ),
    );
    const [first, , third] = texts as [string, string, string];
    assert.match(first, /Ngoan, ham đọc sách\./);
    assert.match(first, /\(chưa có\)/);
    assert.doesNotMatch(third, /Mai|Ngoan, ham|\(chưa có\)/);
    // Her name is at the foot of each page, however many there are.
    for (const text of texts) {
      const pages = text.split('\f').filter((page) => page.trim() !== '');
      assert.ok(pages.every((page) => /Phiếu kết quả của em .+ – lớp 4A/.test(page)));
    }
  });

  it('are printed by the page, in the order of the list, of those who were chosen', async () => {
    const { slips, asOf } = (await expectOk(give('prints', { pupils: [pupils[2], pupils[0]] }))).body as PrintedSlips;
    assert.deepEqual(
      slips.map(({ slip }) => slip.pupil.id),
      [pupils[0], pupils[2]],
    );
    assert.match(asOf, /^lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/);
  });

  it('are refused to others, for others’ pupils, for nobody, and for what is no assessment', async () => {
    assert.equal((await give('files', { pupils }, people.music)).status, 403);
    assert.equal((await give('prints', { pupils }, people.principal)).status, 403);
    assert.equal((await give('prints', { pupils: ['none'] })).status, 404);
    for (const odd of [{ pupils: [] }, { pupils, period: 'year' }, {}])
      assert.equal((await give('prints', odd)).status, 400);
    assert.equal((await people.clerk.get('/classes/none/result-slips')).status, 404);
  });

  it('are in the trail without a value, and told to the family of each child, of no other', async () => {
    await expectOk(give('files', { pupils: [pupils[1]] }, people.clerk));
    const events = (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .map(({ data }) => data)
      .filter((data) => data.includes('result-slips.given'));
    assert.deepEqual(
      events.map((data) => (JSON.parse(data) as { as: string; pupils: string[] }).pupils.length),
      [3, 2, 1],
    );
    assert.ok(!events.join().includes('Ngoan'));
    const given = async (pupil: string): Promise<number> =>
      (await readFrom(server.db, (db) => looksOf(db, pupil))).filter(({ kind }) => kind === 'result-slips.given')
        .length;
    assert.deepEqual([await given(pupils[0]!), await given(pupils[1]!), await given(pupils[2]!)], [2, 2, 2]);
  });
});
