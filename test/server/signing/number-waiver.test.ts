/** H14: with the principal's reason a record is released without a personal number, kept back, and replaced when the number comes. */
import assert from 'node:assert/strict';
import { recordIds } from '../../../core/record/record-ids.js';
import { reportsSchema } from '../../../core/contract/reports.js';
import { loadClassPrints } from '../../../server/acts/prints/parts/class-prints.js';
import { readingOn } from '../../support/connections.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { openTransaction, sealBody, transactionBody } from '../../support/sealing-bodies.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { findingsOf } from '../../support/trail.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { failures, verify } from '../../support/verification.js';
import { unitOf } from '../../support/units.js';

const REASON = 'Em là người nước ngoài, chưa được cấp số định danh';

describe('a record released without a personal number', function () {
  this.timeout(240_000);
  let server: TestServer;
  let school: SigningClass;
  let one: string;
  let two: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { pupils: [{ grade: 4, count: 2 }] });
    [one, two] = school.klass.pupils as [string, string];
    await server.db.pupils.update({ personalId: null }, { where: { id: one } });
    await pinTables(server.deps);
    await signSubjects(school);
  });
  after(() => server.stop());

  const waive = (more: object = {}, who = school.principal) =>
    who.post('/classes/4a/number-waivers', {
      ...{ pupil: one, reason: REASON, paper: { kind: 'passport', number: 'B1234567' }, ...more },
    });
  const textOf = async (pupil: string) => (await loadClassPrints(readingOn(server.deps), '4a', null))!.textOf(pupil);
  const read = async () => reportsSchema.parse((await expectOk(school.principal.get('/reports'))).body);
  const work = async () =>
    ((await expectOk(school.principal.get('/tasks'))).body as { work: { kind: string; n: number }[] }).work
      .filter(({ kind }) => kind === 'replace-numbered')
      .map(({ n }) => n);

  it('is the principal’s word, about a signed record whose pupil has none', async () => {
    assert.equal((await waive()).body.code, 'waiver-too-early');
    server.pass(5000);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    server.pass(5000);
    await expectOk(school.principal.signRecords('4a', 'principal'));
    assert.equal((await waive({}, school.clerk)).status, 403);
    assert.equal((await waive({ pupil: two })).body.code, 'waiver-not-needed');
    assert.equal((await waive({ pupil: '9999999999' })).body.code, 'pupil-not-in-class');
    // A paper has its number, and none has none.
    assert.equal((await waive({ paper: { kind: 'passport', number: ' ' } })).status, 400);
    assert.equal((await waive({ paper: { kind: 'none', number: '7' } })).status, 400);
    // What nobody sees is no number and no reason.
    assert.equal((await waive({ paper: { kind: 'passport', number: '\u200b\u2060' } })).status, 400);
    assert.equal((await waive({ paper: { kind: 'passport', number: 'B12\n34' } })).status, 400);
    assert.equal((await waive({ reason: '\u200b\u2060\u3164' })).status, 400);
    await expectOk(waive({ paper: { kind: 'none', number: '' } }));
    // A later word takes its place.
    await expectOk(waive());
    const { body } = await expectOk(school.principal.get('/classes/4a/records'));
    assert.deepEqual(
      (body as { records: { numberWaived: unknown }[] }).records.map(({ numberWaived }) => numberWaived),
      [{ paper: 'Hộ chiếu số B1234567', reason: REASON, by: 'Phạm Thị Hạnh' }, null],
    );
  });

  it('is sealed with the tag left out and the paper named, and verifies', async () => {
    server.pass(5000);
    await expectOk(lookAt(school.principal, '4a', two));
    const { body } = await expectOk(school.clerk.get('/sealing'));
    assert.deepEqual((body as { classes: { withoutPersonalId: unknown[] }[] }).classes[0]!.withoutPersonalId, []);
    const { body: sealed } = await expectOk(school.clerk.signRecords('4a', 'seal'));
    assert.deepEqual(
      sealed.records.map(({ refused }: { refused: unknown }) => refused),
      [null, null],
    );
    const text = await textOf(one);
    assert.match(text, /<GIAY_TO_THAY_SO_CCCD>Hộ chiếu số B1234567<\/GIAY_TO_THAY_SO_CCCD>/);
    const general = text.slice(0, text.indexOf('</THONG_TIN_CHUNG>'));
    assert.doesNotMatch(general, /<SO_CCCD>/);
    assert.doesNotMatch(await textOf(two), /GIAY_TO_THAY/);
    const found = await verify(text, { at: server.deps.clock() });
    // The test people’s certificates bear no number, which cannot be checked; nothing is wrong.
    assert.deepEqual(failures(found), []);
    const { lookupCode } = await unitOf(server.db, one);
    assert.ok(text.includes(recordIds(lookupCode).issue));
    // It was for before the seal.
    assert.equal((await waive()).body.code, 'waiver-not-needed');
  });

  it('is printed, in no package, and listed as kept back', async () => {
    await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', await sealBody(school.clerk)));
    assert.deepEqual(
      (await openTransaction(school.clerk)).records.map(({ pupil }) => pupil),
      [two],
    );
    // Nobody puts it there past the list either.
    const transaction = await openTransaction(school.clerk);
    const smuggled = [...transaction.records, { pupil: one, version: 1, text: await textOf(one) }];
    const wrong = await transactionBody(school.clerk, momentInVietnam(server.deps.clock()), {
      transaction: { ...transaction, records: smuggled },
    });
    assert.equal((await school.clerk.post('/classes/4a/transaction/signatures', wrong)).body.code, 'transaction-taken');
    const signed = await transactionBody(school.clerk, momentInVietnam(server.deps.clock()));
    await expectOk(school.clerk.post('/classes/4a/transaction/signatures', signed));
    const { body } = await expectOk(school.clerk.get('/sealing'));
    assert.equal((body as { classes: { step: string }[] }).classes[0]!.step, 'done');
    const { keptBack, ready, classes } = await read();
    assert.deepEqual(
      keptBack.map(({ className, replaceable }) => [className, replaceable]),
      [['4A', false]],
    );
    assert.deepEqual([ready.map(({ units }) => units), classes.map(({ toPack }) => toPack)], [[1], [0]]);
    assert.deepEqual(await work(), []);
  });

  it('is proposed to be replaced when the number comes, and the replacement carries it', async () => {
    const numbers = { personalId: '037317001234', lifelongCode: null };
    await expectOk(school.clerk.post(`/pupils/${one}/numbers`, numbers));
    const { keptBack } = await read();
    assert.deepEqual(
      keptBack.map(({ replaceable }) => replaceable),
      [true],
    );
    assert.deepEqual(await work(), [1]);
    const body = { units: [keptBack[0]!.unit], reason: 'Đã có số định danh', document: '', attachments: [] };
    await expectOk(school.principal.post('/reports/recalls', body));
    assert.deepEqual([(await read()).keptBack, await work()], [[], []]);
    server.pass(60_000);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    server.pass(5000);
    await expectOk(school.principal.signRecords('4a', 'principal'));
    assert.equal((await waive()).body.code, 'waiver-not-needed');
    server.pass(5000);
    await expectOk(lookAt(school.principal, '4a', one));
    await expectOk(school.clerk.signRecords('4a', 'seal'));
    const text = await textOf(one);
    assert.match(text, /<SO_CCCD>037317001234<\/SO_CCCD>/);
    assert.doesNotMatch(text, /GIAY_TO_THAY/);
    assert.deepEqual(
      (await openTransaction(school.clerk)).records.map(({ pupil }) => pupil),
      [one],
    );
    assert.deepEqual(await findingsOf(server.deps), []);
  });
});
