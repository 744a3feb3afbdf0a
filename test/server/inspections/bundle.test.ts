/** What an inspection takes away (H21): what its decision covers, sealed, checked without the server. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { checkRecords } from '../../../addin/bundle/check-records.js';
import { checkTrail } from '../../../addin/bundle/check-trail.js';
import { openBundle, type OpenedBundle } from '../../../addin/bundle/open-bundle.js';
import { BUNDLE_FILES } from '../../../core/contract/bundles.js';
import { sha256 } from '../../../server/ground/digests.js';
import { drawn } from '../../../server/acts/inspections/parts/choose-records.js';
import { looksOf } from '../../../server/acts/families/parts/looks-of.js';
import { readFrom } from '../../../server/store/read-from.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { publishCheckers } from '../../support/publish-checkers.js';
import { buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { keyFile } from '../../support/signed-record.js';
import { type SealedOne, sealOne } from '../../support/sealed-one.js';
import { expectOk } from '../../support/signing-class.js';

const PASSPHRASE = 'mười hai con giáp đều đi học';

describe('an inspection’s bundle', function () {
  this.timeout(180_000);
  let server: TestServer;
  let one: SealedOne;
  let guest: Record<string, string>;
  const asked = { inspectionId: null, sample: null, seed: null, named: [] as string[], passphrase: PASSPHRASE };
  const make = (more: object = {}, headers = guest) =>
    server.send('POST', '/inspections/bundles', { headers, body: { ...asked, ...more } });
  const opened = async (bytes: Buffer): Promise<OpenedBundle> => {
    const found = await openBundle(unzipSync(bytes)[BUNDLE_FILES.sealed]!, PASSPHRASE);
    assert.ok(found);
    return found;
  };
  const lastEvent = async () =>
    JSON.parse((await server.db.auditEvents.findOne({ order: [['seq', 'DESC']], raw: true }))!.data) as Record<
      string,
      unknown
    >;

  before(async () => {
    server = await startTestServer();
    one = await sealOne(server);
    await publishCheckers(server, one.school.clerk);
    await pinTables(server.deps);
    const user = await buildUser(server.db, { name: 'Đoàn của Sở', hats: [] });
    const body = {
      ...{ userId: user.id, decision: '12/QĐ-SGDĐT', decidedOn: '2027-06-18', authority: 'Sở GDĐT' },
      ...{ years: [SCHOOL_YEAR], classes: ['4a'], fromDay: '2027-06-20', toDay: '2027-06-22' },
    };
    await expectOk(server.send('POST', '/inspections', { headers: one.school.principal.headers, body }));
    guest = await server.signIn(user.account);
  });
  after(() => server.stop());

  it('holds what the decision covers, and not what nobody asked for by name', async () => {
    const answer = await expectOk(make());
    const outer = unzipSync(answer.bytes);
    assert.deepEqual(Object.keys(outer).sort(), [BUNDLE_FILES.sealed, BUNDLE_FILES.page].sort());
    const page = Buffer.from(outer[BUNDLE_FILES.page]!).toString('utf8');
    assert.ok(!/<script[^>]*src=/.test(page) && !page.includes('__CSP_NONCE__') && page.length > 100_000);
    assert.equal(await openBundle(outer[BUNDLE_FILES.sealed]!, 'một cụm từ khác hẳn'), null);
    const { facts, files } = await opened(answer.bytes);
    assert.deepEqual(
      [facts.decision, facts.decidedOn, facts.classes, facts.seed, facts.among],
      ['12/QĐ-SGDĐT', '2027-06-18', ['4A (2026-2027)'], null, 1],
    );
    const [record] = facts.records;
    assert.deepEqual([record!.code, record!.file, record!.signers.length], [one.code, null, 3]);
    const pupil = record!.values['pupil'] as Record<string, unknown>;
    assert.equal(pupil['name'], one.record.pupil.name);
    for (const fact of ['ethnicity', 'father', 'mother', 'guardian']) assert.ok(!(fact in pupil), fact);
    assert.ok(!('height' in record!.values));
    const everything = Object.values(files)
      .map((bytes) => Buffer.from(bytes).toString('utf8'))
      .join('\n');
    const { mother } = one.record.pupil;
    if (mother !== null) assert.ok(!everything.includes(mother));
    assert.equal((await checkRecords({ facts, files }, server.deps.clock())).get(one.code), 'partial');
    const told = await lastEvent();
    assert.deepEqual(
      [told['kind'], told['classIds'], told['named'], told['digest']],
      ['bundle.made', ['4a'], [], sha256(outer[BUNDLE_FILES.sealed]!)],
    );
  });

  it('is checked without the server: signatures where they are whole, and the trail', async () => {
    const made = await opened((await expectOk(make({ named: ['ethnicity', 'parents', 'health'] }))).bytes);
    // The authority of the tests publishes its list elsewhere; a real school has brought it in.
    const trust = JSON.parse(Buffer.from(made.files[BUNDLE_FILES.trust]!).toString('utf8')) as { crls: string[] };
    trust.crls.push(Buffer.from(keyFile('none-revoked.crl')).toString('base64'));
    const brought = Buffer.from(JSON.stringify(trust));
    const files: OpenedBundle['files'] = { ...made.files, [BUNDLE_FILES.trust]: brought };
    const whole = { ...made, files };
    const verdicts = await checkRecords(whole, server.deps.clock());
    assert.ok(['valid', 'internal'].includes(verdicts.get(one.code)!), verdicts.get(one.code));
    const trail = checkTrail(whole.files)!;
    assert.deepEqual([trail.root, trail.signed, trail.broken], [true, true, []]);
    assert.ok(trail.events > 3 && trail.size > trail.events);

    const changed = (name: string, change: (text: string) => string) => ({
      ...whole,
      files: { ...whole.files, [name]: Buffer.from(change(Buffer.from(whole.files[name]!).toString('utf8'))) },
    });
    const xml = whole.facts.records[0]!.file!;
    const forged = await checkRecords(
      changed(xml, (text) => text.replace(one.record.pupil.name, 'Nguyễn Văn Khác')),
      server.deps.clock(),
    );
    assert.equal(forged.get(one.code), 'invalid');
    const event = checkTrail(
      changed(BUNDLE_FILES.events, (text) => text.replace('"slot":"homeroom"', '"slot":"seal"')).files,
    )!;
    assert.deepEqual([event.root, event.broken.length], [true, 1]);
    const links = changed(BUNDLE_FILES.hashes, (text) => text.replace(/^./, (first) => (first === '0' ? '1' : '0')));
    assert.equal(checkTrail(links.files)!.root, false);
    const note = changed(BUNDLE_FILES.note, (text) => text.replace(/^hocba\//, 'hocbb/'));
    assert.equal(checkTrail(note.files)!.signed, false);
  });

  it('is a sample by a seed that is written down, drawn the same by whoever knows it', async () => {
    const { facts } = await opened((await expectOk(make({ sample: 1 }))).bytes);
    assert.match(facts.seed!, /^[0-9a-f]{32}$/);
    assert.equal((await lastEvent())['seed'], facts.seed);
    const among = Array.from({ length: 40 }, (_, at) => ({ classId: '4a', pupil: String(at), code: `c${at}` }));
    const draw = (seed: string) => drawn(among, { sample: 6, seed }).map(({ code }) => code);
    assert.deepEqual(draw('a'), draw('a'));
    assert.notDeepEqual(draw('a'), draw('b'));
    assert.equal(new Set(draw('a')).size, 6);
  });

  it('is told to the family of each child it holds, and of no other', async () => {
    const others = (await server.db.enrolments.findAll({ where: { classId: '4a' }, raw: true })).map(
      ({ pupilId }) => pupilId,
    );
    const other = others.find((pupil) => pupil !== one.pupil)!;
    const [hers, theirs] = await readFrom(server.db, async (db) => [
      await looksOf(db, one.pupil),
      await looksOf(db, other),
    ]);
    const bundles = (looks: typeof hers) => looks.filter(({ kind }) => kind === 'bundle.made').map(({ by }) => by);
    assert.deepEqual(bundles(hers), ['Đoàn của Sở', 'Đoàn của Sở', 'Đoàn của Sở']);
    assert.deepEqual(bundles(theirs), []);
  });

  it('holds the newest signed reports of completion where the whole school is covered, and in no sample', async () => {
    const { user, fingerprint, headers } = one.school.principal;
    const columns = 'id, school_year_id, law_group, number, document, xml, signer, certificate, signed_at, received_at';
    const signed = `'${user.id}', '${fingerprint}', '2027-06-20T08:00:00+07:00', '2027-06-20T01:00:00.000Z'`;
    for (const [number, xml] of ['<cu/>', '<moi/>'].entries()) {
      await server.db.sequelize.query(
        `INSERT INTO completions (${columns})
         VALUES ('k${number}', '${SCHOOL_YEAR}', 'first', ${number + 1}, '{}', '${xml}', ${signed})`,
      );
    }
    const body = {
      ...{ userId: (await buildUser(server.db, { hats: [] })).id, decision: '13/QĐ-SGDĐT', decidedOn: '2027-06-18' },
      ...{ authority: 'Sở GDĐT', years: [SCHOOL_YEAR], classes: null, fromDay: '2027-06-20', toDay: '2027-06-22' },
    };
    await expectOk(server.send('POST', '/inspections', { headers, body }));
    const [rows] = await server.db.sequelize.query(`SELECT id FROM inspections WHERE decision = '13/QĐ-SGDĐT'`);
    const whole = (rows as { id: string }[])[0]!.id;
    const reports = async (more: object) => {
      const { bytes } = await expectOk(make(more, headers));
      const { files } = await opened(bytes);
      return Object.entries(files)
        .filter(([path]) => path.startsWith('bao-cao-hoan-tat/'))
        .map(([path, file]) => [path, Buffer.from(file).toString()]);
    };
    assert.deepEqual(await reports({ inspectionId: whole }), [[`bao-cao-hoan-tat/${SCHOOL_YEAR}-dot-1.xml`, '<moi/>']]);
    assert.deepEqual(await reports({ inspectionId: whole, sample: 1 }), []);
  });

  it('is nobody else’s: not a teacher’s, not a stranger inspection’s, not with a short passphrase', async () => {
    assert.equal((await make({}, one.school.thu.headers)).status, 403);
    assert.equal((await make({ passphrase: 'ngắn' })).status, 400);
    assert.equal((await make({ inspectionId: 'none' })).status, 404);
    assert.equal((await make({ inspectionId: 'none' }, one.school.principal.headers)).status, 404);
    const { inspections } = (
      await expectOk(server.send('GET', '/inspections', { headers: one.school.principal.headers }))
    ).body as { inspections: { id: string }[] };
    await expectOk(make({ inspectionId: inspections[0]!.id }, one.school.principal.headers));
    server.pass(4 * 24 * 60 * 60 * 1000);
    const { status } = await make();
    assert.ok(status === 401 || status === 403, String(status));
  });
});
