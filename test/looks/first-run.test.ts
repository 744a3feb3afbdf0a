/** Lập trường, Còn thiếu gì, Năm học và các mốc ngày: how they look, and what they say when something is wrong. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { refusal } from '../../core/codes/refusal.js';
import { proposedCalendar } from '../../core/law/school-year.js';
import { documentsOf } from '../../core/law/documents.js';
import type { Readiness } from '../../core/contract/readiness.js';
import { LACKS, STEPS } from '../../core/readiness/codes.js';
import { me } from '../browser/support/answers.js';
import { type Answers, Refuse } from '../browser/support/fake-api.js';
import { look } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const YEAR = '2026-2027';
const NEXT = '2027-2028';
const waiting: Answers = {
  me: () => {
    throw new Refuse(409, refusal('no-school-yet'));
  },
  openFirstRun: () => ({ today: '2026-11-29', years: [YEAR, NEXT] }),
};

describe('the screen “Lập trường”', () => {
  before(startBrowser);
  after(stopBrowser);

  const opened = (answers: Answers, act: (page: Page) => Promise<void>) =>
    visit({ ...waiting, ...answers }, async ({ page }) => {
      await page.getByLabel('Mã dùng một lần').fill('bcgh-2345');
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await page.getByRole('heading', { name: '1. Trường' }).waitFor();
      await act(page);
    });

  it('asks for the code first, and says what is wrong with it', () =>
    visit(
      {
        ...waiting,
        openFirstRun: () => {
          throw new Refuse(403, refusal('first-run-code-ended'));
        },
      },
      async ({ page }) => {
        await look(page, 'first-run-code');
        await page.getByLabel('Mã dùng một lần').fill('x');
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        await page.getByRole('alert').getByText('npm start -- --new', { exact: false }).waitFor();
        await look(page, 'first-run-code-ended');
      },
    ));

  it('shows what is missing, and a date past the lawful one beside it before anything is sent', () => {
    let sent = 0;
    const beginSchool = () => {
      sent += 1;
      throw new Refuse(409, refusal('school-begun'));
    };
    return opened({ beginSchool }, async (page) => {
      await look(page, 'first-run');
      await page.getByLabel('Hạn nhập: Cuối năm').fill('2027-07-01');
      await page.getByText('không được sau ngày theo quy định, 30/06/2027').first().waitFor();
      await page.getByRole('button', { name: 'Lập trường' }).click();
      await page.getByText('Mục này cần có.').first().waitFor();
      await look(page, 'first-run-missing');
      assert.equal(sent, 0);
      await page.getByLabel('Năm học', { exact: true }).selectOption(NEXT);
      assert.equal(await page.getByLabel('Hạn nhập: Cuối năm').inputValue(), '2028-06-30');
    });
  });

  it('shows the principal’s slip once it is done', () => {
    const slip = { userId: 'p', name: 'Phạm Thị Hạnh', account: 'hanhpt', password: 'bcgh-kmnp-qtv2' };
    const begun = { account: 'thutt', slip: { ...slip, until: '2026-12-13T00:00:00.000Z' } };
    return opened({ beginSchool: () => begun }, async (page) => {
      for (const [label, value] of [
        ['Tên trường', 'Trường Tiểu học Đồng Sơn'],
        ['Mã trường', '37000001'],
        ['Cơ quan quản lý', 'Ủy ban nhân dân xã Đồng Sơn'],
        ['Địa danh', 'Đồng Sơn'],
        ['Mật khẩu của bạn', 'bốn từ không dính nhau'],
        ['Nhập lại mật khẩu', 'bốn từ không dính nhau'],
      ] as const)
        await page.getByLabel(label).fill(value);
      await page.getByLabel('Họ và tên').first().fill('Trần Thị Thu');
      await page.getByLabel('Họ và tên').last().fill('Phạm Thị Hạnh');
      await page.getByRole('button', { name: 'Lập trường' }).click();
      await page.getByText('Đã lập Trường Tiểu học Đồng Sơn').waitFor();
      await page.getByText('bcgh-kmnp-qtv2').waitFor();
      await look(page, 'first-run-slip');
    });
  });
});

describe('the screens “Còn thiếu gì” and “Năm học và các mốc ngày”', () => {
  before(startBrowser);
  after(stopBrowser);

  const readiness: Readiness = {
    schoolYear: YEAR,
    lacks: STEPS.flatMap((step) => LACKS[step].map((code, at) => ({ step, code, n: at * 11 + 1 }))),
    waiting: [],
    laws: {
      years: [
        { year: YEAR, documents: [...documentsOf(YEAR)] },
        { year: '2035-2036', documents: [] },
      ],
      rules: [{ number: '12/QĐ-THĐS', day: '2026-08-20', fromDay: '2026-09-05' }],
      lists: [{ version: '1.0', lists: ['subject', 'grade', 'level'] }],
      announced: [{ from: '2028-2029', source: 'TT 99/2027/TT-BGDĐT' }],
    },
  };
  const { laws } = readiness;
  const asPrincipal = (answers: Answers, act: (page: Page) => Promise<void>) =>
    visit({ readiness: () => readiness, ...answers }, async ({ school, page }) => {
      school.person = me({ hats: ['principal'] });
      await signIn(page);
      await page.goto(`${page.url().replace(/#.*$/, '')}#/readiness`);
      await page.getByRole('heading', { name: 'Còn thiếu gì', level: 1 }).waitFor();
      await act(page);
    });

  it('names everything that can lack with what it blocks, in the order of the steps', () =>
    asPrincipal({}, async (page) => {
      await page.getByText('Lớp chưa có học sinh: 12').waitFor();
      const titles = await page.getByRole('heading', { level: 2 }).allTextContents();
      assert.deepEqual(titles.slice(0, 2), ['Bước 1: Trường', 'Bước 2: Năm học và các mốc ngày']);
      assert.deepEqual(titles.slice(STEPS.length), ['Trường đang xét theo văn bản nào']);
      await page.getByText('Đánh giá: TT 27/2020/TT-BGDĐT ngày 04/09/2020').waitFor();
      // The kit is the administrator's to make.
      await page.getByText('Việc này của quản trị.').waitFor();
      assert.equal(await page.getByRole('link', { name: 'Mở Cài đặt Excel' }).count(), 0);
      await look(page, 'readiness');
    }));

  it('says so where nothing lacks', () =>
    asPrincipal(
      { readiness: () => ({ schoolYear: YEAR, lacks: [], waiting: [], laws: { ...laws, lists: [], announced: [] } }) },
      async (page) => {
        await page.getByText('Không còn thiếu gì.').waitFor();
        await page.getByText('Chưa nhập danh mục mã của Bộ').waitFor();
        await look(page, 'readiness-well');
      },
    ));

  it('lets duties wait where the server says so, and not for one class that is empty', async () => {
    const lacks: Readiness['lacks'] = [{ step: 'pupils', code: 'empty-classes', n: 1 }];
    for (const waiting of [[], ['duties']] satisfies Readiness['waiting'][])
      await asPrincipal({ readiness: () => ({ schoolYear: YEAR, lacks, waiting, laws }) }, async (page) => {
        await page.getByText('Lớp chưa có học sinh: 1').waitFor();
        const waits = page.getByText('Chờ có lớp và học sinh ở bước 4.');
        assert.equal(await waits.count(), waiting.length);
      });
  });

  it('lets the principal open the next year, within the lawful dates', () => {
    const asked: unknown[] = [];
    const year = { id: YEAR, current: true, calendar: proposedCalendar(YEAR) };
    const answers: Answers = {
      years: () => ({ today: '2026-11-29', years: [year], next: NEXT, can: ['set-calendar'] }),
      openYear: ({ body }) => {
        asked.push(body);
        return { year };
      },
    };
    return asPrincipal(answers, async (page) => {
      await page.getByRole('link', { name: 'Mở Năm học và các mốc ngày' }).click();
      await page.getByRole('button', { name: `Lịch năm học ${YEAR}` }).waitFor();
      await page.getByRole('button', { name: `Mở năm học ${NEXT}` }).click();
      await look(page, 'years');
      const term = page.getByLabel('Hạn nhập: Cuối học kỳ I', { exact: false }).first();
      await term.fill('2027-09-01');
      await page.getByText('Các mốc ngày phải theo thứ tự').first().waitFor();
      await page.getByRole('button', { name: `Mở năm học ${NEXT}` }).click();
      assert.deepEqual(asked, []);
      await term.fill('2028-01-08');
      await page.getByRole('button', { name: `Mở năm học ${NEXT}` }).click();
      await page.getByRole('form').waitFor({ state: 'detached' });
      const calendar = proposedCalendar(NEXT);
      assert.deepEqual(asked, [
        { id: NEXT, calendar: { ...calendar, closes: { ...calendar.closes, 'term-1': '2028-01-08' } } },
      ]);
    });
  });
});
