import assert from 'node:assert/strict';
import { checkPart } from '../../../core/check/check-part.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import type { Merge, RawCell } from '../../../core/workbook/raw.js';
import type { ReadPart } from '../../../core/workbook/read-types.js';
import { buildContext } from '../../support/sheets.js';
import { digest, find, type OpenBook, type OpenSheet, partOf, rawFromPlan, readOk } from '../../support/workbooks.js';

const context = buildContext({ pupils: 5 });
const ids = context.pupils.map(({ id }) => id);

/** A filled-in class workbook after somebody worked on it; `merges` are laid over the form. */
async function worked(
  work: (form: OpenSheet, book: OpenBook) => void,
  merges: (form: OpenSheet) => Merge[] = () => [],
  of = context,
): Promise<ReadPart> {
  const plan = await planWorkbook('class', [partOf(of)], digest);
  const book = rawFromPlan(plan);
  const own = merges(book.sheets[0]!);
  work(book.sheets[0]!, book);
  const form = book.sheets[0];
  const sheets = book.sheets.map((sheet) => {
    const planned = plan.sheets.find(({ name }) => name === sheet.name)!;
    return { ...sheet, merges: [...planned.merges, ...(sheet === form ? own : [])] };
  });
  return (await readOk({ sheets })).parts[0]!;
}

const said = (part: ReadPart): string[] =>
  part.issues.map(({ rule, severity, cell }) => `${severity} ${rule} ${cell ?? '-'}`);
const rowOf = (form: OpenSheet, id: string): number => find(form, id).row;
const columnOf = (form: OpenSheet, header: string): number => find(form, header).column;
const put = (form: OpenSheet, row: number, column: number, value: RawCell): void => {
  const cells = (form.rows[row] ??= []);
  while (cells.length < column) cells.push(null);
  cells[column] = value;
};

