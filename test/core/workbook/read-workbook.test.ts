import assert from 'node:assert/strict';
import { checkPart } from '../../../core/check/check-part.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { shortcuts } from '../../../core/workbook/read-workbook.js';
import type { ReadPart } from '../../../core/workbook/read-types.js';
import { buildContext, buildPupil } from '../../support/sheets.js';
import { digest, find, type OpenBook, type OpenSheet, partOf, rawFromPlan, readOk } from '../../support/workbooks.js';

const context = buildContext({ pupils: 4 });
const ids = context.pupils.map(({ id }) => id) as [string, string, string, string];

/** A filled-in class workbook of 4A at year end, after somebody worked on it. */
async function worked(work: (form: OpenSheet, book: OpenBook) => void): Promise<ReadPart & { book: OpenBook }> {
  const book = rawFromPlan(await planWorkbook('class', [partOf(context)], digest));
  work(book.sheets[0]!, book);
  const read = await readOk(book);
  return { ...read.parts[0]!, book };
}

const rules = (part: ReadPart): string[] => part.issues.map(({ rule, cell }) => (cell ? `${rule} ${cell}` : rule));
const rowOf = (form: OpenSheet, id: string): OpenSheet['rows'][number] => form.rows[find(form, id).row]!;
/** Column (from 0) of a header's first leaf. */
const columnOf = (form: OpenSheet, header: string): number => find(form, header).column;

