import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FieldKey, fieldSpec } from '../../../core/fields/field-key.js';
import { lawFor } from '../../../core/law/law-for.js';
import { RESULTS, type Result } from '../../../core/codes/levels.js';
import { assess } from '../../../core/results/assess.js';
import { givenResult } from '../../../core/results/given-result.js';
import { notAssessedYet } from '../../../core/results/assessed-anew.js';
import { notCompleted, withSupplementary } from '../../../core/results/supplementary.js';
import { checkSheet } from '../../../core/rules/check-sheet.js';
import { ASSESSMENT_MODES, type AssessmentMode, type SupplementaryOnSheet } from '../../../core/sheet/context.js';
import { fieldsOf, fieldsOfPupil } from '../../../core/sheet/sheet-fields.js';
import type { Value } from '../../../core/sheet/values.js';
import { buildContext, buildPupil, fullValues } from '../../support/sheets.js';
import { runs } from '../../support/run/whole.js';

type Cells = Partial<Record<FieldKey, Value>>;

const failing = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;

function sheet(cells: Cells, mode: AssessmentMode = 'normal', own?: Partial<SupplementaryOnSheet>) {
  const supplementary = own && { fields: [], values: {}, most: 'HT' as Result, at: null, ...own };
  const pupil = buildPupil({ mode, ...(supplementary && { supplementary }) });
  const context = buildContext({ pupils: [pupil] });
  const values = fullValues(context, { [pupil.id]: cells });
  const anew = (after = withSupplementary(context, values)) => {
    const [assessment] = assess(context, after);
    return { cells: after[pupil.id]!, result: assessment!.result, awards: assessment!.awards, context, after };
  };
  return { pupil, context, values, anew };
}

const groupOf = (cells: Cells, mode?: AssessmentMode) => {
  const { context, values } = sheet(cells, mode);
  return notCompleted(context, values)[0]?.fields ?? null;
};

describe('the second group', () => {
  const gap = { 'subject.KH.level': null };
  const wanted: readonly (readonly [string, Cells, AssessmentMode, boolean])[] = [
    ['all well', {}, 'normal', false],
    ['a level C', failing, 'normal', true],
    ['a score of 4', { 'subject.KH.score': '4' }, 'normal', true],
    ['a trait to work on', { 'trait.CHAM_CHI': 'CCG' }, 'normal', true],
    ['a score of 5', { 'subject.KH.score': '5' }, 'normal', false],
    ['a level C, and another missing: late, not failing', { ...failing, ...gap }, 'normal', false],
    ['nothing but a gap', gap, 'normal', false],
    ['nothing entered at all', Object.fromEntries(FIELDS().map((field) => [field, null])), 'normal', false],
    ['a child not assessed, whatever is left on the sheet', failing, 'not-assessed', false],
    ['an individual plan, judged as not completed', { 'result.HTT': null, 'result.CHT': 'X' }, 'adjusted', true],
    ['an individual plan, judged as completed in spite of C', { 'subject.TOAN.level': 'CHT' }, 'adjusted', false],
    ['a special class, C in Toán', failing, 'special', true],
    ['a special class, nothing in Khoa học', gap, 'special', false],
  ];
  for (const [what, cells, mode, belongs] of wanted) {
    it(`${belongs ? 'has' : 'has not'}: ${what}`, () => assert.equal(groupOf(cells, mode) !== null, belongs));
  }

  it('is assessed anew in what decided the result and the remarks on it, in column order', () => {
    const cells = { ...failing, 'subject.TOAN.score': '4', 'subject.KH.score': '6', 'trait.CHAM_CHI': 'CCG' } as const;
    assert.deepEqual(groupOf(cells), [
      'subject.TOAN.level',
      'subject.TOAN.score',
      'trait.CHAM_CHI',
      'subject.TOAN.remark',
      'traits.QUALITIES.remark',
    ]);
    const judged = groupOf(failing, 'special')!;
    assert.deepEqual(
      judged.filter((field) => field.startsWith('result.')),
      RESULTS.map((result) => `result.${result}`),
    );
  });

  it('is exactly who has Chưa hoàn thành on complete values, for any values', () => {
    const seen = { in: 0, out: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...ASSESSMENT_MODES), anyCells, (mode, cells) => {
        const { context, values, pupil } = sheet(cells, mode);
        const [assessment] = assess(context, values);
        const result = givenResult(pupil, values[pupil.id]!, assessment!.result);
        const belongs = notCompleted(context, values).length === 1;
        seen[belongs ? 'in' : 'out']++;
        assert.equal(belongs, mode !== 'not-assessed' && result === 'CHT');
        if (mode === 'normal' && assessment!.missing.length > 0) assert.equal(belongs, false);
      }),
      { numRuns: 400, seed: 6 },
    );
    assert.ok(seen.in > 40 && seen.out > 40, JSON.stringify(seen));
  });
});

