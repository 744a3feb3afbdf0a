/** Tiến độ as it looks and is worked: the map, who owes what and reminding, a note of a check; results counted; the minutes. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { judge, lookClosely } from '../browser/support/look.js';
import { buildClass, SCHOOL_YEAR } from '../support/builders.js';
import { buildCombined } from '../support/combined-class.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import { expectOk, signSubjects } from '../support/signing-class.js';

describe('how progress looks', function () {
  this.timeout(300_000);
  let at: CoversPage;
  before(async () => {
    at = await openCoversPage(new Date('2027-06-20T01:00:00.000Z'));
    const { server, people } = at;
    await buildCombined(server.db, [6, 9], ['TV', 'TOAN', 'DD']);
    await signSubjects(people);
    const [pupil] = people.klass.pupils;
    await expectOk(people.music.push('4a', { [pupil!]: { 'subject.AN.level': null } }));
    const check = { year: SCHOOL_YEAR, period: 'year-end', classIds: ['4a'], note: '' };
    await expectOk(people.principal.post('/progress/checks', check));
  });
  after(() => at?.close());

  const look = async (page: Page, name: string): Promise<void> => {
    for (const width of [320, 375, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `${name}-${width}-${colorScheme}`, width, { colorScheme });
      }
    }
  };

  it('the map by keyboard: who owes what, the text without a pupil, reminded; a note that she checked', async () => {
    const page = await at.openAs(at.people.principal, '#/progress?period=year-end');
    const cell = page.getByRole('button', { name: /^4A, Âm nhạc: đã gửi một phần, đủ 2 trên 3 em/ });
    await cell.waitFor();
    await look(page, 'progress-map');
    await lookClosely(page, 'progress-map-close');
    await judge(page, 'progress-map-forced', 1280, { colorScheme: 'dark', forcedColors: 'active' });
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await cell.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Ai còn thiếu gì: 4A, Âm nhạc' });
    await panel.getByText('Âm nhạc, Cuối năm: còn 1 ô', { exact: false }).first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2');
    await panel.getByText('Tin để chép', { exact: true }).click();
    const text = await panel.getByRole('textbox').inputValue();
    assert.match(text, /Lê Văn Nhạc: Âm nhạc, Cuối năm: còn 1 ô/);
    for (const { name } of await at.server.db.pupils.findAll({ raw: true })) assert.ok(!text.includes(name));
    await look(page, 'progress-owed');
    await panel.getByRole('button', { name: 'Nhắc những người này mọi việc còn thiếu của lớp 4A' }).click();
    await panel
      .getByText(/Đã đưa \d+ việc/)
      .first()
      .waitFor();
    await panel.getByRole('button', { name: 'Đóng' }).click();
    assert.equal(await cell.evaluate((one) => one === document.activeElement), true);
    const music = await at.openAs(at.people.music, '#/tasks');
    await music.getByRole('heading', { name: 'Bạn được nhắc' }).waitFor();
    await page.getByLabel('Ghi chú (không bắt buộc)').fill('Đã xem cùng tổ trưởng');
    await page.getByRole('button', { name: 'Ghi đã kiểm tra' }).click();
    await page.getByText('Đã xem cùng tổ trưởng', { exact: false }).first().waitFor();
    await page
      .getByRole('link', { name: /^Sự kiện số/ })
      .first()
      .click();
    await page.getByRole('listitem').filter({ hasText: 'Lãnh đạo kiểm tra tiến độ' }).first().waitFor();
    assert.deepEqual(at.complaints, []);
  });

  it('tells no day where it has passed, and asks nothing of a year that is over', async () => {
    await buildClass(at.server.db, { id: '4c', name: '4C', schoolYear: '2025-2026' });
    const page = await at.openAs(at.people.principal, '#/progress?period=mid-term-1');
    await page.getByRole('button', { name: /^4A, Âm nhạc: chưa gửi gì/ }).click();
    const panel = page.getByRole('region', { name: 'Ai còn thiếu gì: 4A, Âm nhạc' });
    await panel.getByText('Tin để chép', { exact: true }).click();
    const text = await panel.getByRole('textbox').inputValue();
    assert.match(text, /Lê Văn Nhạc: Âm nhạc, Giữa học kỳ I/);
    assert.doesNotMatch(text, /khóa sổ|hết ngày/);
    await panel.getByRole('button', { name: 'Nhắc những người này mọi việc còn thiếu của lớp 4A' }).click();
    await panel
      .getByText(/Đã đưa 1 việc/)
      .first()
      .waitFor();
    const music = await at.openAs(at.people.music, '#/tasks');
    const line = music.getByRole('listitem').filter({ hasText: 'Giữa học kỳ I: còn 3 ô' }).filter({ hasText: 'nhắc' });
    assert.doesNotMatch(await line.innerText(), /khóa sổ|hạn hết/);
    await page.evaluate(() => void (location.hash = '#/progress?year=2025-2026&period=year-end'));
    await page.getByRole('button', { name: /^4C, Âm nhạc: chưa gửi gì/ }).click();
    await page.getByText('Năm học này đã xong hoặc đã qua ngày cuối', { exact: false }).waitFor();
    await look(page, 'progress-past');
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.deepEqual(at.complaints, []);
  });

  it('of a class of two grades the day of each, of the profile none; reminded of with no day where they differ', async () => {
    const { server, people } = at;
    const where = { id: SCHOOL_YEAR };
    const { calendar } = (await server.db.schoolYears.findByPk(SCHOOL_YEAR, { raw: true }))!;
    const byGrade = { 2: { 'year-end': '2027-06-25' } };
    await server.db.schoolYears.update({ calendar: JSON.stringify({ ...JSON.parse(calendar), byGrade }) }, { where });
    const page = await at.openAs(people.principal, '#/progress?period=year-end');
    await page.getByText('Ngày đã định: khối 2: 25/06/2027; khối 1, 4: 30/06/2027.', { exact: true }).waitFor();
    await judge(page, 'progress-grades-320-light', 320, { colorScheme: 'light' });
    const panel = page.getByRole('region', { name: /^Ai còn thiếu gì/ });
    const sentOf = async (className: string) => {
      const asked = page.waitForRequest((one) => one.url().endsWith('/lock-rehearsals/reminders'));
      await panel.getByRole('button', { name: `Nhắc những người này mọi việc còn thiếu của lớp ${className}` }).click();
      const { period, day, dated } = (await asked).postDataJSON() as Record<string, unknown>;
      return [period, day, dated];
    };
    const textOf = async () => {
      await panel.getByText('Tin để chép', { exact: true }).click();
      return panel.getByRole('textbox').inputValue();
    };
    await page.getByRole('button', { name: '1+2, khối 2: Xem cả lớp' }).click();
    assert.match(await textOf(), /25\/06\/2027/);
    await judge(page, 'progress-owed-grade-320-light', 320, { colorScheme: 'light' });
    assert.deepEqual(await sentOf('1+2'), ['year-end', '2027-06-25', false]);
    await page.getByRole('button', { name: /^4A: Xem cả lớp/ }).click();
    assert.match(await textOf(), /30\/06\/2027/);
    assert.deepEqual(await sentOf('4A'), ['year-end', '2027-06-30', true]);
    await page.getByRole('button', { name: /^1\+2, khối 1, Hồ sơ cả năm/ }).click();
    assert.doesNotMatch(await textOf(), /\/06\/2027/);
    assert.deepEqual(await sentOf('1+2'), ['year', '2027-06-20', false]);
    await server.db.schoolYears.update({ calendar }, { where });
    assert.deepEqual(at.complaints, []);
  });

  it('results by class and grade, a chart with its table', async () => {
    const page = await at.openAs(at.people.principal, '#/progress/results?period=year-end');
    await page.getByRole('table').waitFor();
    await page.getByRole('img', { name: /^Lớp 4A: Hoàn thành xuất sắc/ }).waitFor();
    await look(page, 'results-counted');
    await judge(page, 'results-counted-forced', 1280, { colorScheme: 'dark', forcedColors: 'active' });
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    const bytes = await at.readDownload(page, () =>
      page.getByRole('button', { name: 'Tải bảng số liệu (.xlsx)' }).click(),
    );
    assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  });

  it('the minutes, each number with the way to its event, on screen and paper', async () => {
    const page = await at.openAs(at.people.principal, '#/progress/self-check');
    await page.getByRole('button', { name: 'Lập biên bản' }).click();
    await page.getByRole('heading', { name: /^Biên bản tự kiểm tra từ/ }).waitFor();
    await look(page, 'self-check');
    const bytes = await at.readDownload(page, () =>
      page.getByRole('button', { name: 'Tải tệp Word (.docx) để ký' }).click(),
    );
    assert.equal(bytes.subarray(0, 2).toString(), 'PK');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await page.getByRole('button', { name: 'In trang này' }).isVisible(), false);
    const ink = await page
      .locator('h1, h2, li')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
    assert.deepEqual(ink, ['rgb(0, 0, 0)']);
    await page.emulateMedia({ media: null, colorScheme: 'light' });
    await page
      .getByRole('link', { name: /^Sự kiện số/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Nhật ký' }).waitFor();
  });
});
