import assert from 'node:assert/strict';
import type { PlanSheet } from '../../../core/workbook/plan.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { buildContext, buildPupil } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

const formOf = async (
  parts: Parameters<typeof planWorkbook>[1],
  kind: 'class' | 'teacher' = 'class',
): Promise<PlanSheet> => (await planWorkbook(kind, parts, digest)).sheets[0]!;
const texts = ({ cells }: PlanSheet): unknown[] => cells.map(({ value }) => value);

describe('a planned form', () => {
  it('says school, title, time, class, year and form, and that a sample is one', async () => {
    const seen = texts(await formOf([partOf(buildContext())]));
    for (const text of [
      'Ủy ban nhân dân xã Đồng Sơn',
      'Trường Tiểu học Đồng Sơn',
      'BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC',
      'Cuối năm học – Lớp 4A – Năm học 2026 – 2027',
      'Mẫu 9 (TT 27/2020/TT-BGDĐT)',
      'DỮ LIỆU MẪU',
      'HIỆU TRƯỞNG',
      'GIÁO VIÊN CHỦ NHIỆM',
      'Trần Thị Thu',
      'Phạm Thị Hạnh',
    ])
      assert.ok(seen.includes(text), text);
    const real = texts(await formOf([partOf(buildContext({ school: { sample: false } }))]));
    assert.ok(!real.includes('DỮ LIỆU MẪU'));
  });

  it('opens own cells with their offers, and locks and greys the others', async () => {
    const context = buildContext({ pupils: 1 });
    const { cells } = await formOf([
      partOf(context, { own: ['subject.TOAN.level', 'subject.TOAN.score', 'trait.NHAN_AI', 'result.HT'] }),
    ]);
    const open = cells.filter((cell) => cell.open);
    assert.deepEqual(
      open.map(({ list, whole }) => list ?? whole),
      ['subject-level', [0, 10], 'trait-level', 'tick'],
    );
    assert.ok(open.every(({ style }) => style === 'own'));
    assert.ok(cells.filter(({ style }) => style === 'others').length > 20);
    assert.ok(cells.filter(({ style }) => style !== 'own').every((cell) => !cell.open && !cell.list && !cell.whole));
  });

  it('is all white and locked for a reader who enters nothing', async () => {
    const { cells } = await formOf([partOf(buildContext(), { own: [] })]);
    assert.ok(cells.every(({ style, open }) => !open && style !== 'others' && style !== 'others-text'));
  });

  it('writes what begins like a formula as the text it is', async () => {
    const pupil = buildPupil({ name: '=HYPERLINK("x")' });
    const context = buildContext({ pupils: [pupil] });
    const { cells } = await formOf([partOf(context, { values: { [pupil.id]: { note: '+1' } } })]);
    assert.ok(cells.some(({ value }) => value === '=HYPERLINK("x")'));
    assert.ok(cells.some(({ value }) => value === '+1'));
  });

  it('fits its paper: A4 for short forms, A3 for long ones, headers repeated', async () => {
    const paper = async (
      grade: 1 | 3 | 4,
      period: 'mid-term-1' | 'term-1' | 'year-end',
    ): Promise<string | undefined> => {
      const { print } = await formOf([partOf(buildContext({ grade, period, pupils: 35 }))]);
      assert.deepEqual(
        [print?.orientation, print?.titleRows[0], print?.onePage, print?.pagesWide],
        ['landscape', 6, true, 1],
      );
      return print?.paper;
    };
    assert.deepEqual(
      [await paper(1, 'mid-term-1'), await paper(3, 'term-1'), await paper(4, 'year-end')],
      ['A4', 'A3', 'A3'],
    );
  });

  it('names tabs lawfully and each once', async () => {
    const odd = buildContext({ class: { name: "4/A: [Rất dài, rất rất dài, dài nữa]'" } });
    const own = ['subject.TOAN.level'] as const;
    const { sheets } = await planWorkbook(
      'teacher',
      [partOf(odd, { own: [...own] }), partOf(odd, { own: [...own] })],
      digest,
    );
    const names = sheets.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^[^[\]:*?/\\]{1,31}$/u);
  });

  it('gives a combined class a form a grade, with that grade’s pupils only', async () => {
    const [second, third] = [buildPupil({ grade: 2 }), buildPupil({ grade: 3 })];
    const { sheets } = await planWorkbook('class', [partOf(buildContext({ pupils: [third, second] }))], digest);
    const [form2, form3] = sheets as [PlanSheet, PlanSheet];
    assert.deepEqual([form2.name, form3.name], ['Bảng tổng hợp khối 2', 'Bảng tổng hợp khối 3']);
    assert.ok(texts(form2).includes(second.id) && !texts(form2).includes(third.id));
    assert.ok(texts(form3).includes(third.id) && !texts(form3).includes(second.id));
  });

  it('never lets two merged areas touch one cell', async () => {
    for (const period of ['mid-term-1', 'term-1', 'year-end', 'year'] as const) {
      for (const kind of ['class', 'teacher'] as const) {
        for (const { merges, name } of (await planWorkbook(kind, [partOf(buildContext({ period }))], digest)).sheets) {
          const covered = new Set<string>();
          for (const { top, left, bottom, right } of merges) {
            for (let row = top; row <= bottom; row++)
              for (let column = left; column <= right; column++) {
                assert.ok(!covered.has(`${row},${column}`), `${name} ${row},${column}`);
                covered.add(`${row},${column}`);
              }
          }
        }
      }
    }
  });
});
