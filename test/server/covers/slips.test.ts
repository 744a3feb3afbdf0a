/** Phiếu đối chiếu lý lịch (G7): home before covers are signed, ticked as they come back, blocking nobody. */
import assert from 'node:assert/strict';
import type { CoverLine } from '../../../core/contract/covers.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { confirmCovers, readCovers } from '../../support/covers.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';

describe('slips for families', () => {
  let server: TestServer;
  let people: SigningClass;
  before(async () => {
    server = await startTestServer({ now: new Date('2026-09-21T02:00:00.000Z') });
    people = await buildSigningClass(server);
    await pinTables(server.deps);
  });
  after(() => server.stop());

  const lines = async (): Promise<readonly CoverLine[]> => (await readCovers(people.thu, '4a')).covers;
  const print = (pupils: readonly string[], who = people.thu) => who.post('/classes/4a/covers/slips', { pupils });
  const back = (step: string, slips: readonly Pick<CoverLine, 'pupil' | 'seen'>[], who = people.thu) =>
    who.post('/classes/4a/covers/slips/returns', { step, slips: slips.map(({ pupil, seen }) => ({ pupil, seen })) });

  it('are a page a child, and what stood on each is remembered', async function () {
    needPrograms(this, 'pdftotext');
    server.pass(60_000);
    const { bytes } = await expectOk(print([]));
    const [first, second] = await lines();
    assert.deepEqual([first!.slip!.step, first!.slip!.moved], ['printed', false]);
    const text = await withFolder(async (folder) =>
      run('pdftotext', ['-layout', await fileIn(folder, 'x.pdf', bytes), '-']),
    );
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    assert.equal(pages.length, people.klass.pupils.length);
    assert.match(pages[0]!, /PHIẾU ĐỐI CHIẾU LÝ LỊCH/);
    const { address, name } = first!.facts.pupil;
    for (const said of [name, address!.split(',')[0]!]) assert.ok(pages[0]!.includes(said), said);
    assert.ok(!pages[0]!.includes(second!.pupil));
  });

  it('come back right or with corrections, of what was shown, and never stand in the way of a cover', async () => {
    // In the very moment they were printed, which a still clock makes of it.
    const [first, second] = (await lines()) as [CoverLine, CoverLine];
    await expectOk(back('agreed', [first]));
    await expectOk(back('corrected', [second], people.clerk));
    assert.deepEqual(
      (await lines()).map(({ slip }) => slip?.step),
      ['agreed', 'corrected', 'printed'],
    );
    assert.equal((await back('agreed', [{ pupil: first.pupil, seen: 'a'.repeat(64) }])).body.code, 'cover-moved-on');
    assert.equal((await back('agreed', [{ pupil: 'none', seen: first.seen }])).status, 404);
    assert.equal((await back('agreed', [first], people.principal)).status, 403);
    await server.db.pupils.update({ name: 'Nguyễn Thị Ánh' }, { where: { id: first.pupil } });
    assert.equal((await lines())[0]!.slip!.moved, true);
    // Set right after the slip was printed, the fact is none the family has seen, though her slip came back as it was.
    const [again] = (await lines()) as [CoverLine];
    await expectOk(back('agreed', [again]));
    assert.deepEqual([(await lines())[0]!.slip!.step, (await lines())[0]!.slip!.moved], ['agreed', true]);
    await server.db.pupils.update({ name: first.name }, { where: { id: first.pupil } });
    await confirmCovers(people.thu, '4a');
    assert.ok((await lines()).every(({ confirmed }) => confirmed !== null));
  });

  it('say nothing of a child in the trail, which explains each of their lines', async () => {
    const events = (await server.db.auditEvents.findAll({ order: ['seq'], raw: true })).map(({ data }) => data);
    const noted = events.filter((data) => data.includes('cover-slips.noted'));
    assert.equal(noted.length, 4);
    assert.ok(people.klass.pupils.every((pupil) => !noted.join('').includes(pupil)));
    assert.deepEqual(
      (await findingsOf(server.deps)).filter(({ table }) => table === 'cover_slips'),
      [],
    );
  });
});
