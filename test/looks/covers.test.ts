/** Bìa and Bản lưu trữ as they look: 375 and 1280 px, light and dark, axe. */
import type { Page } from 'playwright-core';
import { archiveDue } from '../../server/acts/archive/archive-due.js';
import { archiveJobs } from '../../server/acts/archive/parts/archive-jobs.js';
import { judge } from '../browser/support/look.js';
import { confirmCovers } from '../support/covers.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';

describe('how covers and archived sheets look', function () {
  this.timeout(240_000);
  let at: CoversPage;
  before(async () => (at = await openCoversPage(new Date('2027-06-30T16:58:00.000Z'))));
  after(() => at?.close());

  const look = async (page: Page, name: string): Promise<void> => {
    for (const width of [375, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `${name}-${width}-${colorScheme}`, width, { colorScheme });
      }
    }
  };

  it('a class’s covers before its teacher, before the principal, one of them changed and open', async () => {
    const { server, people } = at;
    const teacher = await at.openAs(people.thu, '#/classes/4a/covers');
    await teacher.getByRole('button', { name: /^Xác nhận \d+ bìa$/ }).waitFor();
    await look(teacher, 'covers-teacher');
    await confirmCovers(people.thu, '4a');
    await server.db.pupils.update({ name: 'Nguyễn Thị Ân' }, { where: { id: people.klass.pupils[0]! } });
    const page = await at.openAs(people.principal, '#/classes/4a/covers');
    await page.getByText(/^Nguyễn Thị Ân: /).click();
    await page.getByText(/Đã khác so với bìa/).waitFor();
    await page.getByRole('button', { name: 'Lệnh mở lại bìa' }).click();
    await look(page, 'covers-principal');
    await page.evaluate(() => void (location.hash = '#/classes'));
    await page.getByRole('button', { name: 'Mở bìa lớp 4A' }).waitFor();
    await look(page, 'covers-classes');
  });

  it('a class’s archive', async () => {
    const { server, people } = at;
    server.pass(61_000);
    await archiveDue(server.deps);
    await archiveJobs(server.deps).idle();
    const page = await at.openAs(people.principal, '#/classes/4a/year-end?open=archive');
    await page.getByText('Bản 1: đến hết ngày 30/06/2027').waitFor();
    await look(page, 'archive');
  });
});
