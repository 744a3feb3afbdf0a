/** Phiếu kết quả (H20): all that has been entered of one child, nothing of another, and what is missing said. */
import assert from 'node:assert/strict';
import { resultSlip } from '../../../core/record/print/result-slip.js';
import { type ResultSlip, resultSlipFacts } from '../../../core/record/print/result-slip-facts.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import { buildContext, buildPupil, fullValues, type Overrides } from '../../support/sheets.js';

const slipOf = (context: SheetContext, overrides: Overrides = {}): ResultSlip =>
  resultSlipFacts(context, context.pupils[0]!, fullValues(context, overrides));
const wordsOf = (slip: ResultSlip, signed = false): string =>
  JSON.stringify(resultSlip(slip, { asOf: 'lúc 09:00 ngày 20/06/2027', signed }));

describe('a slip of results', () => {
  it('says all of a year’s end in the circular’s words', () => {
    const context = buildContext();
    const [pupil, other] = context.pupils;
    const slip = slipOf(context, {
      [pupil!.id]: {
        'homeroom.remark': 'Ngoan, ham đọc sách.',
        'award.YEAR_END.content': 'Học sinh Xuất sắc',
        'absence.excused': '2',
      },
      [other!.id]: { 'homeroom.remark': 'Hay giúp bạn.' },
    });
    assert.equal(slip.missing, 0);
    assert.equal(slip.subjects.find(({ name }) => name === 'Toán')!.level, 'Hoàn thành tốt');
    assert.deepEqual(
      slip.groups.map(({ name, traits }) => [name, traits.length]),
      [
        ['Phẩm chất chủ yếu', 5],
        ['Năng lực chung', 3],
        ['Năng lực đặc thù', 7],
      ],
    );
    const words = wordsOf(slip);
    for (const said of [
      pupil!.name,
      'Ngoan, ham đọc sách.',
      'Học sinh Xuất sắc',
      'Nghỉ có phép',
      'còn có thể sửa',
      'Cuối năm học',
    ])
      assert.ok(words.includes(said), said);
    for (const unsaid of [other!.name, other!.id, 'Hay giúp bạn']) assert.ok(!words.includes(unsaid), unsaid);
    assert.match(wordsOf(slip, true), /trong học bạ số đã ký/);
  });

  it('says what is missing, and asks for nothing the assessment does not have', () => {
    const context = buildContext({ period: 'mid-term-1' });
    const [pupil] = context.pupils;
    const slip = slipOf(context, { [pupil!.id]: { 'subject.TOAN.level': null } });
    assert.equal(slip.missing, 1);
    assert.deepEqual([slip.absences, slip.result, slip.awards], [null, null, []]);
    const words = wordsOf(slip);
    assert.ok(words.includes('(chưa có)'));
    assert.ok(!words.includes('Nghỉ có phép') && !words.includes('Nhận xét'));
  });

  it('of who is not assessed misses nothing, of what is assessed anew has those fields alone', () => {
    const exempt = buildContext({ pupils: [buildPupil({ mode: 'not-assessed' })] });
    assert.equal(resultSlipFacts(exempt, exempt.pupils[0]!, {}).missing, 0);
    const supplementary = {
      fields: ['subject.TOAN.level', 'subject.TOAN.score'],
      values: {},
      most: null,
      at: null,
    } as const;
    const context = buildContext({ period: 'supplementary', pupils: [buildPupil({ supplementary })] });
    const { subjects, groups, missing } = resultSlipFacts(context, context.pupils[0]!, {});
    assert.deepEqual([subjects.map(({ name }) => name), groups.length, missing], [['Toán'], 0, 2]);
  });
});
