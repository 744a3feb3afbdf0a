import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkPart } from '../../../core/check/check-part.js';
import { IDENTITY_LABELS } from '../../../core/forms/header-labels.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import type { ReadPart } from '../../../core/workbook/read-types.js';
import { buildContext, buildPupil, fullValues } from '../../support/sheets.js';
import { digest, find, type OpenSheet, partOf, rawFromPlan, readOk } from '../../support/workbooks.js';

const NAMES = ['Nguyễn Thị Hòa', 'Nguyễn Thị Hoa', 'Trần Đức An', 'Lê Minh Bình', 'Phạm Gia Châu'];
const context = buildContext({ pupils: NAMES.map((name) => buildPupil({ name })) });
const ids = context.pupils.map(({ id }) => id);
/** Every pupil has a note of her own, so that a note at another pupil is seen. */
const values = fullValues(context, Object.fromEntries(ids.map((id) => [id, { note: `của ${id}` }])));

async function worked(work: (form: OpenSheet) => void, sheet = context, cells = values): Promise<ReadPart> {
  const book = rawFromPlan(await planWorkbook('class', [partOf(sheet, { values: cells })], digest));
  work(book.sheets[0]!);
  return (await readOk(book)).parts[0]!;
}

const columnOf = (form: OpenSheet, header: string): number => find(form, header).column;
const rowsOf = (form: OpenSheet, pupils = ids): OpenSheet['rows'] => {
  const first = find(form, pupils[0]!).row;
  return form.rows.slice(first, first + pupils.length);
};
/** Put the rows' cells of some columns into another order, as a sort of these columns alone does. */
function reorder(rows: OpenSheet['rows'], columns: readonly number[], order: readonly number[]): void {
  for (const column of columns) {
    const before = rows.map((row) => row[column] ?? null);
    rows.forEach((row, i) => (row[column] = before[order[i]!]!));
  }
}
const setName = (form: OpenSheet, row: number, name: string): void => {
  rowsOf(form)[row]![columnOf(form, IDENTITY_LABELS.name)] = name;
};
const misnamed = (part: ReadPart) => part.issues.filter(({ rule }) => rule === 'row-name-differs');
const orders = fc.shuffledSubarray([...NAMES.keys()], { minLength: NAMES.length });

