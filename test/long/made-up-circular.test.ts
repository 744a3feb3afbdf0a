/** A circular nobody has written yet is a table and nothing else; a new subject is tables and its words. Among the long tests, for it compiles core three times. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type * as forms from '../../core/forms/form-version.js';
import type { FieldKey } from '../../core/fields/field-key.js';
import type * as lawFor from '../../core/law/law-for.js';
import type * as lawfulDays from '../../core/law/lawful-days.js';
import type * as results from '../../core/results/assess.js';
import type * as rules from '../../core/rules/check-sheet.js';
import type * as cells from '../../core/rules/parse-cell.js';
import type * as sheetFields from '../../core/sheet/sheet-fields.js';
import type { SheetContext } from '../../core/sheet/context.js';
import type { SheetValues } from '../../core/sheet/values.js';
import type * as fieldWords from '../../core/words/fields.js';
import type * as plans from '../../core/workbook/plan-workbook.js';
import { type ChangedCore, changeCore } from '../support/changed-core.js';
import { buildContext, fullValues } from '../support/sheets.js';

const BEFORE = '2029-2030';
const AFTER = '2030-2031';

const digest = (text: string): Promise<string> => Promise.resolve(createHash('sha256').update(text).digest('hex'));

/** Texts and headers of the class workbook. */
async function written(core: ChangedCore, context: SheetContext): Promise<string[]> {
  const { planWorkbook } = await core.load<typeof plans>('workbook/plan-workbook');
  const { sheets } = await planWorkbook('class', [{ context, revision: 0, values: {}, own: [] }], digest);
  return sheets.flatMap((sheet) => sheet.cells.map(({ value }) => String(value)));
}

const newTable = (text: string) => (now: string) => {
  assert.equal(now, '');
  return text;
};
const inTheTables = (now: string): string =>
  now
    .replace(
      "import { TT27 } from './tt27.js';",
      "import { TT27 } from './tt27.js';\nimport { TT99 } from './tt99.js';",
    )
    .replace('law: TT27 }]', `law: TT27 }, { from: '${AFTER}', law: TT99 }]`);

