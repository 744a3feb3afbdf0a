/** The code for the paper, signed with the seal: stored, printed, proven before it leaves, and left out where the year says so. */
import assert from 'node:assert/strict';
import { recordsToSignSchema } from '../../../core/contract/signing.js';
import { DEFAULT_RULES } from '../../../core/school-rules/school-rules.js';
import { readPaper } from '../../../core/signing/paper/read-paper.js';
import { verifyPaper } from '../../../core/signing/paper/verify-paper.js';
import { readingOn } from '../../support/connections.js';
import { loadClassPrints } from '../../../server/acts/prints/parts/class-prints.js';
import { altered } from '../../support/altering.js';
import { SCHOOL_YEAR } from '../../support/builders.js';
import { paperOptions } from '../../support/paper-codes.js';
import { anotherSeal, sealAgainBody } from '../../support/renewed-seal.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { signBy } from '../../support/signed-record.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { unitOf } from '../../support/units.js';

describe('the code on the paper of a sealed unit', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;
  let pupils: readonly string[];

  const stored = async (pupil: string) => {
    const { id, seal } = await unitOf(server.db, pupil);
    const row = await server.db.unitSeals.findOne({ where: { unitId: id, number: seal! }, raw: true });
    return row!.paperCode;
  };
  const refusedIn = (body: { records: { refused: { code: string } | null }[] }) =>
    body.records.map(({ refused }) => refused?.code ?? null);

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    ({ pupils } = school.klass);
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    await expectOk(school.principal.signRecords('4a', 'principal'));
    await expectOk(lookAt(school.principal, '4a', pupils[0]!));
  });
  after(() => server.stop());

  it('is refused with its seal where the value is not over what the server makes of the record', async () => {
    const other = signBy('seal', Buffer.from('something else'));
    const body = await expectOk(
      school.clerk.signRecords('4a', 'seal', {
        only: [pupils[0]!],
        record: (sent) => ({ ...sent, paper: Buffer.from(other).toString('base64') }),
      }),
    );
    assert.deepEqual(refusedIn(body.body), ['signature-wrong']);
  });

  it('is made in the seal’s round, and says the unit’s digest and values', async () => {
    const toSign = recordsToSignSchema.parse((await expectOk(school.clerk.get('/classes/4a/records/seal'))).body);
    assert.equal(toSign.paper, true);
    await expectOk(school.clerk.signRecords('4a', 'seal', { only: [pupils[0]!] }));
    const text = (await stored(pupils[0]!))!;
    const read = readPaper(text);
    if (typeof read === 'string') assert.fail(read);
    const unit = await unitOf(server.db, pupils[0]!);
    assert.equal(read.values.code, unit.lookupCode);
    assert.equal(Buffer.from(read.values.digest).toString('base64'), unit.digest);
    const found = await verifyPaper(text, paperOptions({ crls: [], at: server.deps.clock() }));
    if (typeof found === 'string') assert.fail(found);
    assert.equal(found.signedAt.getTime(), Date.parse(unit.releasedAt!));
    assert.notEqual(found.doubt, 'value-wrong');
    assert.equal(found.fingerprint, school.clerk.fingerprint);
  });

  it('stands on the print of its year', async () => {
    const prints = (await loadClassPrints(readingOn(server.deps), '4a', null))!;
    const { years } = prints.sourceOf(pupils[0]!)!.print;
    assert.equal(years.at(-1)!.seal!.paper, await stored(pupils[0]!));
    assert.equal(prints.sourceOf(pupils[1]!)!.print.years.at(-1)!.seal, null);
  });

  it('is not printed when it was changed in the database', async () => {
    const { id } = await unitOf(server.db, pupils[0]!);
    const print = () => school.principal.get(`/classes/4a/records/pupils/${pupils[0]!}/print`);
    const swapped = (was: string) => was.slice(0, -6) + [...was.slice(-6)].reverse().join('');
    const trouble = {
      table: 'unit_seals',
      column: 'paper_code',
      where: `unit_id = ${id}`,
      to: swapped,
      code: '',
      words: /./,
    };
    await altered(server.db, trouble, async () => {
      assert.deepEqual([(await print()).status, (await print()).body.code], [422, 'record-signature-altered']);
    });
    await expectOk(print());
  });

  it('is left out where the year says so, and where an older page made none', async () => {
    const settings = (paperCode: boolean) =>
      server.db.schoolYears.update({ settings: JSON.stringify({ paperCode }) }, { where: { id: SCHOOL_YEAR } });
    await settings(false);
    const toSign = recordsToSignSchema.parse((await expectOk(school.clerk.get('/classes/4a/records/seal'))).body);
    assert.equal(toSign.paper, false);
    await expectOk(school.clerk.signRecords('4a', 'seal', { only: [pupils[1]!] }));
    assert.equal(await stored(pupils[1]!), null);
    await settings(true);
    // The year's own word comes before the school's rules; they count where it says nothing.
    const asked = async () =>
      recordsToSignSchema.parse((await expectOk(school.clerk.get('/classes/4a/records/seal'))).body).paper;
    await server.db.schoolRules.create({
      ...{ ...DEFAULT_RULES, paperCode: false, executors: JSON.stringify(DEFAULT_RULES.executors) },
      ...{ number: '5/QĐ', day: '2027-06-01', fromDay: '2027-06-01' },
      ...{ enteredBy: school.principal.user.id, enteredAt: '2027-06-01T00:00:00.000Z' },
    });
    assert.equal(await asked(), true);
    await server.db.schoolYears.update({ settings: '{}' }, { where: { id: SCHOOL_YEAR } });
    assert.equal(await asked(), false);
    await settings(true);
    const without = ({ paper: _, ...sent }: Record<string, unknown>) => sent;
    await expectOk(school.clerk.signRecords('4a', 'seal', { only: [pupils[2]!], record: without }));
    assert.equal(await stored(pupils[2]!), null);
  });

  it('is signed anew with the seal that is put on again', async () => {
    const before = await stored(pupils[0]!);
    const renewed = await anotherSeal(server);
    server.pass(60_000);
    const body = await sealAgainBody(server, school.clerk, renewed, { only: [pupils[0]!] });
    assert.deepEqual(refusedIn((await expectOk(school.clerk.post('/classes/4a/seals', body))).body), [null]);
    const after = (await stored(pupils[0]!))!;
    assert.notEqual(after, before);
    const found = await verifyPaper(after, paperOptions({ certificates: [renewed.der], at: server.deps.clock() }));
    if (typeof found === 'string') assert.fail(found);
    assert.equal(found.fingerprint, renewed.fingerprint);
    assert.equal(found.signedAt.getTime(), Date.parse((body.records[0] as { signedAt: string }).signedAt));
  });
});
