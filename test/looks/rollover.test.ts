/** Kết chuyển as it looks: a part not carried out, one carried out, pupils in no class, a place to settle, a choice being made. */
import type { Rollover, RolloverLine, RolloverPupil } from '../../core/contract/rollover.js';
import { me } from '../browser/support/answers.js';
import type { Answers } from '../browser/support/fake-api.js';
import { judge, look } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const seen = 'a'.repeat(64);
const none = { up: 0, stays: 0, finishes: 0, left: 0, provisional: 0, toChoose: 0, done: 0 };
const five = (className: string) => ({ kind: 'class', className, grade: 5 }) as const;

const pupil = (n: number, name: string, part: Partial<RolloverPupil> = {}): RolloverPupil => ({
  ...{ pupil: `01000000${n}`, name, birthDate: '2017-05-04', standing: 'up', to: five('5A') },
  ...{ provisional: false, isChosen: false, placed: null, settles: null },
  ...part,
});
const line = (part: Partial<RolloverLine>): RolloverLine => ({
  ...{ classId: 'c-4a', className: '4A', grade: 4, up: '5A', stays: '4A', numbers: none, seen, pupils: [] },
  ...part,
});

const ANSWER: Rollover = {
  ...{ from: '2026-2027', to: '2027-2028', former: '2025-2026', opened: true },
  lines: [
    line({
      numbers: { ...none, up: 2, provisional: 1, toChoose: 1 },
      pupils: [
        pupil(1, 'Nguyễn Hoàng Bảo An'),
        pupil(2, 'Trần Thị Ngọc Bích', { standing: 'open', provisional: true }),
        pupil(3, 'Lê Minh Châu', { to: null }),
      ],
    }),
    line({
      ...{ classId: 'c-34', className: '3+4B', numbers: { ...none, done: 1 } },
      pupils: [
        pupil(4, 'Phạm Gia Hân', {
          standing: 'stays',
          to: { kind: 'class', className: '3+4B', grade: 4 },
          placed: { className: '5B', grade: 5, provisional: true, part: 'p1' },
          settles: { kind: 'moves', to: { kind: 'class', className: '3+4B', grade: 4 } },
        }),
      ],
    }),
  ],
  loose: [{ ...pupil(5, 'Vũ Đức Khôi', { standing: 'open', to: null }), seen }],
  left: [{ pupil: '0100000009', name: 'Đặng Thị Mai' }],
  parts: [
    {
      ...{ id: 'p1', className: '3+4B', grade: 4, pupils: ['Phạm Gia Hân'] },
      ...{ by: 'Vũ Thị Văn', at: '2027-07-02T02:00:00.000Z' },
    },
  ],
  can: ['roll-over'],
};

describe('the looks of “Kết chuyển”', function () {
  this.timeout(180_000);
  before(() => startBrowser());
  after(stopBrowser);

  it('holds at every size and in every theme', () => {
    const answers: Answers = { rollover: () => ANSWER };
    return visit(answers, async ({ page, school }) => {
      school.person = me({ hats: ['clerk'], name: 'Vũ Thị Văn' });
      await signIn(page);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(() => (location.hash = '#/pupils/rollover/2026-2027'));
      const four = page.getByRole('article', { name: 'Lớp 4A, khối 4' });
      await four.getByText('1 em chưa có lớp, phải chọn').waitFor();
      await look(page, 'rollover-parts');
      await four.getByText('Từng em (3)').click();
      await four.getByRole('button', { name: 'Chọn lớp cho Lê Minh Châu' }).click();
      await four.getByLabel('Tên lớp').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `rollover-choice-375-${colorScheme}`, 375, { colorScheme });
      }
      await judge(page, 'rollover-choice-240', 240, {});
    });
  });
});