describe('rows', () => {
  it('arrive right when sorted', async () => {
    const part = await worked((form) => {
      const { row } = find(form, ids[0]);
      form.rows.splice(row, 4, ...form.rows.slice(row, row + 4).reverse());
      rowOf(form, ids[3])[columnOf(form, 'Ghi chú')] = 'con thương binh';
    });
    assert.deepEqual(part.issues, []);
    assert.deepEqual(checkPart(part).changes, [{ pupil: ids[3], field: 'note', base: null, value: 'con thương binh' }]);
  });

  it('inserted empty between pupils do no harm', async () => {
    const part = await worked((form) => form.rows.splice(find(form, ids[1]).row, 0, [], [null, null, '  ']));
    assert.deepEqual(part.issues, []);
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('with values but without an id are found', async () => {
    const part = await worked((form) => {
      rowOf(form, ids[2])[columnOf(form, 'Mã học sinh')] = null;
    });
    assert.deepEqual(rules(part), ['row-without-pupil B11', 'pupil-vanished']);
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('of unknown pupils are refused by themselves', async () => {
    const part = await worked((form) => {
      const row = [...rowOf(form, ids[0])];
      row[1] = '9999999999';
      form.rows.splice(find(form, ids[3]).row + 1, 0, row);
    });
    assert.deepEqual(rules(part), ['pupil-unknown B13']);
    assert.equal(part.issues[0]!.severity, 'error');
    assert.equal(part.issues[0]!.params.id, '9999999999');
  });

  it('copied alike do no harm; where they differ, the differing cells are refused and the rest goes through', async () => {
    const part = await worked((form) => {
      const copy = [...rowOf(form, ids[0])];
      form.rows.splice(find(form, ids[3]).row + 1, 0, copy, [...rowOf(form, ids[1])]);
      copy[columnOf(form, 'Toán')] = 'C';
      for (const row of form.rows) if (row[1] === ids[0]) row[columnOf(form, 'Ghi chú')] = 'mới';
    });
    const toan = part.issues.map(({ rule, severity, pupil, field }) => [rule, severity, pupil, field]);
    assert.deepEqual(toan, [
      ['pupil-doubled', 'error', ids[0], 'subject.TOAN.level'],
      ['pupil-doubled', 'error', ids[0], 'subject.TOAN.level'],
    ]);
    assert.notEqual(part.issues[0]!.cell, part.issues[1]!.cell);
    assert.deepEqual(
      checkPart(part).changes.map(({ pupil, field }) => [pupil, field]),
      [[ids[0], 'note']],
    );
  });

  it('deleted are a warning and delete nothing', async () => {
    const part = await worked((form) => form.rows.splice(find(form, ids[1]).row, 1));
    assert.deepEqual(rules(part), ['pupil-vanished']);
    assert.deepEqual(
      [part.issues[0]!.severity, part.issues[0]!.pupil, part.issues[0]!.params.name],
      ['warning', ids[1], context.pupils[1]!.name],
    );
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('are known by an id that a program made a number of', async () => {
    const pupil = buildPupil({ id: '0012345678' });
    const plan = await planWorkbook('class', [partOf(buildContext({ pupils: [pupil] }))], digest);
    const book = rawFromPlan(plan);
    for (const { rows } of book.sheets.slice(0, -1)) for (const row of rows) if (row[1] === pupil.id) row[1] = 12345678;
    const { parts } = await readOk(book);
    assert.deepEqual(parts[0]!.issues, []);
    assert.ok(parts[0]!.cells.length > 40);
  });

  it('under the end mark are no pupils, and its loss does no harm', async () => {
    const part = await worked((form) => {
      const end = find(form, 'hocba.end');
      form.rows[end.row]![end.column] = null;
    });
    assert.deepEqual(part.issues, []);
  });

  it('with emptied cells are deletions', async () => {
    const part = await worked((form) => {
      rowOf(form, ids[0])[columnOf(form, 'Yêu nước')] = '';
    });
    assert.deepEqual(checkPart(part).changes, [{ pupil: ids[0], field: 'trait.YEU_NUOC', base: 'TOT', value: null }]);
  });
});

describe('columns', () => {
  const moved = (form: OpenSheet, from: number, to: number): void => {
    for (const row of form.rows) {
      while (row.length <= Math.max(from, to)) row.push(null);
      row.splice(to, 0, ...row.splice(from, 1));
    }
  };

  it('are known by their header in any order', async () => {
    const part = await worked((form) => {
      moved(form, columnOf(form, 'Ghi chú'), 0);
      moved(form, columnOf(form, 'Mã học sinh'), 20);
    });
    // The group over a column that was pulled out of it reaches no farther than before, so nothing is mistaken: what
    // lost its group is said to be gone.
    const errors = part.issues.filter(({ severity }) => severity === 'error');
    assert.deepEqual([...new Set(errors.map(({ rule }) => rule))], ['column-vanished']);
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('are known by other programs’ words for them', async () => {
    const names: [string, string][] = [
      ['Mã học sinh', 'MÃ ĐỊNH DANH BỘ GD&ĐT'],
      ['Ngoại ngữ 1 (Tiếng Anh)', 'Tiếng Anh'],
      ['Lịch sử và Địa lí', 'LS&ĐL'],
      ['Giáo dục thể chất', 'GDTC'],
      ['Nghệ thuật (Mĩ thuật)', 'Mỹ thuật'],
      ['Thẩm mĩ', 'Thẩm mỹ'],
      ['Tin học và Công nghệ (Tin học)', 'Tin học'],
      ['Phẩm chất chủ yếu', 'Phẩm chất'],
    ];
    const part = await worked((form) => {
      for (const [from, to] of names) {
        const { row, column } = find(form, from);
        form.rows[row]![column] = to;
      }
      for (const row of form.rows)
        row.forEach((cell, i) => {
          if (cell === 'Điểm KTĐK') row[i] = 'KTDK';
        });
    });
    assert.deepEqual(part.issues, []);
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('of her own are left alone with a word about it', async () => {
    const part = await worked((form) => {
      const column = columnOf(form, 'Yêu nước');
      for (const row of form.rows) row.splice(column, 0, null);
      const { row } = find(form, 'Nhân ái');
      form.rows[row]![columnOf(form, 'Yêu nước') - 1] = 'Nhắc nhở';
    });
    assert.deepEqual(
      part.issues.map(({ rule, severity, params }) => [rule, severity, params.header]),
      [['column-unknown', 'warning', 'Nhắc nhở']],
    );
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('that are gone are a warning and delete nothing', async () => {
    const part = await worked((form) => {
      const column = columnOf(form, 'Chăm chỉ');
      for (const row of form.rows) row.splice(column, 1);
    });
    assert.deepEqual(
      part.issues.map(({ rule, field }) => [rule, field]),
      [['column-vanished', 'trait.CHAM_CHI']],
    );
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('never take a subject for the trait of the same name', async () => {
    const part = await worked((form) => {
      const trait = form.rows
        .flatMap((row, r) => row.flatMap((cell, c) => (cell === 'Khoa học' ? [[r, c]] : [])))
        .at(-1)!;
      rowOf(form, ids[0])[trait[1]!] = 'C';
    });
    assert.deepEqual(checkPart(part).changes, [{ pupil: ids[0], field: 'trait.KHOA_HOC', base: 'TOT', value: 'CCG' }]);
  });

  it('of another group are not taken for hers because their last label is alike', async () => {
    const third = buildContext({ grade: 3, period: 'mid-term-1' });
    const plan = await planWorkbook('teacher', [partOf(third, { own: ['subject.TIN.level'] })], digest);
    const book = rawFromPlan(plan);
    const form = book.sheets[0]!;
    const { row, column } = find(form, 'Môn học và hoạt động giáo dục');
    form.rows[row]!.push('Năng lực đặc thù');
    while (form.rows[row + 1]!.length <= column) form.rows[row + 1]!.push(null);
    form.rows[row + 1]!.push('Tin học');
    const [part] = (await readOk(book)).parts;
    assert.deepEqual(
      part!.issues.map(({ rule, cell }) => [rule, cell]),
      [['column-unknown', 'G7']],
    );
  });

  it('are found under rows that somebody put on top', async () => {
    const part = await worked((form) => form.rows.unshift(['Ghi nhớ của tôi'], [], []));
    assert.deepEqual(part.issues, []);
    assert.ok(part.cells.some(({ field, cell }) => field === 'note' && cell.endsWith('12')));
  });

  it('without the pupil-id header make the tab unreadable, and say so', async () => {
    const part = await worked((form) => {
      const { row, column } = find(form, 'Mã học sinh');
      form.rows[row]![column] = 'Cột B';
    });
    assert.deepEqual(rules(part), ['header-missing']);
  });
});

describe('tabs', () => {
  it('are known when renamed, moved and hidden', async () => {
    const part = await worked((form, { sheets }) => {
      form.name = 'Bang chinh thuc';
      Object.assign(form, { hidden: true });
      sheets.reverse();
    });
    assert.deepEqual(part.issues, []);
    assert.ok(part.cells.some(({ sheet }) => sheet === 'Bang chinh thuc'));
  });

  it('are known by their content when the mark is gone', async () => {
    const part = await worked((form) => {
      form.rows[0]![0] = null;
      form.name = 'Sheet1';
      rowOf(form, ids[0])[columnOf(form, 'Ghi chú')] = 'x';
    });
    assert.deepEqual(part.issues, []);
    assert.equal(checkPart(part).changes.length, 1);
  });

  it('copied are reported; alike cells are taken, differing ones refused', async () => {
    const part = await worked((form, { sheets }) => {
      const copy = { ...form, name: 'Bảng tổng hợp (2)', rows: form.rows.map((row) => [...row]) };
      sheets.push(copy);
      rowOf(copy, ids[1])[columnOf(copy, 'Ghi chú')] = 'khác';
    });
    const found = part.issues.map(({ rule, severity, sheet }) => [rule, severity, sheet]);
    assert.deepEqual(found, [
      ['tab-doubled', 'warning', 'Bảng tổng hợp (2)'],
      ['pupil-doubled', 'error', 'Bảng tổng hợp'],
      ['pupil-doubled', 'error', 'Bảng tổng hợp (2)'],
    ]);
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('deleted are a warning; her own tabs are nobody’s business', async () => {
    const part = await worked((_, { sheets }) => {
      sheets.splice(1, 1);
      sheets.unshift({ name: 'Nháp', hidden: false, rows: [['Mua phấn'], ['Mã học sinh', 'Tiền'], ['123', 5]] });
    });
    assert.deepEqual(
      part.issues.map(({ rule, params }) => [rule, params.header]),
      [['tab-vanished', 'Nhận xét môn học và hoạt động giáo dục']],
    );
  });

  it('of another workbook are reported and not taken', async () => {
    const other = buildContext({ class: { id: 'class-4b', name: '4B' } });
    const foreign = rawFromPlan(await planWorkbook('class', [partOf(other)], digest)).sheets[0]!;
    const book = rawFromPlan(await planWorkbook('class', [partOf(context)], digest));
    book.sheets.push({ ...foreign, name: '4B' });
    const { issues } = await readOk(book);
    assert.deepEqual(
      issues.map(({ rule, sheet }) => [rule, sheet]),
      [['tab-unknown', '4B']],
    );
  });
});

describe('shortcuts', () => {
  it('lead from a meaning to its place, wherever the row went', async () => {
    const book = rawFromPlan(await planWorkbook('class', [partOf(context)], digest));
    const form = book.sheets[0]!;
    form.rows.splice(find(form, ids[0]).row, 0, [], []);
    const place = shortcuts(await readOk(book));
    const part = { classId: context.class.id, period: 'year-end' } as const;
    assert.deepEqual(place(part, ids[0], 'subject.TV.level'), { sheet: 'Bảng tổng hợp', cell: 'F11' });
    assert.equal(place(part, ids[0], 'homeroom.remark')?.sheet, 'Nhận xét');
    assert.equal(place(part, 'nobody', 'note'), null);
    assert.equal(place({ ...part, period: 'term-1' }, ids[0], 'note'), null);
  });
});
