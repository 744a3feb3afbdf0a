/** The workbook of what is assessed anew: the second group alone, each pupil's own cells open, year end beside them in grey. */
import assert from 'node:assert/strict';
import { checkPart } from '../../../core/check/check-part.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { buildContext, buildPupil } from '../../support/sheets.js';
import { digest, ownOf, rawFromPlan, readOk } from '../../support/workbooks.js';

const TOAN: readonly FieldKey[] = ['subject.TOAN.level', 'subject.TOAN.score', 'subject.TOAN.remark'];
const TRAITS: readonly FieldKey[] = ['trait.CHAM_CHI', 'trait.TU_CHU_TU_HOC', 'traits.QUALITIES.remark'];
const TICKS: readonly FieldKey[] = ['result.HTXS', 'result.HTT', 'result.HT', 'result.CHT'];

const anew = (fields: readonly FieldKey[], values: Record<string, string> = {}) => ({
  supplementary: { fields, values, most: 'HT' as const, at: null },
});
const first = buildPupil({ ...anew(TOAN, { 'subject.TOAN.level': 'HT' }), name: 'Lê Minh Châu' });
const second = buildPupil({ ...anew(['subject.AN.level', ...TRAITS]), name: 'Vũ Đức Khôi' });
const fifth = buildPupil({ ...anew(TICKS), grade: 5, mode: 'adjusted', name: 'Phạm Gia Hân' });
const context = buildContext({ period: 'supplementary', pupils: [first, second, fifth] });
const before = {
  [first.id]: { 'subject.TOAN.level': 'CHT', 'subject.TOAN.score': '4', 'subject.TOAN.remark': 'Còn nhầm khi chia.' },
  [second.id]: { 'subject.AN.level': 'CHT', 'subject.TOAN.level': 'HTT', 'trait.CHAM_CHI': 'CCG' },
};
const values = { [first.id]: { 'subject.TOAN.level': 'HT' } };

describe('the workbook of what is assessed anew', () => {
  const planned = () => planWorkbook('class', [{ context, revision: 2, values, own: ownOf(context), before }], digest);

  it('is one tab of the second group, read back as it was written through both doors', async () => {
    const plan = await planned();
    assert.deepEqual(
      plan.sheets.map(({ name }) => name),
      ['Đánh giá bổ sung', '_hocba'],
    );
    for (const filled of [false, true]) {
      const { parts, issues } = await readOk(rawFromPlan(plan, filled));
      const [part] = parts;
      assert.deepEqual([issues, part!.issues], [[], []]);
      assert.deepEqual(part!.base[first.id], { 'subject.TOAN.level': 'HT' });
      assert.deepEqual(
        part!.context.pupils.map(({ id, supplementary }) => [id, supplementary?.fields, supplementary?.most]),
        [first, second, fifth].map(({ id, supplementary }) => [id, supplementary?.fields, 'HT']),
      );
      // A value of year end is shown and never read.
      assert.deepEqual(
        part!.cells.filter(({ raw }) => raw !== null).map(({ pupil, field, raw }) => [pupil, field, raw]),
        [[first.id, 'subject.TOAN.level', 'H']],
      );
      assert.deepEqual(checkPart(part!).changes, []);
    }
  });

  it('opens each pupil’s own cells to who enters them, and shows year end beside them alone', async () => {
    const [tab] = (await planned()).sheets;
    const rowOf = ({ id }: { id: string }) =>
      tab!.cells.filter(({ row }) => row === tab!.cells.find(({ value }) => value === id)!.row);
    const open = (one: { id: string }) => rowOf(one).filter((cell) => cell.open).length;
    // Âm nhạc is another's.
    assert.deepEqual([open(first), open(second), open(fifth)], [3, 3, 4]);
    assert.deepEqual(
      rowOf(first)
        .map(({ value }) => value)
        .filter((value) => value !== null),
      [1, first.id, first.name, 'C', 'H', 4, 'Còn nhầm khi chia.'],
    );
    assert.deepEqual(
      rowOf(second)
        .map(({ value }) => value)
        .filter((value) => value !== null),
      [2, second.id, second.name, 'C', 'C'],
    );
    const grey = rowOf(first).find(({ value }) => value === 4)!;
    assert.deepEqual([grey.style, grey.open], ['others', undefined]);
  });

  it('is judged by the rules of the class sheet, of what each pupil has', async () => {
    const [part] = (await readOk(rawFromPlan(await planned()))).parts;
    const found = (typed: Record<string, Record<string, string | number>>) => {
      const cells = part!.cells.map((cell) => ({ ...cell, raw: typed[cell.pupil]?.[cell.field] ?? cell.raw }));
      return checkPart({ ...part!, cells })
        .issues.filter(({ rule }) => rule !== 'value-missing')
        .map(({ rule, pupil, field }) => [rule, pupil, field]);
    };
    assert.deepEqual(found({}), []);
    assert.deepEqual(found({ [first.id]: { 'subject.TOAN.score': 8.5 } }), [
      ['score-not-whole', first.id, 'subject.TOAN.score'],
    ]);
    // A low level asks for no new remark: that of year end stays.
    assert.deepEqual(found({ [first.id]: { 'subject.TOAN.level': 'C', 'subject.TOAN.score': 3 } }), []);
    assert.deepEqual(found({ [first.id]: { 'subject.TOAN.level': 'T', 'subject.TOAN.score': 2 } }), [
      ['level-score-doubtful', first.id, 'subject.TOAN.score'],
    ]);
    assert.deepEqual(found({ [second.id]: { 'subject.TOAN.score': 7 } }), [
      ['score-without-test', second.id, 'subject.TOAN.score'],
    ]);
    assert.deepEqual(found({ [fifth.id]: { 'result.HT': 'X', 'result.CHT': 'X' } }), [
      ['result-two-ticks', fifth.id, 'result.HT'],
      ['result-two-ticks', fifth.id, 'result.CHT'],
    ]);
    const missing = checkPart(part!).issues.map(({ pupil, field }) => [pupil, field]);
    assert.deepEqual(missing, [
      [first.id, 'subject.TOAN.score'],
      [second.id, 'subject.AN.level'],
      [second.id, 'trait.CHAM_CHI'],
      [second.id, 'trait.TU_CHU_TU_HOC'],
    ]);
  });
});