describe('the year with what was assessed anew', () => {
  const fields = ['subject.TOAN.level', 'subject.TOAN.remark'] as const;

  it('is that of year end, the very object, before the first new value', () => {
    const { context, values } = sheet(failing, 'normal', { fields });
    assert.equal(withSupplementary(context, values), values);
  });

  it('is at most Hoàn thành and bears no award, unless the principal has decided otherwise', () => {
    const awarded = { ...failing, 'award.YEAR_END': 'X', 'award.YEAR_END.content': 'Học sinh Tiêu biểu' } as const;
    const limited = sheet(awarded, 'normal', { fields, values: { 'subject.TOAN.level': 'HTT' } }).anew();
    assert.deepEqual([limited.result, limited.awards], ['HT', []]);
    assert.equal(limited.cells['award.YEAR_END'] ?? limited.cells['award.YEAR_END.content'], undefined);
    const free = sheet(failing, 'normal', { fields, values: { 'subject.TOAN.level': 'HTT' }, most: null }).anew();
    assert.deepEqual([free.result, free.awards], ['HTT', ['TIEU_BIEU']]);
  });

  it('takes the ticks of year end along no further than they hold', () => {
    const ticked = { ...failing, 'promotion.NOT_PROMOTED': 'X' } as const;
    const { cells, context, after } = sheet(ticked, 'normal', {
      fields,
      values: { 'subject.TOAN.level': 'HT' },
    }).anew();
    assert.deepEqual(
      [cells['result.CHT'], cells['result.HT'], cells['promotion.NOT_PROMOTED']],
      [undefined, 'X', undefined],
    );
    assert.deepEqual(
      checkSheet(context, after).filter(({ severity }) => severity === 'error'),
      [],
    );
    const still = sheet(ticked, 'normal', { fields, values: { 'subject.TOAN.level': 'CHT' } }).anew();
    assert.deepEqual([still.cells['result.CHT'], still.cells['promotion.NOT_PROMOTED']], ['X', 'X']);
  });

  it('leaves a remark as it was where none is given anew', () => {
    const { values, pupil, anew } = sheet(failing, 'normal', { fields, values: { 'subject.TOAN.level': 'HT' } });
    assert.equal(anew().cells['subject.TOAN.remark'], values[pupil.id]!['subject.TOAN.remark']);
    assert.deepEqual(notAssessedYet({ fields, values: { 'subject.TOAN.remark': 'Đã tiến bộ' } }), [
      'subject.TOAN.level',
    ]);
  });

  it('is judged anew by the teacher where she may judge otherwise than the values', () => {
    const ticks = RESULTS.map((result): FieldKey => `result.${result}`);
    const own = { fields: ['subject.TOAN.level', ...ticks] as const };
    const before = sheet(failing, 'special', { ...own, values: { 'subject.TOAN.level': 'HT' } }).anew();
    assert.equal(before.cells['result.CHT'], 'X');
    const values = { 'subject.TOAN.level': 'HT', 'result.HT': 'X' } as const;
    const judged = sheet(failing, 'special', { ...own, values }).anew();
    assert.deepEqual([judged.cells['result.CHT'], judged.cells['result.HT']], [undefined, 'X']);
    assert.deepEqual(notAssessedYet({ ...own, values: { 'subject.TOAN.level': 'HT' } }), ['result.CHT']);
    assert.deepEqual(notAssessedYet({ ...own, values }), []);
  });

  it('never changes what stands at year end, never betters a result beyond the limit, for any values', () => {
    const results = new Set<string | null>();
    fc.assert(
      fc.property(anyCells, anyAnew, fc.boolean(), (cells, anew, limited) => {
        const { context, values, pupil } = sheet(cells);
        const [found] = notCompleted(context, values);
        if (!found) return;
        const kept = JSON.stringify(values);
        const own = Object.fromEntries(found.fields.flatMap((field) => (anew[field] ? [[field, anew[field]]] : [])));
        const supplementary = { fields: found.fields, values: own, most: limited ? ('HT' as const) : null, at: null };
        const now = { ...context, pupils: [{ ...pupil, supplementary }] };
        const after = withSupplementary(now, values);
        assert.equal(JSON.stringify(values), kept);
        for (const [field, value] of Object.entries(own)) assert.equal(after[pupil.id]![field as FieldKey], value);
        const [assessment] = assess(now, after);
        results.add(assessment!.result);
        if (limited) assert.ok(['HT', 'CHT'].includes(assessment!.result!));
        if (notAssessedYet(supplementary).length > 0) assert.equal(assessment!.result, 'CHT');
      }),
      { numRuns: runs(3000), seed: 4 },
    );
    assert.deepEqual([...results].sort(), ['CHT', 'HT', 'HTT', 'HTXS']);
  });
});

