import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FieldKey, FIELDS } from '../../../core/fields/field-key.js';
import { GRADES } from '../../../core/law/law.js';
import { SHEET_PERIODS } from '../../../core/codes/periods.js';
import { checkSheet, sheetErrors } from '../../../core/rules/check-sheet.js';
import { ASSESSMENT_MODES, type PupilOnSheet } from '../../../core/sheet/context.js';
import { anyText } from '../../support/cells.js';
import { type Cells, found, one, rulesOf } from '../../support/findings.js';
import { buildContext, buildPupil, type ContextParts, fullValues, type Overrides } from '../../support/sheets.js';

describe('a complete sheet', () => {
  for (const grade of GRADES) {
    for (const period of SHEET_PERIODS) {
      it(`has no finding: grade ${grade}, ${period}`, () => {
        const context = buildContext({ grade, period, pupils: 12 });
        assert.deepEqual(checkSheet(context, fullValues(context)), []);
      });
    }
  }
  it('has none in any mode of assessment', () => {
    const context = buildContext({ pupils: ASSESSMENT_MODES.map((mode) => buildPupil({ mode })) });
    assert.deepEqual(checkSheet(context, fullValues(context)), []);
  });
});

describe('a value in the wrong place', () => {
  it('is a score where no test is held', () => {
    assert.deepEqual(found({ 'subject.NN1.score': '9' }, { period: 'mid-term-1' }), [
      'score-without-test subject.NN1.score',
    ]);
    assert.deepEqual(found({ 'subject.DD.score': '9' }), ['score-without-test subject.DD.score']);
    assert.equal(one({ 'subject.TV.score': '9' }, { grade: 2, period: 'mid-term-2' }).severity, 'error');
  });
  it('is a subject the grade is not taught', () => {
    assert.deepEqual(found({ 'subject.KH.level': 'HTT' }, { grade: 3 }), ['subject-not-taught subject.KH.level']);
    assert.deepEqual(found({ 'subject.TNXH.score': '9' }), ['subject-not-taught subject.TNXH.score']);
    assert.deepEqual(found({ 'subject.NN1.level': 'HTT' }, { grade: 1 }), ['subject-not-taught subject.NN1.level']);
  });
  it('is a competence of higher grades, and a year-end field at another time', () => {
    assert.deepEqual(found({ 'trait.TIN_HOC': 'TOT' }, { grade: 2 }), ['field-not-on-sheet trait.TIN_HOC']);
    assert.deepEqual(found({ 'subject.TV.remark': 'Tốt.' }, { period: 'term-1' }), [
      'field-not-on-sheet subject.TV.remark',
    ]);
    assert.deepEqual(found({ 'profile.father': 'Lê Văn Nam' }), ['field-not-on-sheet profile.father']);
  });
  it('is told by each pupil’s own grade in a combined class', () => {
    const context = buildContext({ pupils: [buildPupil({ grade: 3 }), buildPupil({ grade: 4 })] });
    const [third, fourth] = context.pupils as [PupilOnSheet, PupilOnSheet];
    const issues = checkSheet(
      context,
      fullValues(context, { [third.id]: { 'subject.KH.level': 'HT' }, [fourth.id]: { 'subject.KH.level': 'HTT' } }),
    );
    assert.deepEqual(
      issues.map(({ rule, pupil }) => [rule, pupil]),
      [['subject-not-taught', third.id]],
    );
  });
});

describe('missing values', () => {
  it('are warnings, one for each', () => {
    const cells: Cells = {
      'subject.TV.level': null,
      'subject.TV.score': null,
      'trait.NHAN_AI': null,
      'traits.GENERAL.remark': null,
      'homeroom.remark': null,
      'health.height': null,
      'absence.unexcused': null,
      'result.HTT': null,
    };
    assert.deepEqual(
      found(cells),
      Object.keys(cells)
        .slice(0, 7)
        .map((field) => `value-missing ${field}`),
    );
  });
  it('only warn', () => {
    const context = buildContext({ pupils: 1 });
    assert.ok(
      checkSheet(context, {}).every(({ rule, severity }) => rule === 'value-missing' && severity === 'warning'),
    );
  });
  it('are not ticks, notes, awards, remarks of subjects, nor the profile', () => {
    const cells: Cells = {
      'award.SUDDEN': null,
      note: null,
      'subject.TV.remark': null,
      'award.YEAR_END.content': null,
    };
    assert.deepEqual(found(cells), []);
    assert.deepEqual(found({ 'profile.father': null, 'profile.birthplace': null }, { period: 'year' }), []);
  });
  it('are only Tiếng Việt and Toán in a special class, nothing of an individual plan or without assessment', () => {
    const cells: Cells = {
      'subject.TV.level': null,
      'subject.KH.score': null,
      'trait.NHAN_AI': null,
      'homeroom.remark': null,
      'result.HTT': null,
    };
    assert.deepEqual(found(cells, { pupil: { mode: 'special' } }), ['value-missing subject.TV.level']);
    assert.deepEqual(found(cells, { pupil: { mode: 'adjusted' } }), []);
    assert.deepEqual(found(cells, { pupil: { mode: 'not-assessed' } }), []);
  });
  it('are height, weight and absences of every pupil who is assessed', () => {
    for (const mode of ['special', 'adjusted'] as const) {
      const cells: Cells = { 'health.weight': null, 'absence.excused': null };
      assert.deepEqual(found(cells, { pupil: { mode } }), [
        'value-missing health.weight',
        'value-missing absence.excused',
      ]);
    }
  });
  it('are gaps of an optional subject once most of the class have it', () => {
    const parts: ContextParts = { grade: 2, pupils: 5, class: { optionalSubjects: ['NN1'] } };
    assert.deepEqual(found({ 'subject.NN1.level': null }, parts), ['value-missing subject.NN1.level']);
    const context = buildContext(parts);
    const few: Overrides = Object.fromEntries(
      context.pupils.slice(1).map(({ id }) => [id, { 'subject.NN1.level': null }]),
    );
    assert.deepEqual(rulesOf(context, fullValues(context, few)), []);
  });
  it('of an optional subject are counted among the pupils of one grade in a combined class', () => {
    const pupils = ([1, 1, 2, 2, 2, 2] as const).map((grade) => buildPupil({ grade }));
    const context = buildContext({ pupils, class: { optionalSubjects: ['NN1'] } });
    const without = (at: readonly number[]): Overrides =>
      Object.fromEntries(at.map((i) => [pupils[i]!.id, { 'subject.NN1.level': null }]));
    // Only grade 2 takes it: most of the class has a level, and grade 1 misses nothing.
    assert.deepEqual(rulesOf(context, fullValues(context, without([0, 1]))), []);
    // Most of grade 2 has it, though not most of the class.
    const issues = checkSheet(context, fullValues(context, without([0, 1, 2])));
    assert.deepEqual(
      issues.map(({ rule, pupil, field }) => [rule, pupil, field]),
      [['value-missing', pupils[2]!.id, 'subject.NN1.level']],
    );
  });
});

