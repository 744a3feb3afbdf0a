/** Years brought along in the course of study, which record and cover say under their signatures: each by its source, or not at all. */
import assert from 'node:assert/strict';
import type { BroughtYears } from '../../../core/contract/brought-years.js';
import type { Records } from '../../../core/contract/signing.js';
import type { CourseLine } from '../../../core/record/year-record.js';
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { factStamps } from '../../../server/acts/records/signing/moved-on.js';
import { newestFacts } from '../../../server/acts/school/facts-on.js';
import { loadSheetContext } from '../../../server/acts/sheets/load-sheet-context.js';
import { buildClass } from '../../support/builders.js';
import { readerOn, readingOn } from '../../support/connections.js';
import { readCovers } from '../../support/covers.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';

const SCHOOL = 'Trường Tiểu học Hải Hậu';
const SOURCE = 'học bạ giấy số 12';

describe('years brought along in the course of study', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  let an: string;
  let binh: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    await server.db.users.update({ personalId: '001175009876' }, { where: { id: school.principal.user.id } });
    [an, binh] = school.klass.pupils as [string, string];
    await signSubjects(school);
  });
  after(() => server.stop());

  const enter = (pupil: string, told: object = {}) =>
    school.thu.post('/classes/4a/brought-years', {
      ...{ pupil, kind: 'paper', period: 'year-end', fileName: 'hoc-ba.pdf' },
      ...{ file: Buffer.from('%PDF-1.7\n').toString('base64') },
      told: {
        ...{ schoolYear: '2025-2026', grade: 3, school: SCHOOL, source: SOURCE, className: '3C', since: '2025-09-05' },
        ...{ values: [{ field: 'result.HTT', value: 'X' }], ...told },
      },
    });
  const confirm = (id: string) => school.principal.post(`/classes/4a/brought-years/${id}/decisions`, { accept: true });
  const bring = async (pupil: string, told: object = {}): Promise<string> => {
    const { id } = (await expectOk(enter(pupil, told))).body as { id: string };
    await expectOk(confirm(id));
    return id;
  };
  const courseOf = async (pupil: string): Promise<CourseLine[]> =>
    (await readCovers(school.principal, '4a')).covers.find((one) => one.pupil === pupil)!.facts.course;
  const flagsOf = async (pupil: string) =>
    ((await expectOk(school.principal.get('/classes/4a/records'))).body as Records).records.find(
      (line) => line.pupil === pupil,
    )!.flags;

  /** By which it is known whether what signed records were held against still stands. */
  const stamp = async (): Promise<string> => {
    const context = (await loadSheetContext(readingOn(server.deps), '4a', RECORD_SHEET))!;
    return (await factStamps(readerOn(server.db), [context])).get('4a')!;
  };

  it('wait for the second person, then stand before the school’s own', async () => {
    const { id } = (await expectOk(enter(an))).body as { id: string };
    assert.deepEqual(
      (await courseOf(an)).map(({ className }) => className),
      ['4A'],
    );
    await expectOk(confirm(id));
    assert.deepEqual((await courseOf(an))[0], {
      ...{ schoolYear: '2025-2026', className: '3C', schoolName: SCHOOL, registrationNumber: null },
      ...{ since: '2025-09-05', source: `theo học bạ giấy: ${SOURCE}` },
    });
  });

  it('whose paper tells no class or no day stand in no signed list, and are said to', async () => {
    await bring(binh, { className: '' });
    await bring(binh, { schoolYear: '2024-2025', grade: 2, since: '' });
    assert.deepEqual(
      (await courseOf(binh)).map(({ className }) => className),
      ['4A'],
    );
    const { pupils } = (await expectOk(school.thu.get('/classes/4a/brought-years'))).body as BroughtYears;
    assert.deepEqual(
      pupils.find(({ pupil }) => pupil === binh)!.years.map(({ className, since }) => [className, since]),
      [
        ['3C', null],
        [null, '2025-09-05'],
      ],
    );
  });

  it('have a day that is one, and is not after their year', async () => {
    for (const since of ['2025-02-30', 'hè', '2026-09-01'])
      assert.equal((await enter(school.klass.pupils[2]!, { since })).body.code, 'brought-year-since', since);
  });

  it('are the school’s own under a former name of it, and another’s under another', async () => {
    const moved = school.klass.pupils[2]!;
    const { id: classId } = await buildClass(server.db, { id: '3a', name: '3A', schoolYear: '2025-2026', pupils: [] });
    const place = { grade: 3, mode: 'normal', position: 1, fromDay: '2025-09-05' } as const;
    await server.db.enrolments.create({ ...place, pupilId: moved, classId });
    const { former, ...now } = (await server.db.school.findByPk(1, { raw: true }))!;
    const past = { toDay: '2024-08-31', facts: { ...newestFacts(now), name: 'Trường Tiểu học Trực Thái' } };
    await server.db.school.update({ former: JSON.stringify([past]) }, { where: { id: 1 } });
    const courseAfter = async (told: object) => {
      await bring(moved, { className: '3A', ...told });
      server.pass(1000);
      return (await courseOf(moved)).map(({ className, since }) => `${className} ${since}`);
    };
    const own = ['3A 2025-09-05', '4A 2026-09-05'];
    assert.deepEqual(await courseAfter({ school: past.facts.name }), own);
    assert.deepEqual(await courseAfter({ school: now.name }), own);
    assert.deepEqual(await courseAfter({ school: SCHOOL, since: '2026-01-12' }), [own[0], '3A 2026-01-12', own[1]]);
    await server.db.school.update({ former }, { where: { id: 1 } });
  });

  it('are signed with the record, by the XML’s own words and on the print', async function () {
    needPrograms(this, 'pdftotext');
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [an, binh] }));
    server.pass(60_000);
    await expectOk(school.principal.signRecords('4a', 'principal', { only: [an] }));
    await expectOk(lookAt(school.principal, '4a', an));
    server.pass(60_000);
    await expectOk(school.clerk.signRecords('4a', 'seal', { only: [an] }));
    const { bytes } = await expectOk(school.principal.get(`/classes/4a/records/pupils/${an}/xml`));
    const xml = bytes.toString();
    assert.match(
      xml,
      new RegExp(`<LOP_HOC NAM_HOC="2025-2026" NGUON="theo học bạ giấy: ${SOURCE}"><TEN_LOP>3C</TEN_LOP>`),
    );
    assert.match(xml, /<LOP_HOC NAM_HOC="2026-2027"[^>]*><TEN_LOP>4A/);
    assert.doesNotMatch(xml.slice(xml.indexOf('NAM_HOC="2026-2027"')), /NGUON/);
    const print = await expectOk(school.principal.get(`/classes/4a/records/pupils/${an}/print`));
    const text = await withFolder(async (folder) =>
      run('pdftotext', ['-layout', await fileIn(folder, 'x.pdf', print.bytes), '-']),
    );
    const course = text.slice(text.indexOf('QUÁ TRÌNH HỌC TẬP')).split('NĂM HỌC')[0]!;
    assert.match(
      course.replace(/\s+/g, ' '),
      /Hải Hậu \(theo học bạ 2025 – 2026 3C 05\/09\/2025 giấy: học bạ giấy số 12\)/,
    );
  });

  it('that come after a signature are told to whoever signs next, and to nobody else', async () => {
    assert.deepEqual(
      (await flagsOf(binh)).filter(({ flag }) => flag === 'changed-since-signed'),
      [],
    );
    const before = await stamp();
    await bring(binh, { schoolYear: '2023-2024', grade: 1, className: '1B', since: '2023-09-05' });
    assert.notEqual(await stamp(), before, 'what is kept of the class is looked at anew');
    const told = (await flagsOf(binh)).filter(({ flag }) => flag === 'changed-since-signed');
    assert.deepEqual(told, [{ flag: 'changed-since-signed', detail: 'đã sửa quá trình học tập' }]);
  });
});
