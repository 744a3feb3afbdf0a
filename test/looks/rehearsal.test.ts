/** Thử khóa sổ as it looks: by class, by person, reminded; the page for the meeting on screen and paper; what was reminded of. */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { judge, PICTURES } from '../browser/support/look.js';
import { buildCombined } from '../support/combined-class.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import { expectOk } from '../support/signing-class.js';

describe('how a rehearsed lock looks', function () {
  this.timeout(300_000);
  let at: CoversPage;
  before(async () => {
    at = await openCoversPage(new Date('2027-06-20T01:00:00.000Z'));
    const { server, people } = at;
    await buildCombined(server.db, [6, 9], ['TV', 'TOAN', 'DD']);
    const [pupil] = people.klass.pupils;
    await expectOk(people.music.push('4a', { [pupil!]: { 'subject.AN.level': null } }));
  });
  after(() => at?.close());

  const look = async (page: Page, name: string, widths = [375, 1280]): Promise<void> => {
    for (const width of widths) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `${name}-${width}-${colorScheme}`, width, { colorScheme });
      }
    }
  };

  it('by class, by person, and once they were reminded', async () => {
    const page = await at.openAs(at.people.principal, '#/locks/rehearsal');
    const klass = page.getByRole('article', { name: 'Lớp 4A' });
    for (const part of ['Ai còn thiếu gì', 'Phần còn mở, phần khóa', 'Tin để chép']) {
      await klass.getByText(part, { exact: true }).click();
    }
    await look(page, 'rehearsal', [240, 375, 1280]);
    await page.getByLabel('Xem theo').selectOption('person');
    await page.getByRole('button', { name: 'Nhắc tất cả, đưa vào Việc của tôi' }).click();
    await page
      .getByText(/^Đã đưa \d+ việc/)
      .first()
      .waitFor();
    await look(page, 'rehearsal-people');
    const music = await at.openAs(at.people.music, '#/tasks');
    await music.getByRole('heading', { name: 'Bạn được nhắc' }).waitFor();
    await look(music, 'reminders');
  });

  it('by the calendar a day is told only where one was chosen', async () => {
    const page = await at.openAs(at.people.principal, '#/locks/rehearsal?by=calendar');
    const klass = page.getByRole('article', { name: 'Lớp 4A' });
    const told = async () => {
      await klass.getByText('Tin để chép', { exact: true }).click();
      const text = await klass.getByRole('textbox').inputValue();
      const asked = page.waitForRequest((one) => one.url().endsWith('/lock-rehearsals/reminders'));
      await klass.getByRole('button', { name: /^Nhắc/ }).click();
      return [/\d\d\/06\/2027/.exec(text)?.[0], ((await asked).postDataJSON() as { dated: boolean }).dated];
    };
    assert.deepEqual(await told(), [undefined, false]);
    await page.evaluate(() => void (location.hash = '#/locks/rehearsal?by=calendar&day=2027-06-25'));
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type=date]')?.value === '2027-06-25',
    );
    assert.deepEqual(await told(), ['25/06/2027', true]);
  });

  it('as a page for the meeting, which is black on white on paper', async () => {
    const page = await at.openAs(at.people.principal, '#/locks/rehearsal/meeting?day=2027-06-30');
    await page.getByRole('row', { name: 'Lớp 1+2, khối 2' }).waitFor();
    await look(page, 'rehearsal-meeting');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await mkdir(PICTURES, { recursive: true });
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.screenshot({ path: path.join(PICTURES, 'rehearsal-meeting-paper.png') });
  });
});