describe('a made-up circular', function () {
  this.timeout(180_000);
  let core: ChangedCore;
  before(() => {
    core = changeCore({
      'law/tables.ts': inTheTables,
      'law/tt99.ts': newTable(`
        import type { Law } from './law.js';
        import { TT27 } from './tt27.js';
        export const TT99: Law = {
          ...TT27,
          id: 'TT99',
          source: 'TT 99/2030/TT-BGDĐT',
          allows: { ...TT27.allows, score: [{ least: 8, result: 'HTXS' }, { least: 6, result: 'HTT' }, { least: 4, result: 'HT' }] },
          awards: { HTXS: { title: 'HSXS', certain: true } },
          forms: TT27.forms.map((form) => ({ ...form, number: form.number + 10, plain: false })),
          lengths: { remark: 700, text: 100 },
          scores: { least: 1, most: 10 },
          mostAbsences: 300,
          doubtful: { HTT: { below: 9 } },
          extremes: { best: [], lowest: [] },
          dates: { ...TT27.dates, closing: { month: 7, day: 15 } },
          tests: [
            ...TT27.tests.filter(({ periods }) => !periods.includes('mid-term-1')),
            { grades: [4], subjects: ['GDTC'], periods: ['year-end'] },
          ],
        };`),
    });
  });
  after(() => core.remove());

  it('moves a threshold', async () => {
    const { assess } = await core.load<typeof results>('results/assess');
    const resultIn = (schoolYear: string, score: string) => {
      const context = buildContext({ schoolYear, pupils: 1 });
      const all = fullValues(context, { [context.pupils[0]!.id]: { 'subject.GDTC.score': '9' } });
      const values: SheetValues = Object.fromEntries(
        Object.entries(all).map(([id, row]) => [
          id,
          Object.fromEntries(Object.entries(row).map(([f, v]) => [f, f.endsWith('.score') ? score : v])),
        ]),
      );
      const [{ result, awards }] = assess(context, values) as [results.Assessment];
      return [result, ...awards];
    };
    assert.deepEqual(resultIn(BEFORE, '8'), ['HTT', 'TIEU_BIEU']);
    assert.deepEqual(resultIn(AFTER, '8'), ['HTXS', 'HSXS']);
    assert.deepEqual(resultIn(AFTER, '7'), ['HTT']);
    assert.deepEqual(resultIn(BEFORE, '4'), ['CHT']);
    assert.deepEqual(resultIn(AFTER, '4'), ['HT']);
  });

  it('numbers the forms anew', async () => {
    const { formVersion } = await core.load<typeof forms>('forms/form-version');
    assert.equal(formVersion(BEFORE, 4, 'year-end'), 'TT27-9/2029-2030');
    assert.equal(formVersion(AFTER, 4, 'year-end'), 'TT99-19/2030-2031');
    const textsOf = (schoolYear: string) => written(core, buildContext({ schoolYear, grade: 1, period: 'mid-term-1' }));
    const [old, made] = [await textsOf(BEFORE), await textsOf(AFTER)];
    assert.ok(old.includes('Mẫu 1 (TT 27/2020/TT-BGDĐT)') && !old.includes('Mức đạt được'));
    assert.ok(made.includes('Mẫu 11 (TT 99/2030/TT-BGDĐT)') && made.includes('Mức đạt được'));
  });

  it('moves a date', async () => {
    const { lawfulDay } = await core.load<typeof lawfulDays>('law/lawful-days');
    const { lawFor: of } = await core.load<typeof lawFor>('law/law-for');
    assert.equal(lawfulDay(of(BEFORE), BEFORE, 'closing'), '2030-06-30');
    assert.equal(lawfulDay(of(AFTER), AFTER, 'closing'), '2031-07-15');
    assert.equal(lawfulDay(of(AFTER), AFTER, 'coversSigned'), '2030-09-30');
  });

  it('allows longer remarks and shorter notes, other scores and absences, in its own years', async () => {
    const { checkSheet } = await core.load<typeof rules>('rules/check-sheet');
    const { parseCell } = await core.load<typeof cells>('rules/parse-cell');
    const found = (schoolYear: string, field: FieldKey, typed: string) => {
      const parsed = parseCell(field, typed);
      assert.ok(parsed.ok, `${field} is read`);
      const context = buildContext({ schoolYear, pupils: 1 });
      const values = fullValues(context, { [context.pupils[0]!.id]: { [field]: parsed.value } });
      const ofField = checkSheet(context, values).filter(
        (issue) => issue.field === field && issue.severity === 'error',
      );
      return ofField.map(({ rule }) => rule);
    };
    const long = 'Em học tốt. '.repeat(50).trim();
    assert.deepEqual(found(BEFORE, 'homeroom.remark', long), ['text-too-long']);
    assert.deepEqual(found(AFTER, 'homeroom.remark', long), []);
    assert.deepEqual(found(BEFORE, 'note', long.slice(0, 150)), []);
    assert.deepEqual(found(AFTER, 'note', long.slice(0, 150)), ['text-too-long']);
    assert.deepEqual(found(BEFORE, 'subject.TV.score', '0'), []);
    assert.deepEqual(found(AFTER, 'subject.TV.score', '0'), ['score-out-of-range']);
    assert.deepEqual(found(BEFORE, 'absence.excused', '320'), []);
    assert.deepEqual(found(AFTER, 'absence.excused', '320'), ['count-not-whole']);
    assert.equal(parseCell('homeroom.remark', 'a'.repeat(701)).ok, false);
  });

  it('doubts other pairs of level and score, and calls other levels the best', async () => {
    const { checkSheet } = await core.load<typeof rules>('rules/check-sheet');
    const found = (schoolYear: string, changed: Partial<Record<FieldKey, string>>) => {
      const context = buildContext({ schoolYear, pupils: 1 });
      const row = { 'subject.TV.level': 'HTT', ...changed };
      const values = fullValues(context, { [context.pupils[0]!.id]: row });
      const doubts = ['level-score-doubtful', 'remark-contradicts'];
      const ofField = checkSheet(context, values).filter(({ field }) => field?.startsWith('subject.TV.'));
      return ofField.map(({ rule }) => rule).filter((rule) => doubts.includes(rule));
    };
    assert.deepEqual(found(BEFORE, { 'subject.TV.score': '8' }), []);
    assert.deepEqual(found(AFTER, { 'subject.TV.score': '8' }), ['level-score-doubtful']);
    const blamed = { 'subject.TV.score': '9', 'subject.TV.remark': 'Em chưa hoàn thành bài.' } as const;
    assert.deepEqual(found(BEFORE, blamed), ['remark-contradicts']);
    assert.deepEqual(found(AFTER, blamed), []);
  });

  it('takes away a test and adds one', async () => {
    const { fieldsOf } = await core.load<typeof sheetFields>('sheet/sheet-fields');
    const scores = (schoolYear: string, period: 'mid-term-1' | 'year-end') =>
      fieldsOf(buildContext({ schoolYear, period }), 4).filter((field) => field.endsWith('.score'));
    assert.deepEqual(scores(BEFORE, 'mid-term-1'), ['subject.TV.score', 'subject.TOAN.score']);
    assert.deepEqual(scores(AFTER, 'mid-term-1'), []);
    assert.ok(!scores(BEFORE, 'year-end').includes('subject.GDTC.score'));
    assert.ok(scores(AFTER, 'year-end').includes('subject.GDTC.score'));
    const { checkSheet } = await core.load<typeof rules>('rules/check-sheet');
    const context = buildContext({ schoolYear: BEFORE, pupils: 1 });
    const values = fullValues(context, { [context.pupils[0]!.id]: { 'subject.GDTC.score': '8' } });
    assert.ok(checkSheet(context, values).some(({ rule }) => rule === 'score-without-test'));
  });
});

