/** Sổ vi phạm dữ liệu cá nhân: entered, supplemented, told by the principal; its notice; who is in charge. How it looks, by the keyboard too. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Breaches } from '../../core/contract/breaches.js';
import { me } from '../browser/support/answers.js';
import type { Answers } from '../browser/support/fake-api.js';
import { judge } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

type Breach = Breaches['breaches'][number];
const NOW = '2027-06-20T02:00:00.000Z';
const OPEN: Breach = {
  ...{
    id: 'b2',
    year: 2027,
    number: 2,
    foundAt: '2027-06-17T01:00:00.000Z',
    firstFoundAt: '2027-06-17T01:00:00.000Z',
    due: '2027-06-20T01:00:00.000Z',
  },
  ...{ when: '', what: 'Tệp Excel lý lịch lớp 4A gửi nhầm vào nhóm Zalo của phụ huynh', kinds: ['names', 'parents'] },
  ...{ pupils: 35, parents: null, staff: 0, done: 'Đã gỡ tệp khỏi nhóm', late: true, state: 'open' },
  ...{ enteredBy: 'Lê Quang Minh', enteredAt: '2027-06-17T02:00:00.000Z', decisions: [] },
  supplements: [{ about: 'people', text: '36 học sinh, đếm lại', by: 'Đỗ Thị Mai', at: '2027-06-18T02:00:00.000Z' }],
};
const TOLD: Breach = {
  ...OPEN,
  ...{ id: 'b1', number: 1, what: 'Máy văn thư bị lấy', kinds: [], pupils: null, staff: null, late: false },
  ...{ state: 'reported', supplements: [], done: '' },
  decisions: [
    { kind: 'reported', at: '2027-06-19T01:00:00.000Z', document: 'CV 15/TB-THĐS', reason: null, by: 'Nguyễn Thị Lan' },
  ],
};
const OFFICER = { name: 'Trần Thị Sáu', phone: '0912 000 111', document: 'QĐ 5/QĐ-THĐS', by: 'Nguyễn Thị Lan' };
const book = (parts: Partial<Breaches> = {}): Breaches => ({
  ...{ now: NOW, today: '2027-06-20', breaches: [OPEN, TOLD], officers: [] },
  school: { name: 'Trường Tiểu học Đồng Sơn', code: '37000001', address: 'Đồng Sơn, Ninh Bình', principal: 'Lan' },
  can: ['enter-breach', 'decide-breach', 'name-data-officer'],
  ...parts,
});

describe('the screen “Vi phạm dữ liệu cá nhân”', function () {
  this.timeout(300_000);
  before(startBrowser);
  after(stopBrowser);

  const look = async (page: Page, name: string): Promise<void> => {
    for (const width of [320, 1280])
      for (const colorScheme of ['light', 'dark'] as const)
        await judge(page, `breaches-${name}-${width}-${colorScheme}`, width, { colorScheme });
  };
  const asPrincipal = (answers: Answers, act: (page: Page) => Promise<void>) =>
    visit({ breaches: () => book(), ...answers }, async ({ school: fake, page }) => {
      fake.person = me({ hats: ['principal'] });
      await signIn(page);
      await page.goto(`${page.url().replace(/#.*$/, '')}#/school/vi-pham`);
      await page.getByRole('heading', { name: 'Vi phạm dữ liệu cá nhân', level: 1 }).waitFor();
      await act(page);
    });
  const press = async (page: Page, name: string | RegExp): Promise<void> => {
    const button = page.getByRole('button', { name }).first();
    await button.focus();
    await page.keyboard.press('Enter');
  };

  it('enters one as far as it is known, with what is odd said first', () => {
    const asked: unknown[] = [];
    let shown = book({ breaches: [] });
    const enterBreach: Answers['enterBreach'] = ({ body }) => {
      asked.push(body);
      shown = book();
      return { breach: 'b2', number: 2 };
    };
    return asPrincipal({ breaches: () => shown, enterBreach }, async (page) => {
      await page.getByText('Trường chưa giao ai phụ trách', { exact: false }).waitFor();
      await page.getByText('Chưa có vi phạm nào.').waitFor();
      await page.locator('summary', { hasText: 'Ghi một vi phạm' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Khoảng bao nhiêu học sinh').fill('nhiều');
      await press(page, 'Ghi vào sổ');
      await page.getByText('Ghi bằng chữ số', { exact: false }).waitFor();
      assert.deepEqual(asked, []);
      await look(page, 'form');
      await page.getByLabel('Khoảng bao nhiêu học sinh').fill('35');
      await page.getByLabel('Đã xảy ra điều gì').fill('Tệp gửi nhầm nhóm');
      await page.getByLabel('Điểm, nhận xét').check();
      await press(page, 'Ghi vào sổ');
      await page.getByText('Đã ghi vi phạm số 2.', { exact: false }).first().waitFor();
      const told = { when: '', what: 'Tệp gửi nhầm nhóm', done: '', kinds: ['marks'] };
      assert.deepEqual(asked, [{ foundAt: NOW, ...told, pupils: 35, parents: null, staff: null }]);
    });
  });

  it('says what is overdue, and takes what is added and that the authority was told', () => {
    const asked: unknown[] = [];
    let shown = book();
    const answers: Answers = {
      breaches: () => shown,
      supplementBreach: ({ body }) => {
        asked.push(body);
        const more = { ...OPEN.supplements[0]!, about: 'plan' as const, text: 'Tập huấn giáo viên trước 30/06' };
        shown = book({ breaches: [{ ...OPEN, supplements: [...OPEN.supplements, more] }, TOLD] });
        return {};
      },
      decideBreach: ({ body }) => {
        asked.push(body);
        shown = book({ breaches: [{ ...OPEN, state: 'reported', decisions: TOLD.decisions }, TOLD] });
        return {};
      },
    };
    return asPrincipal(answers, async (page) => {
      await page.getByText('Quá 72 giờ', { exact: false }).waitFor();
      await look(page, 'book');
      await press(page, 'Bổ sung: Vi phạm số 2/2027');
      await page.getByLabel('Bổ sung cho mục nào').selectOption('plan');
      await page.getByLabel('Lời bổ sung').fill('Tập huấn giáo viên trước 30/06');
      await press(page, 'Ghi bổ sung');
      await page.getByText('Đã ghi bổ sung.').first().waitFor();
      await press(page, 'Ghi đã báo cơ quan: Vi phạm số 2/2027');
      await press(page, /^Ghi đã báo cơ quan$/);
      await page.getByText('Điền mục này.').waitFor();
      await look(page, 'telling');
      await page.getByLabel('Công văn, biên nhận (số, ngày)').fill('CV 16/TB-THĐS');
      await press(page, /^Ghi đã báo cơ quan$/);
      await page.getByText('Đã ghi lần báo cơ quan.').first().waitFor();
      assert.deepEqual(asked, [
        { about: 'plan', text: 'Tập huấn giáo viên trước 30/06' },
        { kind: 'reported', at: NOW, document: 'CV 16/TB-THĐS' },
      ]);
      assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY', 'the keyboard has a place');
    });
  });

  it('opens the notice to copy or print, with who is in charge and nobody else', () => {
    const officers = [
      { ...OFFICER, from: '2027-06-01', to: null },
      { ...OFFICER, name: 'Lê Văn Bảy', from: '2026-09-01', to: '2027-05-31' },
    ];
    return asPrincipal({ breaches: () => book({ officers }) }, async (page) => {
      await page.getByText('Trước đó: Lê Văn Bảy', { exact: false }).waitFor();
      await press(page, 'Mở thông báo: Vi phạm số 2/2027');
      await page.getByRole('heading', { name: 'Thông báo vi phạm số 2/2027' }).waitFor();
      const text = await page.getByLabel('Nội dung thông báo').inputValue();
      assert.match(text, /2\. Người phụ trách bảo vệ dữ liệu: Trần Thị Sáu\. Điện thoại: 0912 000 111\n/);
      assert.match(text, /Bổ sung lúc 09:00 ngày 18\/06\/2027: 36 học sinh, đếm lại/);
      assert.ok(!text.includes('Lê Văn Bảy'));
      await look(page, 'notice');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('button', { name: 'In', exact: true }).count(), 0);
      assert.ok(await page.getByText('HIỆU TRƯỞNG', { exact: false }).last().isVisible());
      await page.emulateMedia({ media: 'screen' });
      await press(page, 'Về sổ vi phạm');
      await page.getByRole('heading', { name: 'Sổ vi phạm', exact: true }).waitFor();
    });
  });
});
