/** H12: last year's record is made anew after its teacher has left; the principal names who signs in the place, and everything says so. */
import assert from 'node:assert/strict';
import { addDays, dayInVietnam } from '../../../core/codes/day.js';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { homeroomBox } from '../../../core/record/print/signature-boxes.js';
import { standInsSchema } from '../../../core/contract/reports.js';
import { loadClassPrints } from '../../../server/acts/prints/parts/class-prints.js';
import { recordFromValues } from '../../../server/acts/records/signing/class-signing.js';
import { loadClassYear } from '../../../server/acts/records/signing/load-class-year.js';
import { buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { readFrom } from '../../../server/store/read-from.js';
import { readingOn } from '../../support/connections.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { NEXT } from '../../support/rollover.js';
import { expectOk, lookAt } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';
import { unitOf } from '../../support/units.js';
import { failures, verify } from '../../support/verification.js';

const REASON = 'Cô Thu đã nghỉ hưu từ 01/8';

describe('a replacement whose teacher has gone', function () {
  this.timeout(240_000);
  let at: Reporting;
  let an: string;
  before(async () => {
    at = await startReporting();
    [an] = at.school.klass.pupils as [string];
  });
  after(() => at.stop());

  const waiting = async () =>
    standInsSchema
      .parse((await expectOk(at.school.principal.get('/stand-ins'))).body)
      .waiting.map(({ line, subject, former, pupils }) => ({ line, subject, former, n: pupils.length }));
  const name = (line: number, userId: string, who = at.school.principal) =>
    who.post('/stand-ins', { line, userId, reason: REASON });
  const work = async () =>
    ((await expectOk(at.school.principal.get('/tasks'))).body as { work: { kind: string; n: number }[] }).work.flatMap(
      ({ kind, n }) => (kind === 'name-stand-ins' ? [n] : []),
    );

  it('waits for nobody to be named while she is there', async () => {
    const { principal, thu } = at.school;
    await expectOk(principal.post('/school-years', { id: NEXT, calendar: proposedCalendar(NEXT) }));
    at.server.pass(90 * 24 * 60 * 60_000);
    await at.signInAgain();
    Object.assign(at.school.music.headers, await at.server.signIn(at.school.music.user.account));
    await expectOk(principal.post(`/school-years/${NEXT}/beginning`, {}));
    const { id } = await unitOf(at.server.db, an);
    await expectOk(
      principal.post('/reports/recalls', { units: [id], reason: 'Sai điểm Toán', document: '', attachments: [] }),
    );
    // Her duties of the old year last for it (H13), and what she changes ends her own signature of that subject.
    await expectOk(thu.push('4a', { [an]: { 'subject.TOAN.score': '9' } }));
    assert.deepEqual([await waiting(), await work()], [[], []]);
    const line = (await at.server.db.assignments.findOne({ where: { classId: '4a', duty: 'homeroom' }, raw: true }))!;
    assert.equal((await name(line.id, at.school.music.user.id)).body.code, 'stand-in-not-needed');
  });

  it('asks the principal for who signs once she has left: as homeroom teacher, and in the subject that changed', async () => {
    const { thu, music, clerk, principal } = at.school;
    // Who took maths over after the year's end (H13) has gone as well.
    const lan = await buildUser(at.server.db, { name: 'Cô Lan' });
    const today = dayInVietnam(at.server.deps.clock());
    const maths4a = { classId: '4a', subject: 'TOAN' as const };
    const held = (await at.server.db.assignments.findOne({ where: maths4a, raw: true }))!;
    const changes = [
      { kind: 'end', id: held.id, lastDay: addDays(today, -1) },
      { kind: 'give', userId: lan.id, ...maths4a, responsible: true, fromDay: today, toDay: null },
    ];
    await expectOk(principal.post('/duties/changes', { changes, year: SCHOOL_YEAR }));
    for (const { id } of [thu.user, lan]) await at.server.db.users.update({ active: false }, { where: { id } });
    const open = await waiting();
    assert.deepEqual(
      open.map(({ line: _, ...one }) => one),
      [
        { subject: null, former: 'Trần Thị Thu', n: 1 },
        { subject: 'TOAN', former: 'Cô Lan', n: 1 },
      ],
    );
    assert.deepEqual(await work(), [2]);
    const [homeroom, maths] = open as [(typeof open)[number], (typeof open)[number]];
    assert.equal((await name(homeroom.line, thu.user.id)).body.code, 'stand-in-person');
    assert.equal((await name(homeroom.line, music.user.id, clerk)).status, 403);
    // Nobody signs it before somebody was named.
    assert.equal((await music.get('/classes/4a/records/homeroom')).status, 403);
    await expectOk(name(homeroom.line, music.user.id));
    await expectOk(name(maths.line, music.user.id));
    assert.deepEqual([await waiting(), await work()], [[], []]);
    assert.equal((await name(homeroom.line, music.user.id)).body.code, 'stand-in-not-needed');
  });

  it('is signed by who was named; record, print and verdict say in whose place', async () => {
    const { music, principal, clerk } = at.school;
    at.server.pass(5000);
    await expectOk(music.signSubject('4a', 'TOAN', { only: [an] }));
    at.server.pass(5000);
    const { body: signed } = await expectOk(music.signRecords('4a', 'homeroom'));
    assert.deepEqual(signed.records, [{ pupil: an, refused: null }]);
    // Returned and signed again, she still signs for the one who has gone.
    const { version } = await unitOf(at.server.db, an);
    at.server.pass(5000);
    await expectOk(
      principal.post('/classes/4a/returns', {
        records: [{ pupil: an, version }],
        reason: 'Xem lại nhận xét',
        subjects: [],
      }),
    );
    at.server.pass(5000);
    await expectOk(music.signRecords('4a', 'homeroom'));
    at.server.pass(5000);
    await expectOk(principal.signRecords('4a', 'principal'));
    at.server.pass(5000);
    await expectOk(lookAt(principal, '4a', an));
    await expectOk(clerk.signRecords('4a', 'seal'));
    const prints = (await loadClassPrints(readingOn(at.server.deps), '4a', null))!;
    const text = prints.textOf(an);
    assert.match(text, /<TEN_GIAO_VIEN_CHU_NHIEM>Lê Văn Nhạc<\/TEN_GIAO_VIEN_CHU_NHIEM>/);
    assert.match(text, /<GVCN [^>]*>.*<KY_THAY_CHO>Trần Thị Thu<\/KY_THAY_CHO><\/GVCN>/);
    const record = prints.year.records.get(an)!;
    const box = homeroomBox({
      record: record.versions.get(record.version)!.record,
      ...{ homeroom: { name: 'Lê Văn Nhạc', at: '2027-06-20T09:00:00+07:00' }, principal: null, seal: null },
    });
    assert.deepEqual([box.name, box.lines.at(-1)], ['Lê Văn Nhạc', 'Ký thay Trần Thị Thu']);
    const found = await verify(text, { at: at.server.deps.clock() });
    assert.deepEqual(failures(found), []);
    assert.deepEqual(
      found.signers.map(({ slot, inPlaceOf }) => [slot, inPlaceOf]),
      [
        ['homeroom', 'Trần Thị Thu'],
        ['principal', undefined],
        ['seal', undefined],
      ],
    );
    // Others' records say nothing of it.
    assert.doesNotMatch(prints.textOf(at.school.klass.pupils[1]!), /KY_THAY_CHO/);
    // That both left, and that one came, was done past the program; the naming and what came of it is told of.
    assert.deepEqual(
      // Rows of one table come in the order of their ids, which are random.
      (await findingsOf(at.server.deps)).map(({ code, ...one }) => `${code} ${'table' in one && one.table}`).sort(),
      ['row-changed users', 'row-new user_hats', 'row-new users'],
    );
  });

  it('is signed for herself by who comes back to it', async () => {
    const year = (await readFrom(at.server.db, (db) => loadClassYear({ db, clock: at.server.deps.clock }, '4a')))!;
    const pupil = year.context.pupils.find(({ id }) => id === an)!;
    const stored = year.records.get(an)!;
    const newest = stored.versions.get(stored.version)!;
    const says = (before: { name: string; inPlaceOf?: string }) => {
      const homeroomTeacher = { ...before, personalId: null };
      const versions = new Map([[stored.version, { ...newest, record: { ...newest.record, homeroomTeacher } }]]);
      const signature = { ...stored.signatures.get('homeroom')!, signer: at.school.thu.user.id };
      const begun = { ...stored, replaces: true, versions, signatures: new Map([['homeroom' as const, signature]]) };
      return recordFromValues(year, pupil, begun).homeroomTeacher.inPlaceOf;
    };
    assert.equal(says({ name: 'Trần Thị Thu' }), 'Trần Thị Thu');
    assert.equal(says({ name: 'Trần Thị Thu', inPlaceOf: 'Cô Hoa' }), 'Cô Hoa');
    assert.equal(says({ name: 'Trần Thị Thu', inPlaceOf: 'Lê Văn Nhạc' }), undefined);
  });
});
