/** Results counted by class and grade, with no pupil in them, and the file for a pivot table, in which nothing is ever calculated. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { resultCountsSchema } from '../../../core/contract/result-counts.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

describe('results counted', () => {
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, {
      name: '=HYPERLINK("http://x","4A")',
      overrides: ([first]) => ({ [first!]: { 'subject.AN.level': 'HT' } }),
    });
    await school.music.push('4a', { [school.klass.pupils[1]!]: { 'subject.AN.level': null } });
  });
  after(() => server.stop());

  it('are numbers of pupils at each level, with those who have none', async () => {
    const { body } = await expectOk(school.principal.get('/progress/results?period=year-end'));
    const { rows, period } = resultCountsSchema.parse(body);
    assert.equal(period, 'year-end');
    const music = rows[0]!.counts.find(({ of }) => of.code === 'AN')!;
    assert.equal(music.levels.find(({ level }) => level === 'HT')!.n, 1);
    assert.equal(music.none, 1);
    const sum = music.levels.reduce((total, { n }) => total + n, music.none);
    assert.equal(sum, 3);
    const year = rows[0]!.counts.find(({ of }) => of.kind === 'result')!;
    assert.equal(
      year.levels.reduce((total, { n }) => total + n, year.none),
      3,
    );
    const text = JSON.stringify(body);
    for (const { id, name } of await server.db.pupils.findAll({ raw: true }))
      assert.ok(!text.includes(id) && !text.includes(name));
  });

  it('have no result of the year where a period concludes nothing', async () => {
    const { body } = await expectOk(school.principal.get('/progress/results?period=mid-term-1'));
    assert.ok(
      resultCountsSchema.parse(body).rows.every(({ counts }) => counts.every(({ of }) => of.kind !== 'result')),
    );
  });

  it('come as a file of text and numbers, a row for each class, subject and level, and taking it is an event', async () => {
    const { bytes, headers } = await expectOk(school.principal.get('/progress/results.xlsx?period=year-end'));
    assert.match(headers.get('content-disposition') ?? '', /Hoc-ba-thong-ke-ket-qua-2026-2027\.xlsx/);
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    assert.ok(!sheet.includes('<f'), 'nothing is a formula');
    assert.ok(strFromU8(parts['xl/sharedStrings.xml']!).includes('=HYPERLINK(&quot;') || sheet.includes('=HYPERLINK('));
    const numbers = [...sheet.matchAll(/<c r="H(?!1")\d+"[^>]*><v>(\d+)<\/v>/g)];
    assert.ok(numbers.length > 20, String(numbers.length));
    // A pivot table adds up what it is given: each pupil stands once in what is counted, and no sum beside it.
    const { body } = await expectOk(school.principal.get('/progress/results?period=year-end'));
    const counted = resultCountsSchema.parse(body).rows.flatMap(({ counts }) => counts);
    const wanted = counted.flatMap(({ levels, none }) => [...levels.map(({ n }) => n), none]);
    assert.deepEqual(
      numbers.map(([, n]) => Number(n)),
      wanted,
    );
    assert.ok(!/<c r="[I-Z]\d+"/.test(sheet), 'nothing stands beside the number');
    const events = await server.db.auditEvents.findAll({ order: ['seq'], raw: true });
    assert.match(events.at(-1)!.data, /result-counts\.exported/);
  });

  it('are for who leads the school', async () => {
    assert.equal((await school.thu.get('/progress/results')).status, 403);
    assert.equal((await school.principal.get('/progress/results?year=1999-2000')).status, 404);
  });
});
