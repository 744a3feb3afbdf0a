/** Việc của tôi for every role: what waits, until when, and a button that leads to the very place. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Me, Tasks } from '../../core/contract/session.js';
import type { WorkLine, WorkPlace } from '../../core/contract/work.js';
import { me, task } from './support/answers.js';
import { judge, look } from './support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from './support/visit.js';

const place = (className: string, n: number, subject: WorkPlace['subject'] = null): WorkPlace => ({
  classId: `c-${className.toLowerCase()}`,
  className,
  subject,
  n,
});
const line = (kind: WorkLine['kind'], places: WorkPlace[], parts: Partial<WorkLine> = {}): WorkLine => ({
  kind,
  n: places.reduce((sum, one) => sum + one.n, 0),
  places,
  deadline: '2027-06-30',
  daysLeft: 9,
  ...parts,
});
const FULL = [task({ filled: 1085 })];

describe('the work list', function () {
  this.timeout(120_000);
  before(startBrowser);
  after(stopBrowser);

  const shows = (
    hats: Me['hats'],
    answer: Partial<Tasks>,
    act: (page: Page) => Promise<void>,
    name = 'Phạm Thị Hạnh',
  ): Promise<void> =>
    visit(
      {
        tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [], work: [], notes: [], ...answer }),
        progress: () => ({ schoolYear: '2026-2027', classes: [] }),
        subjectsToSign: () => ({ subjects: [] }),
      },
      async ({ page, school }) => {
        school.person = me({ hats: [...hats], name });
        await signIn(page);
        await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
        await act(page);
      },
    );
  const presses = async (page: Page, name: RegExp | string, hash: string): Promise<void> => {
    await page.getByRole('button', { name }).click();
    assert.equal(await page.evaluate(() => location.hash), hash);
  };

  it('never tells a teacher to rest whose lists wait for her', () =>
    shows(
      ['teacher'],
      { tasks: FULL, work: [line('sign-lists', [place('4A', 35, 'TOAN'), place('4B', 33, 'TOAN')])] },
      async (page) => {
        await page.getByText('Ký 2 danh sách môn học (68 kết quả)').waitFor();
        await page.getByText(/Mọi bảng đã nhập đủ\.$/).waitFor();
        assert.doesNotMatch((await page.getByRole('main').textContent())!, /nghỉ ngơi|không có/);
        await look(page, 'work-teacher');
        await presses(page, /^Ký 2 danh sách/, '#/sign/lists');
      },
      'Nguyễn Thị Minh Hoa',
    ));

  it('enters what closes tonight before anything is signed', () =>
    shows(
      ['teacher'],
      { tasks: [task({ daysLeft: 0 })], work: [line('sign-records', [place('4A', 3)])] },
      async (page) => {
        await page.getByText('Ký 3 học bạ lớp 4A').waitFor();
        const main = (await page.getByRole('main').textContent())!;
        assert.ok(main.indexOf('Cần xong hôm nay') < main.indexOf('Ký 3 học bạ lớp 4A'));
        await presses(page, /^Ký học bạ/, '#/sign/c-4a');
      },
    ));

  it('leads a principal with three classes to approving them at once', () =>
    shows(
      ['principal'],
      {
        work: [
          line('decide', [place('5A', 2)]),
          line('approve', [place('4A', 35), place('4B', 33), place('5B', 30)], { daysLeft: 2 }),
          line('look', [place('1A', 31)]),
          line('confirm-certificates', [], { n: 4, deadline: null, daysLeft: null }),
        ],
      },
      async (page) => {
        await page.getByText('Duyệt và ký 98 học bạ của 3 lớp: 4A, 4B, 5B').waitFor();
        await page.getByText('Còn 2 ngày').waitFor();
        await look(page, 'work-principal');
        await judge(page, 'work-principal-375', 375, { colorScheme: 'light' });
        await presses(page, /^Duyệt nhiều lớp một lần/, '#/approve/together');
        await page.goBack();
        await presses(page, /^Xem và quyết định/, '#/approve/c-5a');
        await page.goBack();
        await presses(page, /^Xem bản in/, '#/approve/c-1a');
        await page.goBack();
        await presses(page, /^Xem chứng thư/, '#/certificates');
      },
    ));

  it('leads a clerk to the seal, and says why she waits', () =>
    shows(
      ['clerk'],
      {
        work: [line('release', [place('4A', 34)])],
        notes: [{ kind: 'waits-for-look', classes: ['4B'], day: null }],
      },
      async (page) => {
        await page.getByText('Đang chờ xem thử bản in: lớp 4B').waitFor();
        await look(page, 'work-clerk');
        await presses(page, /^Ký phát hành/, '#/seal');
      },
      'Vũ Thị Văn',
    ));

  it('leads an administrator to requests for certificates', () =>
    shows(
      ['administrator'],
      {
        work: [line('issue-certificates', [], { n: 3, deadline: null, daysLeft: null })],
        notes: [{ kind: 'nobody-assigned', classes: ['3C'], day: null }],
      },
      async (page) => {
        await page.getByText('Cấp chứng thư cho 3 đề nghị').waitFor();
        await page.getByText('Chưa có giáo viên chủ nhiệm: lớp 3C').waitFor();
        await look(page, 'work-administrator');
        await presses(page, /^Xem đề nghị/, '#/certificates');
      },
      'Trần Quốc Huy',
    ));

  it('says to an inspector that nothing waits, and where she reads', () =>
    shows(['inspector'], {}, async (page) => {
      await page.getByText('Hiện không có việc nào chờ bạn.').waitFor();
      await look(page, 'work-inspector');
      await page.getByRole('link', { name: 'Lớp', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Lớp' }).waitFor();
    }));

  for (const [kind, classes, day, words] of [
    ['not-assigned', [], null, 'Bạn chưa được phân công lớp nào trong năm học này.'],
    ['no-pupils', ['3C'], null, 'Chưa có học sinh: lớp 3C'],
    ['year-not-begun', [], '2027-09-05', 'Năm học bắt đầu ngày 05/09/2027.'],
    ['waits-for-others', ['4A'], null, 'Đang chờ người khác: lớp 4A'],
  ] as const)
    it(`has words of its own for ${kind}`, () =>
      shows(['teacher'], { notes: [{ kind, classes: [...classes], day }] }, async (page) => {
        await page.getByText(words).waitFor();
      }));
});