describe('the sheet of what is assessed anew', () => {
  it('has of each pupil her own fields, of a grade whatever any of its pupils has', () => {
    const case1 = { fields: ['subject.TOAN.level'] as const, values: {}, most: 'HT' as const, at: null };
    const case2 = { ...case1, fields: ['subject.AN.level', 'subject.AN.remark'] as const };
    const pupils = [buildPupil({ supplementary: case1 }), buildPupil({ supplementary: case2 })];
    const context = buildContext({ period: 'supplementary', pupils });
    assert.deepEqual(fieldsOf(context, 4), ['subject.TOAN.level', 'subject.AN.level', 'subject.AN.remark']);
    assert.deepEqual(fieldsOfPupil(context, pupils[1]!), case2.fields);
    assert.deepEqual(
      checkSheet(context, { [pupils[0]!.id]: { 'subject.TOAN.level': 'HT' } }).map(({ rule, field }) => [rule, field]),
      [['value-missing', 'subject.AN.level']],
    );
  });

  it('stands in the law beside year end, and is no assessment time of a class', () => {
    const law = lawFor('2026-2027');
    assert.deepEqual([law.supplementary.after, law.supplementary.most], ['year-end', 'HT']);
    assert.ok(!(law.periods as readonly string[]).includes('supplementary'));
  });
});

function FIELDS(): readonly FieldKey[] {
  return fieldsOf(buildContext(), 4).filter((field) => fieldSpec(field).kind !== 'remark');
}

const anyCells: fc.Arbitrary<Cells> = fc
  .record({
    'subject.TOAN.level': fc.constantFrom('HTT', 'HT', 'CHT', 'CHT', null),
    'subject.TOAN.score': fc.constantFrom('10', '5', '4', '3'),
    'subject.AN.level': fc.constantFrom('HTT', 'HTT', 'HT', 'CHT'),
    'trait.CHAM_CHI': fc.constantFrom('TOT', 'TOT', 'DAT', 'CCG'),
    tick: fc.constantFrom<Result | null>('CHT', 'HT', null),
  })
  .map(({ tick, ...cells }) => ({
    ...cells,
    ...Object.fromEntries(RESULTS.map((result) => [`result.${result}`, result === tick ? 'X' : null])),
    ...Object.fromEntries(
      FIELDS()
        .filter((f) => f.endsWith('.score') && f !== 'subject.TOAN.score')
        .map((f) => [f, '10']),
    ),
  }));

const anyAnew: fc.Arbitrary<Cells> = fc.record({
  'subject.TOAN.level': fc.constantFrom('HTT', 'HTT', 'HT', 'CHT', null),
  'subject.TOAN.score': fc.constantFrom('10', '10', '8', '4', null),
  'subject.AN.level': fc.constantFrom('HTT', 'HTT', 'HT', 'CHT', null),
  'trait.CHAM_CHI': fc.constantFrom('TOT', 'TOT', 'DAT', 'CCG', null),
});
