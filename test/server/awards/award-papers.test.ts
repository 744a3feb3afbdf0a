/** Quyết định khen thưởng and Giấy khen (I4): by the values as they stand, for the office, in the trail. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import type { YearAwards } from '../../../core/contract/award-papers.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

describe('papers of awards', function () {
  this.timeout(120_000);
  let server: TestServer;
  let people: SigningClass;
  before(async () => {
    server = await startTestServer();
    people = await buildSigningClass(server, {
      overrides: ([first, second, third]) => ({
        [first!]: { 'award.YEAR_END': 'X', 'award.YEAR_END.content': 'Học sinh Xuất sắc' },
        [second!]: { 'award.YEAR_END': null, 'award.YEAR_END.content': null },
        [third!]: { 'award.YEAR_END': null, 'award.YEAR_END.content': null },
      }),
    });
  });
  after(() => server?.stop());

  it('are of who is given something, class by class', async () => {
    const awards = (await expectOk(people.clerk.get('/awards'))).body as YearAwards;
    assert.deepEqual(
      awards.classes.map(({ className, pupils }) => [className, pupils.map((one) => [one.pupil, one.awards])]),
      [['4A', [[people.klass.pupils[0], ['Học sinh Xuất sắc']]]]],
    );
    assert.deepEqual([awards.signer.name, awards.schoolYear], ['Phạm Thị Hạnh', '2026-2027']);
  });

  it('are a decision with its list as a .docx file', async () => {
    const { bytes, headers } = await expectOk(people.principal.post('/awards/decisions', {}));
    assert.match(headers.get('content-disposition') ?? '', /Hoc-ba-quyet-dinh-khen-thuong-2026-2027\.docx/);
    const words = strFromU8(unzipSync(bytes)['word/document.xml']!);
    for (const said of ['QUYẾT ĐỊNH', 'Học sinh Xuất sắc', '4A', 'Phạm Thị Hạnh'])
      assert.ok(words.includes(said), said);
  });

  it('are noted with whose names stand on them, and refused for others and to others', async () => {
    const [first, second] = people.klass.pupils;
    await expectOk(people.clerk.post('/awards/certificates', { pupils: [first] }));
    assert.equal((await people.clerk.post('/awards/certificates', { pupils: [second] })).status, 404);
    assert.equal((await people.clerk.post('/awards/certificates', { pupils: [] })).status, 400);
    assert.equal((await people.thu.get('/awards')).status, 403);
    const noted = (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .map(({ data }) => JSON.parse(data) as { kind: string; as: string; pupils: string[] })
      .filter(({ kind }) => kind === 'award-papers.made');
    assert.deepEqual(
      noted.map(({ as, pupils }) => [as, pupils]),
      [
        ['decision', [first]],
        ['certificates', [first]],
      ],
    );
  });
});