describe('a new subject', function () {
  this.timeout(180_000);
  const subjects = (now: string): string =>
    now
      .replace("  'TDT',\n] as const;", "  'TDT',\n  'ROBOT',\n] as const;")
      .replace("  TDT: 'Tiếng dân tộc',\n};", "  TDT: 'Tiếng dân tộc',\n  ROBOT: 'Lắp ráp rô-bốt',\n};");
  const english = (now: string): string =>
    now.replace("  TDT: 'Ethnic minority language',", "  TDT: 'Ethnic minority language',\n  ROBOT: 'Robotics',");
  const table = newTable(`
    import type { Law } from './law.js';
    import { TT27 } from './tt27.js';
    export const TT99: Law = {
      ...TT27,
      id: 'TT99',
      compulsory: { ...TT27.compulsory, 5: [...TT27.compulsory[5], 'ROBOT'] },
      tests: [...TT27.tests, { grades: [5], subjects: ['ROBOT'], periods: ['year-end'] }],
    };`);
  const tables = { 'law/tables.ts': inTheTables, 'law/tt99.ts': table, 'fields/subjects.ts': subjects };

  it('is tables and its words: sheet, workbook, rules and result know it', async () => {
    const core = changeCore({ ...tables, 'words/en/names.ts': english });
    try {
      const { fieldsOf } = await core.load<typeof sheetFields>('sheet/sheet-fields');
      const { assess } = await core.load<typeof results>('results/assess');
      const { fieldName } = await core.load<typeof fieldWords>('words/fields');
      const [level, score] = ['subject.ROBOT.level', 'subject.ROBOT.score'] as unknown as [FieldKey, FieldKey];
      const context = buildContext({ schoolYear: AFTER, grade: 5, pupils: 1 });
      assert.ok(fieldsOf(context, 5).includes(level) && fieldsOf(context, 5).includes(score));
      assert.ok(!fieldsOf({ ...context, schoolYear: BEFORE }, 5).includes(level));
      assert.ok((await written(core, context)).includes('Lắp ráp rô-bốt'));
      assert.equal(fieldName(score, 'vi'), 'điểm KTĐK môn Lắp ráp rô-bốt');
      assert.equal(fieldName(score, 'en'), 'test score in Robotics');
      const id = context.pupils[0]!.id;
      const values = fullValues(context);
      assert.deepEqual(assess(context, values)[0]!.missing, [level, score]);
      const entered = { [id]: { ...values[id], [level]: 'HT', [score]: '6' } };
      assert.deepEqual(assess(context, entered)[0]!.because, [
        { field: level, value: 'HT' },
        { field: score, value: '6' },
      ]);
    } finally {
      core.remove();
    }
  });

  it('does not compile without its words', () => {
    assert.throws(() => changeCore(tables).remove(), /SUBJECTS_EN|names\.ts[\s\S]*ROBOT/);
  });
});
