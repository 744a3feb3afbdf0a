/** What a cover or a signed record names by its source is not erased from under it; reopened or returned, it is free. */
import assert from 'node:assert/strict';
import type { CoverSlot } from '../../../core/covers/cover-states.js';
import { buildUser } from '../../support/builders.js';
import { confirmCovers, readCovers, signCovers } from '../../support/covers.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';

const MINUTE = 60_000;
const SOURCE = 'học bạ giấy số 12';
/** As XML and facts say it. */
const NAMED = new RegExp(`theo học bạ giấy: ${SOURCE}`);

describe('a year that a cover or a signed record rests on', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  let pupils: readonly string[];
  let administrator: Record<string, string>;

  beforeEach(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    await server.db.users.update({ personalId: '001175009876' }, { where: { id: school.principal.user.id } });
    administrator = await server.signIn((await buildUser(server.db, { hats: ['administrator'] })).account);
    pupils = school.klass.pupils;
  });
  afterEach(() => server.stop());

  const bring = async (pupil: string, told: object = {}): Promise<string> => {
    const body = {
      ...{ pupil, kind: 'paper', period: 'year-end', fileName: 'hoc-ba.pdf' },
      ...{ file: Buffer.from('%PDF-1.7\n').toString('base64') },
      told: {
        ...{ schoolYear: '2025-2026', grade: 3, school: 'Trường Tiểu học Hải Hậu', source: SOURCE },
        ...{ className: '3C', since: '2025-09-05', values: [{ field: 'result.HTT', value: 'X' }], ...told },
      },
    };
    const { id } = (await expectOk(school.thu.post('/classes/4a/brought-years', body))).body as { id: string };
    await expectOk(school.principal.post(`/classes/4a/brought-years/${id}/decisions`, { accept: true }));
    server.pass(MINUTE);
    return id;
  };
  const order = (brought: string) =>
    school.principal.post('/erasures', {
      ...{ brought, reason: 'Bản chụp là học bạ của học sinh khác' },
      ...{ document: '15/QĐ-THĐS', documentDay: '2027-06-01' },
    });
  const carryOut = (erasure: string) =>
    server.send('POST', `/erasures/${erasure}/executions`, { headers: administrator, body: {} });
  const ordered = async (brought: string) => (await expectOk(order(brought))).body.erasure as string;
  const refusal = async (brought: string) => (await order(brought)).body.code as string;
  const sign = async (by: CoverSlot) => {
    const who = by === 'principal' ? school.principal : school.clerk;
    const asked = { server, who, signer: by, fingerprint: who.fingerprint, classId: '4a', by };
    const { body } = await expectOk(signCovers({ ...asked, lateReason: 'Học sinh chuyển đến muộn.' }));
    for (const { refused } of body.covers) assert.equal(refused, null);
    server.pass(MINUTE);
  };
  const cover = async (pupil: string) =>
    (await readCovers(school.principal, '4a')).covers.find((one) => one.pupil === pupil)!;
  const confirm = async (pupil: string) => {
    await expectOk(confirmCovers(school.thu, '4a', [pupil]));
    server.pass(MINUTE);
  };
  const reopen = async (pupil: string) => {
    const { number } = await cover(pupil);
    const body = { covers: [{ pupil, number }], reason: 'Nguồn ghi nhầm' };
    await expectOk(school.principal.post('/classes/4a/covers/reopenings', body));
  };
  const signRecord = async (who: 'thu' | 'principal' | 'clerk', only: readonly string[]) => {
    const slot = ({ thu: 'homeroom', principal: 'principal', clerk: 'seal' } as const)[who];
    const { body } = await expectOk(school[who].signRecords('4a', slot, { only }));
    for (const { refused } of body.records) assert.equal(refused, null);
    server.pass(MINUTE);
  };
  const giveBack = async (pupil: string, version = 1) => {
    const body = { records: [{ pupil, version }], reason: 'Nguồn ghi nhầm', subjects: [] };
    assert.equal((await expectOk(school.principal.post('/classes/4a/returns', body))).body.returned, 1);
  };
  const stay = async (count: number) => assert.equal(await server.db.broughtYears.count(), count);

  it('stays while her cover in hand, confirmed, signed or sealed, says it; goes once that is reopened', async () => {
    const [an] = pupils as [string];
    const id = await bring(an);
    const erasure = await ordered(id);
    await confirm(an);
    assert.equal((await carryOut(erasure)).body.code, 'erasure-on-cover');
    await sign('principal');
    assert.equal((await carryOut(erasure)).body.code, 'erasure-on-cover');
    await sign('seal');
    assert.equal((await carryOut(erasure)).body.code, 'erasure-on-cover');
    await stay(1);
    const { bytes } = await expectOk(school.principal.get(`/classes/4a/covers/pupils/${an}/xml`));
    assert.match(bytes.toString(), NAMED);
    await reopen(an);
    assert.deepEqual((await expectOk(carryOut(erasure))).body, { rows: 2 });
    await confirm(an);
    await sign('principal');
    await sign('seal');
    const anew = await expectOk(school.principal.get(`/classes/4a/covers/pupils/${an}/xml`));
    assert.doesNotMatch(anew.bytes.toString(), /NGUON/);
  });

  it('stays while a record says it under a signature, is gone from what is sealed after a return', async () => {
    const [an] = pupils as [string];
    await signSubjects(school);
    const id = await bring(an);
    const erasure = await ordered(id);
    await signRecord('thu', [an]);
    assert.equal((await carryOut(erasure)).body.code, 'erasure-on-record');
    await signRecord('principal', [an]);
    assert.equal((await carryOut(erasure)).body.code, 'erasure-on-record');
    await stay(1);
    await giveBack(an);
    assert.deepEqual((await expectOk(carryOut(erasure))).body, { rows: 2 });
    await signRecord('thu', [an]);
    await signRecord('principal', [an]);
    await expectOk(lookAt(school.principal, '4a', an));
    await signRecord('clerk', [an]);
    const { bytes } = await expectOk(school.principal.get(`/classes/4a/records/pupils/${an}/xml`));
    assert.doesNotMatch(bytes.toString(), /NGUON/);
  });

  it('stays once a record that says it is released', async () => {
    const [an] = pupils as [string];
    await signSubjects(school);
    const id = await bring(an);
    const erasure = await ordered(id);
    await signRecord('thu', [an]);
    await signRecord('principal', [an]);
    await expectOk(lookAt(school.principal, '4a', an));
    await signRecord('clerk', [an]);
    assert.equal((await carryOut(erasure)).body.code, 'erasure-released');
  });

  it('goes where nothing that was made says it: of before it counted, after another took its place, of another pupil', async () => {
    const [an, binh, cuc] = pupils as [string, string, string];
    await signSubjects(school);
    await confirm(an);
    await signRecord('thu', [an]);
    const late = await bring(an);
    await ordered(late);
    const replaced = await bring(binh);
    const inPlace = await bring(binh);
    // Its paper tells no class: no line of the course of study.
    const unsaid = await bring(cuc, { className: '' });
    await confirm(binh);
    await confirm(cuc);
    await signRecord('thu', [binh, cuc]);
    await ordered(replaced);
    await ordered(unsaid);
    assert.equal(await refusal(inPlace), 'erasure-on-cover');
    await reopen(binh);
    assert.equal(await refusal(inPlace), 'erasure-on-record');
    await giveBack(binh);
    await ordered(inPlace);
  });

  it('that another took the place of stays as long as what was made before says it', async () => {
    const [an] = pupils as [string];
    const first = await bring(an);
    await confirm(an);
    await bring(an);
    assert.equal(await refusal(first), 'erasure-on-cover');
  });
});
