/** Lịch năm học as it looks: the band and its forms, 375 and 1280 px, light, dark and in forced colours, axe. */
import type { Page } from 'playwright-core';
import { judge } from '../browser/support/look.js';
import { CALENDAR, SCHOOL_YEAR } from '../support/builders.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import { LETTER, SCAN } from '../support/calendar-office.js';

describe('how the calendar of a year looks', function () {
  this.timeout(240_000);
  let at: CoversPage;
  before(async () => {
    at = await openCoversPage(new Date('2027-05-12T02:00:00.000Z'));
    const calendar = {
      ...CALENDAR,
      closes: { ...CALENDAR.closes, 'year-end': '2027-05-31' },
      byGrade: { 5: { 'year-end': '2027-05-20' } },
    };
    await at.server.db.schoolYears.update({ calendar: JSON.stringify(calendar) }, { where: { id: SCHOOL_YEAR } });
  });
  after(() => at?.close());

  const look = async (page: Page, name: string): Promise<void> => {
    for (const width of [375, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `${name}-${width}-${colorScheme}`, width, { colorScheme, forcedColors: 'none' });
      }
      await judge(page, `${name}-${width}-forced`, width, { colorScheme: 'dark', forcedColors: 'active' });
    }
  };

  it('to a teacher, who moves nothing', async () => {
    const page = await at.openAs(at.people.thu, '#/locks/calendar');
    await page.getByRole('listitem').filter({ hasText: 'Riêng lớp 5' }).waitFor();
    await look(page, 'calendar-teacher');
  });

  it('to the principal: her form with what a move touches, a document that waits, what came of others', async () => {
    const { principal } = at.people;
    const page = await at.openAs(principal, '#/locks/calendar?form=move');
    await page.getByLabel('Riêng lớp 5: Cuối năm').fill('2027-05-25');
    await page.getByLabel('Lý do').fill('Tuyển sinh lớp 6 lùi ngày');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Dời như vậy chạm đến').waitFor();
    await look(page, 'calendar-move');
    await page.getByRole('button', { name: 'Dời các mốc này' }).click();
    await page.getByRole('heading', { name: 'Các lần dời mốc của trường' }).waitFor();
    await principal.post(`/school-years/${SCHOOL_YEAR}/lawful-days`, {
      ...{ act: 'corrections', toDay: '2027-07-20', ...LETTER, day: '2027-05-11', file: SCAN },
    });
    await page.reload();
    await page.getByText('Đang chờ người thứ hai').waitFor();
    await look(page, 'calendar-principal');
    await page.getByRole('button', { name: 'Ghi văn bản dời mốc' }).click();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Chọn bản quét hoặc ảnh chụp').waitFor();
    await look(page, 'calendar-lawful');
  });
});
