import { lookClosely } from '../browser/support/look.js';
import { answered, ours, PUSHED } from '../browser/support/sheet-states.js';
import { inSheet, show, startSheet, stopSheet, visitSheet } from '../browser/support/visit-sheet.js';

describe('the open sheet, looked at', () => {
  before(startSheet);
  after(stopSheet);

  const refused = {
    kind: 'refused',
    refusal: {
      code: 'file-hidden-sheet-altered',
      reason: 'Trang ẩn của bảng đã bị sửa nên không còn biết số liệu cũ.',
      remedy: 'Mở bảng mới ở Việc của tôi rồi chép các ô đã nhập sang.',
    },
  } as const;

  const states = {
    none: { book: { kind: 'none' } },
    refused: { book: refused },
    unsent: { book: ours() },
    full: { book: ours({ filled: 35, missing: [], unsent: 0 }) },
    'several-classes': {
      book: ours({
        parts: ['4A', '4B', '5A'].map((className) => ({ classId: className, className, period: 'year-end' as const })),
      }),
    },
    'read-only': { book: ours({ cells: 0, filled: 0, missing: [], unsent: 0 }) },
    waiting: { book: ours(), busy: 'check', waiting: true },
    'changed-since-preview': { book: ours(), checked: answered(), previewing: true, note: 'changed-since-preview' },
    'book-closed': { book: ours(), pushed: PUSHED, note: 'book-closed' },
    checked: { book: ours(), checked: answered(), undoable: 5 },
    clean: { book: ours(), checked: answered({ issues: [] }) },
    preview: { book: ours(), checked: answered(), previewing: true },
    pushed: { book: ours({ unsent: 5 }), pushed: PUSHED, checked: answered() },
  } as const;

  for (const [name, state] of Object.entries(states))
    it(name, () => visitSheet(state, (page) => lookClosely(page, `sheet-${name}`)));

  for (const [name, cell] of Object.entries({
    level: 'E13',
    score: 'F13',
    trait: 'G13',
    tick: 'H13',
    remark: 'I13',
    locked: 'J13',
  }))
    it(`fills a ${name}`, () =>
      visitSheet({ book: ours() }, async (page) => {
        await inSheet(page, ({ win, arg }) => win.sheet.type({ [arg]: null, E13: 'HT' }), cell);
        await inSheet(page, ({ win, arg }) => win.sheet.select(arg), cell);
        await lookClosely(page, `fill-${name}`);
      }));

  it('asks before it replaces a column', () =>
    visitSheet({ book: ours() }, async (page) => {
      await inSheet(page, ({ win }) => win.sheet.type({ E12: 'HT', E13: 'HT', E14: 'CHT' }), null);
      await inSheet(page, ({ win }) => win.sheet.select('E12'), null);
      await page.getByRole('button', { name: 'Điền cả cột' }).click();
      await lookClosely(page, 'fill-column');
      await page.getByRole('button', { name: 'T Hoàn thành tốt' }).last().click();
      await page.getByRole('button', { name: 'Thay cả 5 ô' }).waitFor();
      await lookClosely(page, 'fill-column-question');
    }));

  it('says that the network is gone', () =>
    visitSheet({ book: ours() }, async (page) => {
      await inSheet(page, ({ win }) => win.loseConnection(), null);
      await show(page, { undoable: 1 });
      await lookClosely(page, 'sheet-offline');
    }));
});
