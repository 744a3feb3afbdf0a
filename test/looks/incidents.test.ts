/** Báo sự cố on a real server: from a page or the pane, offline too, answered, read; how it looks on the way. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Incidents } from '../../core/contract/incidents.js';
import { WEB } from '../browser/support/fake-api.js';
import { judge } from '../browser/support/look.js';
import { buildSchool, buildUser, type BuiltUser } from '../support/builders.js';
import { openPageOf } from '../support/office-page.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('pages of what people report', function () {
  this.timeout(300_000);
  let server: TestServer;
  let teacher: BuiltUser;
  let administrator: BuiltUser;
  let hers: Awaited<ReturnType<typeof openPageOf>>;
  let desk: Awaited<ReturnType<typeof openPageOf>>;
  const there = () => ({ url: server.url, stop: () => Promise.resolve() });
  before(async () => {
    server = await startTestServer({ webDir: WEB });
    await buildSchool(server.db);
    teacher = await buildUser(server.db, { hats: ['teacher'], name: 'Lê Thị Hạnh' });
    administrator = await buildUser(server.db, { hats: ['administrator'], name: 'Phạm Quang Huy' });
    hers = await openPageOf({ server: there(), clerk: teacher });
  });
  after(async () => {
    await hers?.close();
    await desk?.close();
    await server?.stop();
  });
  const look = async (name: string, page: Page): Promise<void> => {
    for (const width of [320, 375, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const)
        await judge(page, `incidents-${name}-${width}-${colorScheme}`, width, { colorScheme });
    }
  };
  const send = (page: Page) => page.getByRole('button', { name: 'Gửi cho quản trị' });

  it('shows all that goes along before it goes, and a picture drawn anew', async () => {
    const { page } = hers;
    await page.getByRole('link', { name: 'Báo sự cố' }).click();
    await page.getByRole('heading', { level: 1, name: 'Báo sự cố' }).waitFor();
    await send(page).click();
    await page.getByText('Viết ít nhất 5 chữ cái.').waitFor();
    await page.getByLabel('Bạn đang làm gì, thấy gì').fill('Bấm Gửi kết quả thì khung trắng, làm lại vẫn vậy');
    for (const name of ['Phiên bản máy chủ', 'Trang vừa xem', 'Office', 'Trình duyệt', 'Cửa sổ', 'Ngôn ngữ', 'Kết nối'])
      await page.getByText(name, { exact: true }).waitFor();
    await page.getByText('Việc của tôi', { exact: true }).first().waitFor();
    const input = page.locator('input[type=file]');
    const odd = { name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') };
    await input.setInputFiles(odd);
    await page.getByText(/Ảnh phải là PNG hoặc JPEG/).waitFor();
    const shot = await page.screenshot();
    await input.setInputFiles({ name: 'Màn hình.png', mimeType: 'image/png', buffer: shot });
    await page.getByRole('img', { name: 'Ảnh kèm theo báo sự cố' }).waitFor();
    await look('form', page);
  });

  it('keeps what was typed where nothing could be sent, and sends it once', async () => {
    const { page } = hers;
    await page.context().setOffline(true);
    await send(page).click();
    await page.getByText('Chưa gửi được. Phần đã gõ và ảnh còn ở đây', { exact: false }).waitFor();
    await page.evaluate(() => void (location.hash = '#/tasks'));
    await page.evaluate(() => void (location.hash = '#/incidents'));
    assert.match(await page.getByLabel('Bạn đang làm gì, thấy gì').inputValue(), /khung trắng/);
    await page.getByRole('img', { name: 'Ảnh kèm theo báo sự cố' }).waitFor();
    await page.context().setOffline(false);
    await send(page).press('Enter');
    await page.getByText('Đã gửi. Quản trị trả lời thì có dòng trong Việc của tôi.').first().waitFor();
    assert.equal(await page.getByLabel('Bạn đang làm gì, thấy gì').inputValue(), '');
    await page.getByText('Chờ trả lời').waitFor();
    const [sent] = await server.db.incidentPictures.findAll({ raw: true });
    assert.deepEqual([...sent!.bytes.subarray(0, 3)], [0xff, 0xd8, 0xff], 'drawn anew');
  });

  it('is found and answered by the administrator from her work list, with the picture', async () => {
    desk = await openPageOf({ server: there(), clerk: administrator });
    const { page } = desk;
    await page.getByRole('button', { name: /Xem báo sự cố/ }).click();
    await page.getByText('Bấm Gửi kết quả thì khung trắng', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Xem ảnh' }).click();
    await page.getByRole('img', { name: 'Ảnh do người báo gửi' }).waitFor();
    await page.getByText('Thông tin máy', { exact: true }).click();
    await page
      .getByLabel('Trả lời', { exact: true })
      .fill('Đã cập nhật Office trên máy phòng tin. Chị mở lại Excel rồi thử.');
    await look('answering', page);
    await page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await page.getByText('Đã gửi trả lời.').first().waitFor();
  });

  it('is found by its reporter in her work list until she has read it, and written about once more', async () => {
    const { page } = hers;
    await page.evaluate(() => void (location.hash = '#/tasks'));
    await page.reload();
    await page.getByRole('button', { name: /Xem trả lời/ }).click();
    await page.getByText('Đã cập nhật Office trên máy phòng tin.', { exact: false }).waitFor();
    await look('answered', page);
    await page.getByRole('button', { name: 'Tôi đã đọc' }).click();
    await page.getByText('Đã ghi là bạn đã đọc.').first().waitFor();
    await page.getByRole('button', { name: 'Viết thêm một lần' }).click();
    await page.getByLabel('Điều chưa xong').fill('Máy phòng 2 vẫn trắng');
    await page.getByRole('button', { name: 'Gửi cho quản trị' }).first().click();
    await page.getByText('Đã gửi thêm.', { exact: false }).first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'Viết thêm một lần' }).count(), 0);
    await page.evaluate(() => void (location.hash = '#/tasks'));
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.getByRole('button', { name: /Xem trả lời/ }).count(), 0);
    const headers = await server.signIn(administrator.account);
    const { incidents } = (await server.send('GET', '/incidents', { headers })).body as Incidents;
    assert.deepEqual(
      incidents.map(({ state, letters }) => [state, letters.length]),
      [['new', 2]],
    );
    assert.deepEqual([...hers.complaints, ...desk.complaints], []);
  });
});