describe('the name in a row', () => {
  for (const [what, header] of [
    ['names without codes', IDENTITY_LABELS.name],
    ['codes without names', IDENTITY_LABELS.pupil],
  ] as const) {
    it(`stops the rows that a sort of ${what} has mixed up, and no other`, async () => {
      await fc.assert(
        fc.asyncProperty(orders, async (order) => {
          const part = await worked((form) => reorder(rowsOf(form), [columnOf(form, header)], order));
          const moved = order.flatMap((from, to) => (from === to ? [] : [ids[header === 'Mã học sinh' ? from : to]!]));
          assert.deepEqual(
            misnamed(part)
              .map(({ pupil }) => pupil)
              .sort(),
            [...moved].sort(),
          );
          assert.deepEqual(part.issues.length, moved.length, 'nobody is called vanished');
          assert.deepEqual(checkPart(part).changes, []);
        }),
        { numRuns: 40 },
      );
    });
  }

  it('goes with its row when everything is sorted together', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const part = await worked((form) => {
          const rows = rowsOf(form);
          reorder(rows, [...rows[0]!.keys()], order);
        });
        assert.deepEqual(part.issues, []);
        assert.deepEqual(checkPart(part).changes, []);
      }),
      { numRuns: 40 },
    );
  });

  it('says at its cell whose code and whose name stand there', async () => {
    const part = await worked((form) => setName(form, 2, ' LÊ  minh BÌNH '.normalize('NFD')));
    const [issue] = misnamed(part);
    assert.deepEqual(issue, {
      rule: 'row-name-differs',
      severity: 'error',
      pupil: ids[2],
      field: null,
      params: { id: ids[2], name: 'Trần Đức An', other: 'Lê Minh Bình' },
      sheet: 'Bảng tổng hợp',
      cell: 'C11',
    });
    assert.ok(!part.cells.some(({ pupil, sheet }) => pupil === ids[2] && sheet === 'Bảng tổng hợp'));
    assert.ok(
      part.cells.some(({ pupil, sheet }) => pupil === ids[2] && sheet === 'Nhận xét'),
      'other tabs are read',
    );
  });

  it('written without accents, in capitals, with Ð, misspelt, corrected or missing is no finding', async () => {
    for (const name of ['tran duc an', 'TRẦN ĐỨC AN', 'Trần Ðức An', 'Trần Đức Anh', 'An', '', 'Nguyễn Văn Mới']) {
      assert.deepEqual((await worked((form) => setName(form, 2, name))).issues, [], name);
    }
  });

  it('that differs from another pupil’s only by an accent is told apart, unless typed without any', async () => {
    assert.equal(misnamed(await worked((form) => setName(form, 0, 'Nguyễn Thị Hoa'))).length, 1);
    for (const name of ['Nguyễn Thị Hoà', 'Nguyen Thi Hoa']) {
      assert.deepEqual((await worked((form) => setName(form, 0, name))).issues, [], name);
    }
  });

  it('of another pupil typed without accents or in another encoding is found all the same', async () => {
    for (const name of ['le minh binh', 'LÊ MINH BÌNH'.normalize('NFD')]) {
      assert.equal(misnamed(await worked((form) => setName(form, 2, name))).length, 1, name);
    }
  });

  it('of another grade of a combined class is another pupil’s too', async () => {
    const pupils = [buildPupil({ grade: 2, name: 'Đỗ Ngọc Lan' }), buildPupil({ grade: 3, name: 'Vũ Bảo Nam' })];
    const combined = buildContext({ pupils });
    const part = await worked(
      (form) => (form.rows[find(form, pupils[0]!.id).row]![columnOf(form, IDENTITY_LABELS.name)] = 'Vũ Bảo Nam'),
      combined,
      fullValues(combined),
    );
    assert.deepEqual(
      misnamed(part).map(({ pupil }) => pupil),
      [pupils[0]!.id],
    );
  });
});

describe('two pupils of one name', () => {
  const twins = ['2017-02-03', '2017-11-20'].map((birthDate) => buildPupil({ name: 'Trần Minh An', birthDate }));
  const pupils = twins.map(({ id }) => id);
  const sheet = buildContext({ pupils: twins });
  const read = (work: (form: OpenSheet, rows: OpenSheet['rows']) => void) =>
    worked((form) => work(form, rowsOf(form, pupils)), sheet, fullValues(sheet));

  it('are told apart by the birth date', async () => {
    const part = await read((form, rows) => reorder(rows, [columnOf(form, IDENTITY_LABELS.pupil)], [1, 0]));
    assert.deepEqual(
      part.issues.map(({ rule, params }) => [rule, params.name, params.other]),
      [
        ['row-name-differs', 'Trần Minh An (20/11/2017)', 'Trần Minh An (03/02/2017)'],
        ['row-name-differs', 'Trần Minh An (03/02/2017)', 'Trần Minh An (20/11/2017)'],
      ],
    );
    assert.deepEqual(checkPart(part).changes, []);
  });

  it('and one birth date are accepted', async () => {
    const alike = twins.map((pupil) => ({ ...pupil, birthDate: '2017-02-03' }));
    const same = buildContext({ pupils: alike });
    assert.deepEqual((await worked(() => undefined, same, fullValues(same))).issues, []);
  });

  it('are accepted where the row has no birth date, or one of nobody', async () => {
    for (const date of [null, '01/01/2016', { date: '2017-02-03' }] as const) {
      const part = await read((form, rows) => {
        rows[0]![columnOf(form, IDENTITY_LABELS['birth-date'])] = date;
      });
      assert.deepEqual(part.issues, []);
    }
  });
});
