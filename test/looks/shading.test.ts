/** What is closed as it looks: the class sheet at 375 and 1280 px, light and dark; the pane in every way people have it. */
import type { Page } from 'playwright-core';
import type { LockPart } from '../../core/locks/lock-parts.js';
import { judge, lookClosely } from '../browser/support/look.js';
import { ours } from '../browser/support/sheet-states.js';
import { startSheet, stopSheet, visitSheet } from '../browser/support/visit-sheet.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import { carriedOut } from '../support/locks.js';

describe('how a closed class sheet looks', function () {
  this.timeout(240_000);
  let at: CoversPage;
  before(async () => (at = await openCoversPage(new Date('2027-06-20T01:00:00.000Z'))));
  after(() => at?.close());

  const look = async (page: Page, name: string): Promise<void> => {
    for (const width of [375, 1280])
      for (const colorScheme of ['light', 'dark'] as const)
        await judge(page, `${name}-${width}-${colorScheme}`, width, { colorScheme });
  };

  it('a column, a pupil, and all of it', async () => {
    const { server, people } = at;
    const [an] = people.klass.pupils as [string];
    const lock = (scope: Parameters<typeof carriedOut>[1] & object) =>
      carriedOut(server.db, { kind: 'lock', until: null, ...scope });
    const page = await at.openAs(people.thu, '#/classes/4a/year-end?columns=subjects');
    await page.getByText('Bảng đang mở').waitFor();
    await look(page, 'shading-sheet-open');
    await lock({ scope: { kind: 'group', classId: '4a', group: 'TOAN' } });
    await lock({ scope: { kind: 'pupil', pupil: an } });
    await page.reload();
    await page.getByText('Một phần bảng đang khóa').waitFor();
    await look(page, 'shading-sheet-some');
    await lock({ scope: { kind: 'class', classId: '4a' }, strict: true, from: '2026-09-05T00:02:00.000Z' });
    await page.reload();
    await page.getByText('Bảng đang khóa').waitFor();
    await look(page, 'shading-sheet-all');
  });
});

describe('how the pane says what is closed', function () {
  this.timeout(240_000);
  before(() => startSheet());
  after(stopSheet);

  it('of two sheets, many parts of one', () => {
    const part = (more: Partial<LockPart>): LockPart => ({
      ...{ groups: ['TOAN'], pupils: null, open: false, by: 'order', until: null, day: null },
      ...more,
    });
    const of = (className: string, parts: readonly LockPart[]) => ({
      locks: {
        at: '2027-06-29T13:14:00.000Z',
        schoolYear: '2026-2027',
        classId: className,
        className,
        period: 'year-end' as const,
        parts: parts as never,
      },
      groups: ['TV', 'TOAN', 'traits', 'homeroom'] as const,
      asks: true,
      names: { an: 'Nguyễn Hoàng Bảo An', bich: 'Trần Thị Ngọc Bích' },
    });
    const locks = [
      of('4A', [
        part({}),
        part({ groups: ['TV'], by: 'strict-order' }),
        part({ groups: ['traits'], by: 'window', day: '2027-06-25', pupils: ['an', 'bich'] }),
        part({ groups: ['traits', 'homeroom'], open: true, by: 'return', until: '2027-06-30T17:00:00.000Z' }),
      ]),
      of('5B', [
        part({
          groups: ['TV', 'TOAN', 'traits', 'homeroom'],
          open: true,
          by: 'window',
          until: '2027-06-30T17:00:00.000Z',
        }),
      ]),
    ];
    return visitSheet({ book: ours(), locks }, async (page) => {
      await page.getByText('Lớp 4A, Cuối năm: Một phần bảng đang khóa').waitFor();
      await page.getByText('Lớp 5B, Cuối năm: Bảng đang mở').waitFor();
      await lookClosely(page, 'shading-pane');
    });
  });
});
