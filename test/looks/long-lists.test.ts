/** Lists of a big school: found by name past a screen of lines, drawn near the window only past sixty, and all of them there. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { me } from '../browser/support/answers.js';
import { ApprovalSchool } from '../browser/support/approval-school.js';
import { look } from '../browser/support/look.js';
import { reportOf, ReportsSchool } from '../browser/support/reports-answers.js';
import { RegisterSchool } from '../browser/support/register-school.js';
import { boundCertificate } from '../browser/support/signing-answers.js';
import { yearEndLines, yearEndProgress } from '../browser/support/year-end-class.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('long lists', function () {
  this.timeout(120_000);
  before(startBrowser);
  after(stopBrowser);

  const goTo = (page: Page, hash: string) => page.goto(`${page.url().replace(/#.*$/, '')}${hash}`);
  const hash = (page: Page) => page.evaluate(() => location.hash);
  const approving = (change: (school: ApprovalSchool) => void, act: (page: Page) => Promise<void>) => {
    const made = new ApprovalSchool();
    change(made);
    return visit(made.answers, async ({ page, school }) => {
      school.person = me({ hats: ['principal'] });
      await signIn(page);
      await act(page);
    });
  };
  const many = (n: number) => {
    const [first] = yearEndLines();
    return Array.from({ length: n }, (_, i) => ({
      ...first!,
      ...{ pupil: `p-${i}`, name: i === n - 1 ? 'Đặng Thị Ngọc Ánh' : `Nguyễn Văn ${i}`, flags: [] },
    }));
  };

  it('of a class: found by name without accents, in the address, and chosen or not it stays so', () =>
    approving(
      (school) => (school.lines = many(70)),
      async (page) => {
        await goTo(page, '#/approve/c-4a');
        const lines = page.locator('summary', { hasText: /Nguyễn Văn|Đặng/ });
        await lines.nth(69).waitFor({ state: 'attached' });
        // All of them are there for Tab, the screen reader and the browser's search; those far away are not drawn.
        const drawn = await lines.evaluateAll((all) =>
          all.map((one) => getComputedStyle(one.closest('li')!).contentVisibility),
        );
        assert.deepEqual([drawn.length, new Set(drawn)], [70, new Set(['auto'])]);
        await look(page, 'long-class');
        await page.getByLabel('Tìm theo tên').pressSequentially('ngoc anh');
        await page.getByText('Thấy 1/70.').first().waitFor();
        assert.equal(await lines.count(), 1);
        assert.equal(await page.getByLabel('Tìm theo tên').inputValue(), 'ngoc anh');
        await page.reload();
        await page.getByText('Thấy 1/70.').first().waitFor();
        assert.equal(await lines.count(), 1);
      },
    ));

  it('of a class of ordinary size has no box above it and nothing put off', () =>
    approving(
      (school) => (school.lines = many(12)),
      async (page) => {
        await goTo(page, '#/approve/c-4a');
        const lines = page.locator('summary', { hasText: /Nguyễn Văn|Đặng/ });
        await lines.nth(11).waitFor();
        assert.equal(await page.getByLabel('Tìm theo tên').count(), 0);
        const drawn = await lines.evaluateAll((all) =>
          all.map((one) => getComputedStyle(one.closest('li')!).contentVisibility),
        );
        assert.deepEqual(new Set(drawn), new Set(['visible']));
      },
    ));

  it('of classes, where she approves: by class or homeroom teacher; and across classes what is chosen stays chosen', () => {
    const [one] = yearEndProgress();
    const classes = Array.from({ length: 40 }, (_, i) => ({
      ...one!,
      ...{ classId: `c-${i}`, className: `${1 + (i % 5)}${'ABCDEFGH'[Math.floor(i / 5)]}` },
      homeroomTeacher: i === 7 ? 'Vũ Thị Lụa' : `Cô ${i}`,
    }));
    return approving(
      (school) => (school.progress = classes),
      async (page) => {
        await goTo(page, '#/approve');
        await page.getByLabel('Tìm lớp').fill('lua');
        await page.getByRole('article', { name: 'Lớp 3B' }).waitFor();
        assert.equal(await page.getByRole('article').count(), 1);
        await goTo(page, '#/approve/together');
        await page.getByRole('checkbox', { name: 'Chọn lớp 3B' }).check();
        await page.getByLabel('Tìm lớp').fill('5A');
        await page.getByText('Thấy 1/40.').first().waitFor();
        assert.equal(await page.getByRole('checkbox').count(), 1);
        await page.getByRole('checkbox', { name: 'Chọn lớp 5A' }).check();
        await page.getByText(/^Đã chọn 2 lớp/).waitFor();
      },
    );
  });

  it('of certificates: found by holder; the open form stands in the address', async () => {
    const made = new RegisterSchool();
    const fine = await boundCertificate('homeroom');
    made.register = {
      ...made.register,
      certificates: Array.from({ length: 65 }, (_, i) => ({
        ...fine,
        ...{ fingerprint: `${i}`.padStart(64, 'a'), holder: { userId: `u-${i}`, name: `Thầy ${i}` } },
      })),
    };
    await visit(made.answers, async ({ page, school }) => {
      school.person = me({ hats: ['administrator'] });
      await signIn(page);
      await goTo(page, '#/certificates');
      await page.getByLabel('Tìm theo tên').fill('thay 64');
      await page.getByText('Thấy 1/65.').first().waitFor();
      await page.getByRole('button', { name: 'Đưa chứng thư đã có vào sổ' }).click();
      assert.match(await hash(page), /form=import/);
      await page.reload();
      await page.getByText('Thấy 1/65.').first().waitFor();
      assert.equal(
        await page.getByRole('button', { name: 'Đưa chứng thư đã có vào sổ' }).count(),
        0,
        'the form is open',
      );
    });
  });

  it('of reports: a page at a time and the rest at a press; found by words of a line, which the address keeps', () => {
    const made = new ReportsSchool();
    made.reports = Array.from({ length: 70 }, (_, i) => reportOf(`r-${i}`, { className: `${1 + (i % 5)}K${i}` }));
    return visit(made.answers, async ({ page, school }) => {
      school.person = me({ hats: ['principal'] });
      await signIn(page);
      await goTo(page, '#/reports');
      const reports = page.getByText('Xem từng học bạ');
      await reports.nth(29).waitFor();
      assert.equal(await reports.count(), 30);
      await page.getByRole('button', { name: /^Xem thêm 30/ }).click();
      await reports.nth(59).waitFor();
      assert.equal(await reports.count(), 60);
      // The last of them is on none of the pages shown.
      await page.getByLabel(/^Tìm trong: /).pressSequentially('5k69');
      await page.getByText('Thấy 1/70.').first().waitFor();
      assert.equal(await reports.count(), 1);
      await look(page, 'long-reports');
      assert.match(await hash(page), /report=5k69/);
      await page.reload();
      await page.getByText('Thấy 1/70.').first().waitFor();
      assert.equal(await reports.count(), 1);
      // By keyboard alone: emptied, the whole list is there again.
      await page.getByLabel(/^Tìm trong: /).press('Control+a');
      await page.keyboard.press('Delete');
      await reports.nth(29).waitFor();
      assert.doesNotMatch(await hash(page), /report=/);
      await page.keyboard.type('không lớp nào');
      await page.getByText('Không thấy dòng nào như vậy.').first().waitFor();
    });
  });

  it('of pupils in a form: Enter in the box sends nothing, and who was chosen stays so', () => {
    const made = new ReportsSchool();
    made.lines = Array.from({ length: 40 }, (_, i) => ({
      ...made.lines[1]!,
      ...{ unit: i + 1, name: i === 38 ? 'Đặng Thị Ngọc Ánh' : `Nguyễn Văn ${i}` },
    }));
    return visit(made.answers, async ({ page, school }) => {
      school.person = me({ hats: ['principal'] });
      await signIn(page);
      await goTo(page, '#/reports');
      await page.getByRole('button', { name: /^Chọn học bạ/ }).click();
      const boxes = page.getByRole('form').getByRole('checkbox');
      await boxes.nth(39).waitFor();
      await boxes.first().check();
      await page.getByRole('form').getByLabel('Tìm theo tên').fill('anh ngoc');
      await page.getByText('Thấy 1/40.').first().waitFor();
      await page.keyboard.press('Enter');
      assert.equal(await boxes.count(), 1);
      await boxes.first().check();
      assert.equal(await page.getByText('Điền mục này.').count(), 0, 'nothing was tried');
      await page.getByRole('button', { name: /Thu hồi .*2/ }).waitFor();
      await look(page, 'long-recall');
    });
  });

  it('of classes to read: by class or homeroom teacher', () => {
    const [one] = yearEndProgress();
    const classes = Array.from({ length: 40 }, (_, i) => ({
      ...one!,
      ...{ classId: `c-${i}`, className: `${1 + (i % 5)}${'ABCDEFGH'[Math.floor(i / 5)]}` },
      homeroomTeacher: i === 7 ? 'Vũ Thị Lụa' : `Cô ${i}`,
    }));
    return approving(
      (school) => (school.progress = classes),
      async (page) => {
        await goTo(page, '#/classes');
        await page.getByLabel('Tìm lớp').fill('lua');
        await page.getByRole('article', { name: 'Lớp 3B' }).waitFor();
        assert.equal(await page.getByRole('article').count(), 1);
        await look(page, 'long-classes');
      },
    );
  });
});
