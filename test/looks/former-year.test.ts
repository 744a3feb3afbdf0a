/** The year before, at the desk: its pupils to be looked at, and who goes on in a duty's place. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Duties } from '../../core/contract/duties.js';
import type { Pupil, Pupils } from '../../core/contract/pupils.js';
import type { Me } from '../../core/contract/session.js';
import { me } from '../browser/support/answers.js';
import { DutySchool } from '../browser/support/duty-answers.js';
import { everySize } from '../browser/support/every-size.js';
import type { Answers } from '../browser/support/fake-api.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const YEARS = ['2027-2028', '2026-2027'];

describe('the year before, looked at', function () {
  this.timeout(240_000);
  before(() => startBrowser());
  after(stopBrowser);

  const open = (
    answers: Answers,
    { hats, hash }: { hats: Me['hats']; hash: string },
    act: (page: Page, asked: (name: string) => { query: unknown; body: unknown } | undefined) => Promise<void>,
  ) =>
    visit({ ...tasks, ...answers }, async ({ page, school }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      school.person = me({ hats, name: 'Phạm Thị Lan', schoolYear: '2027-2028' });
      await signIn(page);
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      await page.evaluate((to) => (location.hash = to), hash);
      await act(page, (name) => school.asked.filter((one) => one.name === name).at(-1));
    });
  const tasks: Answers = {
    tasks: () => ({ schoolYear: '2027-2028', today: '2027-09-20', tasks: [], work: [], notes: [] }),
  };

  it('pupils: the year is chosen by the keyboard, and kept on the way to one of them and back', () => {
    const pupil = (at: number, name: string, classId: string, numbered = true): Pupils['pupils'][number] => ({
      ...{ code: `010000000${at}`, name, birthDate: '2017-05-04', sex: 'F', classId, grade: 4, mode: 'normal' },
      ...{ fromDay: '2026-09-05', toDay: null, endedAs: null, numbered },
    });
    const taught = { optionalSubjects: [], foreignLanguage: 'Tiếng Anh', optionalSubjectsCount: false };
    const klass = (id: string, name: string) => ({ id, name, campus: null, grades: [4 as const], pupils: 2, taught });
    const of = (schoolYear: string): Pupils =>
      schoolYear === YEARS[0]
        ? {
            ...{
              schoolYear,
              years: YEARS,
              begins: '2027-09-05',
              ends: '2028-05-31',
              today: '2027-09-20',
              campuses: [],
            },
            classes: [klass('c-5a', '5A')],
            pupils: [pupil(1, 'Nguyễn Hoàng Bảo An', 'c-5a')],
            can: ['keep-pupils', 'keep-classes', 'import-pupils', 'read-rollover'],
          }
        : {
            ...{
              schoolYear,
              years: YEARS,
              begins: '2026-09-05',
              ends: '2027-05-31',
              today: '2027-05-31',
              campuses: [],
            },
            classes: [klass('c-4a', '4A'), klass('c-4b', '4B')],
            pupils: [
              pupil(1, 'Nguyễn Hoàng Bảo An', 'c-4a'),
              pupil(2, 'Trần Thị Ngọc Bích', 'c-4b', false),
              { ...pupil(3, 'Lê Minh Châu', 'c-4b'), endedAs: 'left', toDay: '2027-01-15' },
            ],
            can: [],
          };
    const one: Pupil = {
      ...{ code: '0100000001', name: 'Nguyễn Hoàng Bảo An', birthDate: '2017-05-04', sex: 'F' },
      ...{ personalId: null, lifelongCode: null, coverVersion: 1, corrections: [], issued: [] },
      times: [['2026-2027', 'c-4a', '4A', 4] as const, ['2027-2028', 'c-5a', '5A', 5] as const].map(
        ([schoolYear, classId, className, grade]) => ({
          ...{ schoolYear, classId, className, grade, campus: null, mode: 'normal', repeats: false },
          ...{ fromDay: `${schoolYear.slice(0, 4)}-09-05`, toDay: null, endedAs: null },
        }),
      ),
      can: ['keep-pupils', 'correct-identity'],
    };
    const answers: Answers = { pupils: ({ query }) => of(query['year'] ?? YEARS[0]!), pupil: () => one };
    return open(answers, { hats: ['clerk'], hash: '#/pupils?class=c-5a' }, async (page, asked) => {
      const year = page.getByLabel('Năm học');
      await page.getByRole('button', { name: 'Thêm học sinh' }).waitFor();
      await everySize(page, 'pupils-years');
      await year.focus();
      await year.selectOption('2026-2027');
      await page.getByText('Danh sách của năm học 2026-2027, chỉ để xem.').waitFor();
      await year.and(page.locator(':focus')).waitFor();
      await page.getByRole('link', { name: 'Trần Thị Ngọc Bích' }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Thêm học sinh' }).count(), 0);
      await everySize(page, 'pupils-former');
      await page.getByRole('link', { name: 'Nguyễn Hoàng Bảo An' }).click();
      // What is done with her is done in the year that is on.
      await page.getByRole('button', { name: 'Chuyển lớp' }).waitFor();
      assert.deepEqual(asked('pupils')?.query, {});
      await page.getByRole('button', { name: 'Danh sách học sinh' }).click();
      await page.getByText('Danh sách của năm học 2026-2027, chỉ để xem.').waitFor();
    });
  });

  it('duties: who goes on in the place of somebody who has gone', () => {
    const made = new DutySchool();
    made.principal = true;
    made.confirmedAt = null;
    const table = (schoolYear: string): Duties => {
      const now = { ...made.table(), schoolYear, years: YEARS };
      if (schoolYear === YEARS[0]) return { ...now, begins: '2026-09-05' };
      const people = now.people.map((one) => (one.userId === 'u-nhac' ? { ...one, active: false } : one));
      return { ...now, people, gaps: [], can: ['change-duties'] };
    };
    const answers: Answers = { ...made.answers, duties: ({ query }) => table(query['year'] ?? YEARS[0]!), ...tasks };
    return open(answers, { hats: ['principal'], hash: '#/duties' }, async (page, asked) => {
      const year = page.getByLabel('Năm học');
      await page.getByRole('button', { name: 'Nhập từ tệp' }).waitFor();
      await year.focus();
      await year.selectOption('2026-2027');
      await page.getByText('Phân công của năm học 2026-2027').waitFor();
      await year.and(page.locator(':focus')).waitFor();
      await page.getByRole('button', { name: 'Nhập từ tệp' }).waitFor({ state: 'detached' });
      await everySize(page, 'duties-former');
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('button', { name: /Âm nhạc, lớp 1A/ }).press('Enter');
      await page.getByLabel('Người nhận').selectOption({ label: 'Phạm Ngọc Lan' });
      await everySize(page, 'duties-former-form');
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('button', { name: 'Ghi vào thay đổi' }).press('Enter');
      await page.getByRole('heading', { name: 'Thay đổi chưa gửi' }).waitFor();
      // Looked elsewhere, nothing collected is lost.
      await year.selectOption('2027-2028');
      await page.getByRole('heading', { name: 'Thay đổi chưa gửi' }).waitFor({ state: 'detached' });
      await year.selectOption('2026-2027');
      await everySize(page, 'duties-former-changes');
      await page.getByRole('button', { name: /^Lưu \d thay đổi$/ }).press('Enter');
      await page.getByText(/^Xong: Đã lưu \d thay đổi/).waitFor();
      assert.notEqual(await page.evaluate(() => document.activeElement!.tagName), 'BODY');
      assert.equal((asked('changeDuties')?.body as { year?: string }).year, '2026-2027');
    });
  });
});