describe('what vanished is never deleted', () => {
  it('a tab: an error', async () => {
    const part = await worked((_, book) => book.sheets.splice(0, 1));
    assert.deepEqual(said(part), ['error tab-vanished -']);
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('the header of pupil ids: an error', async () => {
    const part = await worked((form) => put(form, find(form, 'Mã học sinh').row, columnOf(form, 'Mã học sinh'), null));
    assert.deepEqual(said(part), ['error header-missing -']);
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('the header of a column of hers: an error; of somebody else’s: a warning', async () => {
    const part = await worked((form) => {
      for (const header of ['Ghi chú']) put(form, find(form, header).row, columnOf(form, header), null);
      const music = 'Nghệ thuật (Âm nhạc)';
      put(form, find(form, music).row, columnOf(form, music), null);
    });
    const vanished = part.issues.filter(({ rule }) => rule === 'column-vanished');
    assert.deepEqual(
      vanished.map(({ field, severity }) => `${field} ${severity}`),
      ['subject.AN.level warning', 'note error'],
    );
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('most pupils: one error, and nothing of what is left is believed', async () => {
    const part = await worked((form) => {
      form.rows.splice(rowOf(form, ids[0]!), 3);
      put(form, rowOf(form, ids[4]!), columnOf(form, 'Ghi chú'), 'mới');
    });
    assert.deepEqual(said(part), ['error pupils-vanished -']);
    assert.deepEqual(part.issues[0]!.params, { missing: 3, total: 5, left: 2 });
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('two of three pupils are most of them too', async () => {
    const part = await worked(
      (form) => {
        form.rows.splice(rowOf(form, ids[0]!), 2);
        put(form, rowOf(form, ids[2]!), columnOf(form, 'Ghi chú'), 'mới');
      },
      () => [],
      { ...context, pupils: context.pupils.slice(0, 3) },
    );
    assert.deepEqual(said(part), ['error pupils-vanished -']);
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('one row, or two of five: warnings, and the rest is taken', async () => {
    const part = await worked((form) => {
      form.rows.splice(rowOf(form, ids[0]!), 2);
      put(form, rowOf(form, ids[4]!), columnOf(form, 'Ghi chú'), 'mới');
    });
    assert.deepEqual(said(part), ['warning pupil-vanished -', 'warning pupil-vanished -']);
    assert.equal(checkPart(part).changes.length, 1);
  });
});

describe('merged cells', () => {
  const merged = (form: OpenSheet, header: string, from: number, to: number, wide = 0): Merge => ({
    top: rowOf(form, ids[from]!) + 1,
    bottom: rowOf(form, ids[to]!) + 1,
    left: columnOf(form, header) + 1,
    right: columnOf(form, header) + 1 + wide,
  });
  /** Excel keeps the first value only. */
  const emptied = (form: OpenSheet, { top, bottom, left, right }: Merge): void => {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row > top || column > left) put(form, row - 1, column - 1, null);
  };

  for (const [what, from, to, wide] of [
    ['over four pupils', 0, 3, 0],
    ['over two columns', 1, 1, 1],
    ['over pupils and columns', 1, 2, 2],
  ] as const) {
    it(`${what}: an error at the place, and nothing in it is believed`, async () => {
      let area: Merge | undefined;
      const part = await worked(
        (form) => {
          put(form, area!.top - 1, area!.left - 1, 'T');
          emptied(form, area!);
        },
        (form) => [(area = merged(form, 'Yêu nước', from, to, wide))],
      );
      assert.equal(part.issues.length, 1);
      const [issue] = part.issues;
      assert.deepEqual([issue!.rule, issue!.severity], ['cells-merged', 'error']);
      assert.match(String(issue!.params.range), new RegExp(`^${issue!.cell}:`));
      assert.deepEqual(checkPart(part).changes, []);
    });
  }

  it('that hide no value are nobody’s business', async () => {
    const part = await worked(
      () => undefined,
      (form) => {
        const note = merged(form, 'Ghi chú', 1, 1);
        // A value shown over an empty column of her own.
        return [
          { top: 1, left: 1, bottom: 4, right: 40 },
          merged(form, 'Họ và tên', 0, 0, 1),
          { ...note, right: note.right + 1 },
        ];
      },
    );
    assert.deepEqual(part.issues, []);
  });

  it('that hide a value under a name: an error', async () => {
    const part = await worked(
      (form) => put(form, rowOf(form, ids[0]!), columnOf(form, 'Môn học và hoạt động giáo dục'), null),
      (form) => {
        const left = columnOf(form, 'Họ và tên') + 1;
        const right = columnOf(form, 'Môn học và hoạt động giáo dục') + 1;
        const row = rowOf(form, ids[0]!) + 1;
        return [{ top: row, bottom: row, left, right }];
      },
    );
    assert.deepEqual(
      part.issues.map(({ rule, severity }) => [rule, severity]),
      [['cells-merged', 'error']],
    );
    assert.deepEqual(checkPart(part).changes, []);
  });
});

describe('what is typed under the list', () => {
  const under = (form: OpenSheet): number => rowOf(form, 'hocba.end');
  const below = async (type: (form: OpenSheet, row: number) => void): Promise<string[]> =>
    said(await worked((form) => type(form, under(form))));

  it('with a name and a value, over the end mark or below it: an error', async () => {
    for (const down of [0, 5, 9]) {
      const lines = await below((form, row) => {
        put(form, row + down, 0, 6);
        put(form, row + down, columnOf(form, 'Họ và tên'), 'Trần Mới Đến');
        put(form, row + down, columnOf(form, 'Yêu nước'), 'T');
      });
      assert.equal(lines.length, 1);
      assert.match(lines[0]!, /^error row-without-pupil B\d+$/);
    }
  });

  it('with an unknown code and a value: an error', async () => {
    const lines = await below((form, row) => {
      put(form, row + 5, columnOf(form, 'Mã học sinh'), '9999999999');
      put(form, row + 5, columnOf(form, 'Yêu nước'), 'T');
    });
    assert.match(lines.join(), /^error pupil-unknown B\d+$/);
  });

  it('with a value alone: a warning', async () => {
    const lines = await below((form, row) => put(form, row + 3, columnOf(form, 'Yêu nước'), 'Đ'));
    assert.match(lines.join(), /^warning row-without-pupil B\d+$/);
  });

  it('as sums, a filled-in day and signatures: nothing', async () => {
    const lines = await below((form, row) => {
      put(form, row + 1, columnOf(form, 'Yêu nước'), { formula: 'COUNTIF(Y9:Y44,"T")', value: 8 });
      put(form, row + 2, columnOf(form, 'Yêu nước'), 'Đồng Sơn, ngày 25 tháng 5 năm 2027');
      put(form, row + 9, columnOf(form, 'Yêu nước'), 'Tổng: 35');
    });
    assert.deepEqual(lines, []);
  });
});