describe('a pupil who is not assessed', () => {
  it('should have no marks, while health, absences and notes are welcome', () => {
    const pupil = { mode: 'not-assessed' } as const;
    assert.deepEqual(found({ 'health.height': '120', 'absence.excused': '3' }, { pupil }), []);
    const issue = one({ 'subject.TV.level': 'HT', 'trait.NHAN_AI': 'DAT', 'result.HT': 'X' }, { pupil });
    assert.deepEqual([issue.rule, issue.severity, issue.params], ['not-assessed-values', 'warning', { count: 3 }]);
  });
});

/** Marks that bring about each finding on result, award and promotion. */
const MARKS: readonly Cells[] = [
  {},
  { 'subject.AN.level': 'HT' },
  { 'result.HTT': null },
  { 'result.HT': 'X' },
  { 'subject.AN.level': 'HT', 'award.YEAR_END': 'X' },
  { 'promotion.NOT_PROMOTED': 'X' },
  { 'subject.TV.remark': 'x'.repeat(600) },
  { 'subject.KH.score': '9', 'trait.TIN_HOC': 'TOT' },
];

describe('findings', () => {
  const context = buildContext({ pupils: 3 });
  const cells = fc.dictionary(
    fc.constantFrom(...([...FIELDS.keys()] as FieldKey[])),
    fc.oneof(fc.constantFrom('HTT', 'CHT', 'CCG', 'X', '4', '11'), anyText),
    { maxKeys: 70 },
  );
  const sorted = (found: readonly object[]) => found.map((each) => JSON.stringify(each)).sort();
  it('come in class order, then in column order, those about the whole class last', () => {
    const context = buildContext({ pupils: 9 });
    const [first, second] = context.pupils as [PupilOnSheet, PupilOnSheet];
    const same = Object.fromEntries(context.pupils.map(({ id }) => [id, { 'homeroom.remark': 'Chăm ngoan.' }]));
    const issues = checkSheet(
      context,
      fullValues(context, {
        ...same,
        [second.id]: { ...same[second.id], 'subject.TV.level': null, 'result.HTT': null },
        [first.id]: {
          ...same[first.id],
          'absence.excused': null,
          'subject.TV.score': '5',
          'result.HTT': null,
          'result.HT': 'X',
        },
      }),
    );
    assert.deepEqual(
      issues.map(({ pupil, field }) => [pupil, field]),
      [
        [first.id, 'subject.TV.score'],
        [first.id, 'absence.excused'],
        [second.id, 'subject.TV.level'],
        [null, 'homeroom.remark'],
      ],
    );
  });
  it('do not depend on the order of the values, and nothing in them is thrown over', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 3, maxLength: 3 }), (rows) => {
        const values = Object.fromEntries(context.pupils.map(({ id }, at) => [id, rows[at]!]));
        const turned = Object.fromEntries(
          Object.entries(values)
            .reverse()
            .map(([id, row]) => [id, Object.fromEntries(Object.entries(row).reverse())]),
        );
        assert.deepEqual(sorted(checkSheet(context, values)), sorted(checkSheet(context, turned)));
      }),
    );
  });
  it('that are errors are those a push asks for, in every mode and at every time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHEET_PERIODS),
        fc.constantFrom(...GRADES),
        fc.array(fc.tuple(fc.constantFrom(...ASSESSMENT_MODES), fc.constantFrom(...MARKS), cells), { maxLength: 4 }),
        (period, grade, rows) => {
          const pupils = rows.map(([mode]) => buildPupil({ mode, grade }));
          const sheet = buildContext({ period, grade, pupils });
          // Complete rows with some marks changed reach the rules on results; rows of anything reach the rest.
          const over = Object.fromEntries(
            pupils.map(({ id }, i) => [id, { ...rows[i]![1], ...(i % 2 ? rows[i]![2] : {}) }]),
          );
          const values = fullValues(sheet, over);
          const errors = checkSheet(sheet, values).filter(({ severity }) => severity === 'error');
          assert.deepEqual(sorted(sheetErrors(sheet, values)), sorted(errors));
        },
      ),
    );
  });
  it('leave pupils alone who are not in the class', () => {
    const context = buildContext({ pupils: 1 });
    assert.deepEqual(checkSheet(context, { ...fullValues(context), nobody: { 'subject.TV.level': 'HT' } }), []);
  });
});
