/** Whose sheets the minutes go through: every school year their days reach into, and late pushes of whatever year. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { selfCheckSchema } from '../../../core/contract/self-checks.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { buildClass, buildSchool, buildUser, CALENDAR, SCHOOL_YEAR } from '../../support/builders.js';
import { buildCombined } from '../../support/combined-class.js';
import { appendAuditEvent } from '../../support/connections.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';

describe('minutes of a school checking itself and its years', () => {
  let server: TestServer;
  let headers: Record<string, string>;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db, { earlierYear: true });
    await server.db.schoolYears.update(
      { calendar: JSON.stringify({ begins: '2025-09-05', ends: '2026-05-31', closes: { 'year-end': '2026-05-25' } }) },
      { where: { id: '2025-2026' } },
    );
    await buildClass(server.db, { id: '3x', name: '3X', schoolYear: '2025-2026', pupils: [{ grade: 3, count: 2 }] });
    await buildClass(server.db, { id: '4a', name: '4A' });
    const { account } = await buildUser(server.db, { hats: ['principal'] });
    headers = await server.signIn(account);
  });
  afterEach(() => server.stop());

  const make = async (fromDay: string, toDay: string) => {
    const { body } = await expectOk(server.send('POST', '/self-checks', { headers, body: { fromDay, toDay } }));
    const path = `/self-checks/${(body as { id: string }).id}`;
    const check = selfCheckSchema.parse((await expectOk(server.send('GET', path, { headers }))).body);
    const { bytes } = await expectOk(server.send('GET', `${path}/file`, { headers }));
    const text = strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<[^>]+>/g, ' ');
    return { ...check, text };
  };
  const push = (classId: string, cells: number, period: 'year-end' | 'mid-term-1' = 'year-end') =>
    server.db.writes.run((transaction) =>
      appendAuditEvent(server.deps, transaction, {
        ...{ at: server.deps.clock().toISOString(), actor: null, hat: null, from: null },
        data: {
          ...{ kind: 'sheet.pushed', classId, period, revision: 1, pushId: 'p', cells, refused: 2, conflicts: 0 },
          changesDigest: 'a'.repeat(64),
        },
      }),
    );
  const lacking = ({ unfinished }: Awaited<ReturnType<typeof make>>) => [
    ...new Set(unfinished.map(({ schoolYear, className, period }) => `${schoolYear} ${className} ${period}`)),
  ];

  it('go through every year the days reach into, and name it', async () => {
    const both = await make('2026-05-31', '2027-06-20');
    assert.deepEqual(both.schoolYears, ['2025-2026', '2026-2027']);
    assert.deepEqual(lacking(both), [
      '2025-2026 3X year-end',
      ...['mid-term-1', 'term-1', 'mid-term-2'].map((period) => `2026-2027 4A ${period}`),
    ]);
    for (const said of ['đã hết hạn, tại ngày lập biên bản, năm học 2025-2026, 2026-2027', 'Năm học 2025-2026, lớp 3X'])
      assert.ok(both.text.includes(said), said);
    const former = await make('2025-10-01', '2026-05-31');
    assert.deepEqual([former.schoolYears, lacking(former)], [['2025-2026'], ['2025-2026 3X year-end']]);
  });

  it('name what comes late to the sheet of a year that has ended', async () => {
    await push('3x', 1);
    const { schoolYears, late, text } = await make('2027-06-20', '2027-06-20');
    assert.deepEqual(schoolYears, ['2026-2027']);
    assert.deepEqual(
      late.map(({ schoolYear, className, period, closes }) => [schoolYear, className, period, closes]),
      [['2025-2026', '3X', 'year-end', '2026-05-25']],
    );
    assert.ok(text.includes('Năm học 2025-2026, lớp 3X, Cuối năm (hết 25/05/2026)'), text);
  });

  it('call no push late of which nothing was taken', async () => {
    await push('4a', 0, 'mid-term-1');
    assert.deepEqual((await make('2027-06-20', '2027-06-20')).late, []);
    await push('4a', 1, 'mid-term-1');
    assert.equal((await make('2027-06-20', '2027-06-20')).late.length, 1);
  });

  const closing = (days: Pick<SchoolCalendar, 'closes' | 'byGrade'>) =>
    server.db.schoolYears.update(
      { calendar: JSON.stringify({ ...CALENDAR, ...days }) },
      { where: { id: SCHOOL_YEAR } },
    );

  it('hold a class against the day of its own grade, earlier or later than the others’', async () => {
    await buildClass(server.db, { id: '5a', name: '5A', pupils: [{ grade: 5, count: 2 }] });
    await buildCombined(server.db, [1, 1]);
    await closing({ closes: { 'year-end': '2027-06-30' }, byGrade: { 5: { 'year-end': '2027-06-10' } } });
    for (const classId of ['4a', '5a', '12']) await push(classId, 1);
    const early = await make('2027-06-20', '2027-06-20');
    assert.deepEqual(
      early.late.map(({ className, closes }) => [className, closes]),
      [['5A', '2027-06-10']],
    );
    assert.deepEqual(lacking(early), ['2026-2027 5A year-end']);
    // Of two grades together the later counts: whose cells they were the event does not say.
    const own = { 1: { 'year-end': '2027-06-12' }, 5: { 'year-end': '2027-06-25' } };
    await closing({ closes: { 'year-end': '2027-06-10' }, byGrade: own });
    const later = await make('2027-06-20', '2027-06-20');
    assert.deepEqual(
      later.late.map(({ className, closes }) => [className, closes]),
      [
        ['4A', '2027-06-10'],
        ['1+2', '2027-06-12'],
      ],
    );
    assert.deepEqual(lacking(later), ['2026-2027 4A year-end', '2026-2027 1+2 year-end']);
    // Nobody has named a day for the others: those of grade 2 are open by law until 30/6, and the class with them.
    await closing({ closes: {}, byGrade: { 1: { 'year-end': '2027-06-12' } } });
    const alone = await make('2027-06-20', '2027-06-20');
    assert.deepEqual(lacking(alone), ['2026-2027 1+2 year-end']);
    assert.deepEqual([...new Set(alone.unfinished.map(({ grade }) => grade))], [1]);
    assert.deepEqual(alone.late, []);
  });

  it('hold a class that has nobody left against the last day of any grade: who was in it is not known', async () => {
    await server.db.enrolments.update({ toDay: '2027-01-31' }, { where: { classId: '4a' } });
    await push('4a', 1);
    const late = async (grade5: string) => {
      await closing({ closes: { 'year-end': '2027-06-10' }, byGrade: { 5: { 'year-end': grade5 } } });
      const { late: found } = await make('2027-06-20', '2027-06-20');
      return found.map(({ className, closes }) => [className, closes]);
    };
    assert.deepEqual(await late('2027-06-15'), [['4A', '2027-06-15']]);
    assert.deepEqual(await late('2027-06-25'), []);
  });

  it('do not say “none” of sheets where the days are of no year; pushes were looked for in every year', async () => {
    const { schoolYears, late, unfinished, text } = await make('2024-09-01', '2024-12-31');
    assert.deepEqual([schoolYears, late, unfinished], [[], [], []]);
    assert.match(text, /Trường hợp gửi sau ngày đã định\W+Không có\./);
    assert.match(text, /tại ngày lập biên bản\W+Khoảng thời gian này không thuộc năm học nào/);
    assert.equal(text.split('Không có.').length - 1, 1);
  });
});
