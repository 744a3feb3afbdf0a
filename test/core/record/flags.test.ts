import assert from 'node:assert/strict';
import { flagDetail } from '../../../core/words/present-flags.js';
import { checkSheet } from '../../../core/rules/check-sheet.js';
import { type FlagInput, flagsFor } from '../../../core/record/flags.js';
import { buildContext, fullValues, type Overrides } from '../../support/sheets.js';
import { buildYearRecord } from '../../support/year-record.js';

/** Flags of the first pupil of a class. */
function flags(cells: Overrides[string], more: Partial<FlagInput> = {}) {
  const context = buildContext();
  const pupil = context.pupils[0]!;
  const values = fullValues(context, { [pupil.id]: cells });
  const found = flagsFor(
    context,
    values,
  )({
    pupil,
    record: buildYearRecord({ result: 'HTT' }),
    others: [],
    lastResult: null,
    issues: checkSheet(context, values).filter((issue) => issue.pupil === pupil.id),
    returned: null,
    decided: null,
    signed: false,
    ...more,
  });
  return found.map((flag) => [flag.flag, flagDetail(flag, 'vi')]);
}
const all = (score: string) =>
  Object.fromEntries(['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN'].map((s) => [`subject.${s}.score`, score]));

describe('what a leader looks at first', () => {
  it('is nothing for an ordinary pupil', () => assert.deepEqual(flags({}), []));

  it('is the one test that decides the result by a mark, up or down', () => {
    assert.deepEqual(
      flags({ ...all('9'), 'subject.TOAN.score': '8' }).map(([, detail]) => detail),
      ['Toán 8'],
    );
    assert.deepEqual(
      flags({ 'subject.TV.score': '7' }).map(([, detail]) => detail),
      ['Tiếng Việt 7'],
    );
    // One mark, not two: with nine it would be better, with six it is worse.
    assert.deepEqual(
      flags({ ...all('9'), 'subject.TOAN.score': '7' }).map(([, detail]) => detail),
      ['Toán 7'],
    );
    assert.deepEqual(flags(all('10')), []);
    // Two tests below: neither decides alone.
    assert.deepEqual(flags({ ...all('9'), 'subject.TOAN.score': '8', 'subject.TV.score': '8' }), []);
    // A level keeps the result where it is.
    assert.deepEqual(flags({ ...all('9'), 'subject.TOAN.score': '8', 'subject.AN.level': 'HT' }), []);
  });

  it('never says how many marks are wanting to which result, on either side of a threshold', () => {
    const context = buildContext();
    const pupil = context.pupils[0]!;
    let said = 0;
    for (let score = 0; score <= 10; score++) {
      for (const other of ['5', '7', '8', '9', '10']) {
        const values = fullValues(context, { [pupil.id]: { ...all(other), 'subject.TOAN.score': String(score) } });
        const record = buildYearRecord({ result: 'HTT' });
        const input = {
          pupil,
          record,
          others: [],
          lastResult: null,
          issues: [],
          returned: null,
          decided: null,
          signed: false,
        };
        for (const flag of flagsFor(context, values)(input)) {
          const words = [flagDetail(flag, 'vi'), flagDetail(flag, 'en')].join(' ');
          assert.doesNotMatch(words, /Hoàn thành|thêm|thiếu|lệch|mark|away|more/i);
          said++;
        }
      }
    }
    assert.ok(said > 20);
    assert.deepEqual(flags({ ...all('9') }), [
      [
        'near-threshold',
        'Tiếng Việt 9, Toán 9, Ngoại ngữ 1 (9), Lịch sử và Địa lí 9, Khoa học 9, Tin học 9, Công nghệ 9',
      ],
    ]);
    // Six tens and a nine: above the threshold is as near as below it.
    for (const score of ['8', '9']) {
      assert.deepEqual(flags({ ...all('10'), 'subject.TOAN.score': score }), [['near-threshold', `Toán ${score}`]]);
    }
  });

  it('is a tick that says otherwise than the principal’s decision', () => {
    const ticked = { 'promotion.NOT_PROMOTED': 'X' } as const;
    const kinds = (cells: Overrides[string], decided: boolean | null) =>
      flags(cells, { decided }).map(([flag]) => flag);
    assert.deepEqual(kinds(ticked, true), ['tick-differs']);
    assert.deepEqual(kinds({}, false), ['tick-differs']);
    assert.deepEqual([kinds(ticked, false), kinds({}, true), kinds(ticked, null), kinds({}, null)], [[], [], [], []]);
  });

  it('is a signed record that promotes without completion or decision', () => {
    const record = buildYearRecord({ result: null, completed: false, promoted: true });
    const found = (more: Partial<FlagInput>) => flags({}, { record, signed: true, ...more }).map(([flag]) => flag);
    assert.deepEqual(found({}), ['promoted-undecided']);
    assert.deepEqual(found({ record: { ...record, completed: null } }), ['promoted-undecided']);
    assert.deepEqual(found({ decided: true }), []);
    assert.deepEqual(found({ signed: false }), []);
    assert.deepEqual(found({ record: { ...record, completed: true } }), []);
    assert.deepEqual(found({ record: { ...record, promoted: false } }), []);
  });

  it('is a result two levels from last year’s, not one', () => {
    assert.deepEqual(flags({}, { lastResult: 'CHT' }), [
      ['unlike-last-year', 'năm trước Chưa hoàn thành, năm nay Hoàn thành tốt'],
    ]);
    assert.deepEqual(flags({}, { lastResult: 'HT' }), []);
    assert.deepEqual(flags({}, { lastResult: 'HTXS' }), []);
  });

  it('is what differs from another version, and a return', () => {
    const now = buildYearRecord({ result: 'HTT', height: '131' });
    const before = { ...now, height: '130', subjects: now.subjects.slice(1) };
    const [changed, returned] = flags(
      {},
      {
        record: now,
        others: [before],
        returned: { by: 'Phạm Thị Hạnh', at: '2027-06-19T13:14:00.000Z', reason: 'Xem lại' },
      },
    );
    assert.equal(changed![0], 'changed-since-signed');
    assert.match(changed![1]!, /^đã sửa .*mức đạt được/);
    assert.deepEqual(returned, ['returned-before', 'Phạm Thị Hạnh trả lại 20:14 ngày 19/06/2027: Xem lại']);
  });

  it('is a remark that contradicts its level', () => {
    const [[flag, detail] = []] = flags({ 'subject.MT.remark': 'Em chưa hoàn thành bài vẽ.' });
    assert.equal(flag, 'flagged-remark');
    assert.match(detail!, /nhận xét môn Mĩ thuật có “chưa hoàn thành”/);
  });
});
