/** The principal approves across classes: what stands out class by class, one PIN, what became of each (H23). */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { ApprovalSchool } from './support/approval-school.js';
import { me } from './support/answers.js';
import { progressOf } from './support/class-progress.js';
import type { Answers, Asked } from './support/fake-api.js';
import { judge, look } from './support/look.js';
import { boundCertificate, keyFileOf, PIN } from './support/signing-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from './support/visit.js';

const KEY_FILE = {
  name: 'khoa-lan.p12',
  mimeType: 'application/x-pkcs12',
  buffer: Buffer.from(keyFileOf('principal')),
};

/** Two classes, each with eleven records that wait and two that stand out. */
class TwoClasses {
  readonly a = new ApprovalSchool();
  readonly b = new ApprovalSchool();

  get answers(): Answers {
    const { a, b } = this;
    const of = (asked: Asked): Answers => (asked.params['classId'] === 'c-4a' ? a : b).answers;
    return {
      ...a.answers,
      progress: () => ({
        schoolYear: '2026-2027',
        classes: [progressOf('4A'), progressOf('5B'), progressOf('1C', { homeroomSigned: 0, approved: 0 })],
      }),
      records: async (asked) => ({
        ...(await of(asked).records!(asked)),
        classId: asked.params['classId']!,
        className: asked.params['classId'] === 'c-4a' ? '4A' : '5B',
      }),
      recordsToSign: (asked) => of(asked).recordsToSign!(asked),
      signRecords: (asked) => of(asked).signRecords!(asked),
    };
  }
}

describe('approving across classes', function () {
  this.timeout(180_000);
  before(startBrowser);
  after(stopBrowser);

  const open = (act: (page: Page, two: TwoClasses) => Promise<void>, change: (two: TwoClasses) => void = () => {}) => {
    const two = new TwoClasses();
    change(two);
    return visit(two.answers, async ({ page, school }) => {
      school.person = me({ hats: ['principal'], name: 'Phạm Thị Lan' });
      const mine = await boundCertificate('principal', { holder: { userId: 'u-hoa', name: 'Phạm Thị Lan' } });
      two.a.certificates = [mine];
      two.b.certificates = [mine];
      await signIn(page);
      await page.getByRole('link', { name: 'Xét duyệt' }).click();
      await page.getByRole('button', { name: 'Duyệt nhiều lớp một lần' }).click();
      await page.getByRole('heading', { level: 1, name: 'Duyệt nhiều lớp một lần' }).waitFor();
      await act(page, two);
    });
  };
  const giveKey = async (page: Page): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(KEY_FILE);
    await page.getByLabel('PIN').fill(PIN);
    await page.getByRole('button', { name: 'Duyệt và ký 22 học bạ của 2 lớp' }).click();
  };
  const chooseAll = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Chọn tất cả 2 lớp' }).click();
    await page.getByRole('button', { name: 'Duyệt và ký 22 học bạ của 2 lớp' }).click();
  };
  const approved = (school: ApprovalSchool): number => school.lines.filter(({ state }) => state === 'approved').length;

  it('chooses no class beforehand and shows what stands out in each', () =>
    open(async (page) => {
      assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
      await page.getByText('Đã chọn 0 lớp, 0 học bạ').waitFor();
      await page.getByText('Xem các em cần lưu ý của lớp 5B').click();
      await page.getByText('Sát ngưỡng: Toán 8').first().waitFor();
      await look(page, 'approve-together');
      await judge(page, 'approve-together-375', 375, { colorScheme: 'light' });
      // What is chosen, choosing all and signing take a sixth of a phone's height at most.
      for (const width of [375, 320]) {
        await page.setViewportSize({ width, height: 640 });
        const bar = (await page.locator('[data-bar=acts]').boundingBox())!;
        assert.ok(bar.height <= 640 / 6, `the bar is ${bar.height} px high at ${width} px`);
      }
      await page.getByRole('checkbox', { name: 'Chọn lớp 5B' }).check();
      await page.getByRole('button', { name: 'Duyệt và ký 11 học bạ của 1 lớp' }).waitFor();
    }));

  it('signs every chosen class with one PIN and says of each what became of it', () =>
    open(
      async (page, two) => {
        await chooseAll(page);
        await page.getByText('Sẽ duyệt và ký 11 học bạ của lớp 5B.').waitFor();
        await giveKey(page);
        await page.getByText('Đã duyệt và ký 21 học bạ.').waitFor();
        await page.getByText('Lớp 4A: đã ký 11 học bạ').waitFor();
        await page.getByText('Lớp 5B: đã ký 10, chưa ký 1').waitFor();
        await page.getByText('Phạm Gia Hân, lớp 5B', { exact: false }).first().waitFor();
        await look(page, 'approve-together-outcome');
        assert.deepEqual([approved(two.a), approved(two.b)], [13, 12]);
      },
      (two) => two.b.changed.add('0100000005'),
    ));

  it('stops between calls and goes on with the same key', () => {
    let release: () => void = () => undefined;
    return open(
      async (page, two) => {
        await chooseAll(page);
        await giveKey(page);
        await page.getByText('Lớp 4A: 11/11').waitFor();
        await page.getByRole('button', { name: 'Dừng' }).click();
        release();
        await page.getByText('Đã dừng. 21 học bạ đã ký xong vẫn có hiệu lực; các học bạ khác chưa ký.').waitFor();
        assert.deepEqual([approved(two.a), approved(two.b)], [13, 12]);
        await page.getByRole('button', { name: 'Ký tiếp 1 học bạ' }).click();
        await page.getByText('Lớp 5B: đã ký 11 học bạ').waitFor();
        assert.equal(approved(two.b), 13);
      },
      (two) => {
        two.b.beforeSigning = (call) => (call === 1 ? new Promise((resolve) => (release = resolve)) : undefined);
      },
    );
  });
});
