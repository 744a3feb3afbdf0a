import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { fieldSpec } from '../../../core/fields/field-key.js';
import type { Grade } from '../../../core/law/law.js';
import { RESULTS, SUBJECT_LEVELS, TRAIT_LEVELS } from '../../../core/codes/levels.js';
import { assess, type Assessment } from '../../../core/results/assess.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import type { Value } from '../../../core/sheet/values.js';
import { buildContext, buildPupil, type ContextParts, fullValues } from '../../support/sheets.js';

type Cells = Partial<Record<FieldKey, Value>>;

/** Assess one pupil whose values are all HTT, TOT and 10 but for these. */
function assessOne(cells: Cells = {}, pupil: Partial<PupilOnSheet> = {}, parts: ContextParts = {}): Assessment {
  const one = buildPupil(pupil);
  const context = buildContext({ grade: one.grade, ...parts, pupils: [one] });
  const tens = Object.fromEntries(
    fieldsOf(context, one.grade)
      .filter((f) => f.endsWith('.score'))
      .map((f) => [f, '10']),
  );
  return assess(context, fullValues(context, { [one.id]: { ...tens, ...cells } }))[0]!;
}

describe('Article 9', () => {
  it('is Hoàn thành xuất sắc with T everywhere, Tốt everywhere and every test from 9', () => {
    const { result, because, missing, completed, awards } = assessOne({ 'subject.TOAN.score': '9' });
    assert.deepEqual(
      { result, because, missing, completed, awards },
      { result: 'HTXS', because: [], missing: [], completed: true, awards: ['HSXS'] },
    );
  });
  it('is Hoàn thành tốt with T and Tốt everywhere and a test of 7 or 8', () => {
    for (const score of ['7', '8']) {
      const found = assessOne({ 'subject.TV.score': score });
      assert.equal(found.result, 'HTT');
      assert.deepEqual(found.because, [{ field: 'subject.TV.score', value: score }]);
      assert.deepEqual(found.awards, ['TIEU_BIEU']);
    }
  });
  it('is Hoàn thành with one H in Âm nhạc, even with all tens', () => {
    const { result, because, completed, awards } = assessOne({ 'subject.AN.level': 'HT' });
    assert.deepEqual(
      { result, because, completed, awards },
      { result: 'HT', because: [{ field: 'subject.AN.level', value: 'HT' }], completed: true, awards: [] },
    );
  });
  it('is Hoàn thành with one Đạt or a test of 5 or 6', () => {
    assert.equal(assessOne({ 'trait.TRUNG_THUC': 'DAT' }).result, 'HT');
    assert.equal(assessOne({ 'subject.KH.score': '6' }).result, 'HT');
    assert.equal(assessOne({ 'subject.KH.score': '5' }).result, 'HT');
  });
  it('is Chưa hoàn thành with one C, one Cần cố gắng or a test below 5', () => {
    for (const cells of [
      { 'subject.MT.level': 'CHT' },
      { 'trait.CHAM_CHI': 'CCG' },
      { 'subject.TIN.score': '4' },
    ] as Cells[]) {
      const { result, completed, awards } = assessOne(cells);
      assert.deepEqual({ result, completed, awards }, { result: 'CHT', completed: false, awards: [] });
    }
  });
  it('names all that kept the result from the next better one, and nothing less', () => {
    const cells: Cells = {
      'subject.AN.level': 'HT',
      'subject.TOAN.score': '6',
      'trait.CHAM_CHI': 'DAT',
      'subject.TV.score': '8',
    };
    assert.deepEqual(assessOne(cells).because, [
      { field: 'subject.TOAN.score', value: '6' },
      { field: 'subject.AN.level', value: 'HT' },
      { field: 'trait.CHAM_CHI', value: 'DAT' },
    ]);
  });
  it('says nothing at the other three times', () => {
    const context = buildContext({ period: 'term-1' });
    assert.deepEqual(assess(context, fullValues(context)), []);
  });
});

describe('missing values', () => {
  it('are never Chưa hoàn thành: no result, and the list of what is missing', () => {
    const found = assessOne({ 'subject.TOAN.score': null, 'trait.THE_CHAT': null, 'subject.AN.level': 'CHT' });
    assert.deepEqual(found, {
      ...found,
      result: null,
      completed: null,
      because: [],
      awards: [],
      missing: ['subject.TOAN.score', 'trait.THE_CHAT'],
    });
  });
  it('include a pupil without any value', () => {
    const context = buildContext({ pupils: 1 });
    const [found] = assess(context, {});
    assert.equal(found!.result, null);
    assert.equal(found!.missing.length, 12 + 7 + 15);
  });
});

describe('optional subjects (decision 25)', () => {
  const NN1: ContextParts = { class: { optionalSubjects: ['NN1'] } };
  it('count when assessed, and are not missed when not', () => {
    assert.equal(assessOne({ 'subject.NN1.level': 'HT' }, { grade: 2 }, NN1).result, 'HT');
    assert.deepEqual(assessOne({ 'subject.NN1.level': null }, { grade: 2 }, NN1).missing, []);
    assert.equal(assessOne({ 'subject.NN1.level': null }, { grade: 2 }, NN1).result, 'HTXS');
  });
  it('do not count when the class is not taught them, or the year’s setting says so', () => {
    assert.equal(assessOne({ 'subject.NN1.level': 'CHT' }, { grade: 2 }).result, 'HTXS');
    const off: ContextParts = { class: { optionalSubjects: ['NN1'], optionalSubjectsCount: false } };
    assert.equal(assessOne({ 'subject.NN1.level': 'CHT' }, { grade: 2 }, off).result, 'HTXS');
  });
  it('leave compulsory subjects compulsory', () => {
    const off: ContextParts = { class: { optionalSubjectsCount: false } };
    assert.equal(assessOne({ 'subject.NN1.level': 'CHT' }, { grade: 4 }, off).result, 'CHT');
  });
});

describe('modes of assessment (decision 26)', () => {
  it('not assessed: no result, nothing missing', () => {
    const found = assessOne({}, { mode: 'not-assessed' });
    assert.deepEqual(found, { ...found, result: null, missing: [], because: [], completed: null, awards: [] });
  });
  it('special class: only Tiếng Việt and Toán are tested and asked for', () => {
    const mode = 'special';
    assert.equal(assessOne({ 'subject.KH.score': '1' }, { mode }).result, 'HTXS');
    assert.equal(assessOne({ 'subject.TV.level': 'HT' }, { mode }).result, 'HT');
    const few: Cells = { 'subject.TOAN.score': null, 'subject.AN.level': null, 'trait.CHAM_CHI': null };
    assert.deepEqual(assessOne(few, { mode }).missing, ['subject.TOAN.score']);
    assert.equal(assessOne({ 'subject.AN.level': null, 'trait.CHAM_CHI': null }, { mode }).result, 'HTXS');
  });
  it('special class: the other levels the teacher gives count too', () => {
    const found = assessOne({ 'subject.AN.level': 'CHT', 'trait.CHAM_CHI': 'CCG' }, { mode: 'special' });
    assert.deepEqual([found.result, found.completed], ['CHT', false]);
    assert.deepEqual(found.because, [
      { field: 'subject.AN.level', value: 'CHT' },
      { field: 'trait.CHAM_CHI', value: 'CCG' },
    ]);
  });
  it('individual plan: what is there counts, and beyond Tiếng Việt and Toán nothing is missing', () => {
    const mode = 'adjusted';
    assert.equal(assessOne({ 'subject.AN.level': null, 'subject.KH.score': null }, { mode }).result, 'HTXS');
    assert.equal(assessOne({ 'subject.AN.level': 'CHT' }, { mode }).result, 'CHT');
    assert.equal(assessOne({ 'subject.KH.score': '6' }, { mode }).result, 'HT');
  });
  it('individual plan: no result until levels and tests of Tiếng Việt and Toán are there', () => {
    const context = buildContext({ pupils: [buildPupil({ mode: 'adjusted' })] });
    const [found] = assess(context, { [context.pupils[0]!.id]: { 'subject.TV.level': 'HTT' } });
    assert.deepEqual(found, {
      ...found,
      result: null,
      completed: null,
      awards: [],
      missing: ['subject.TV.score', 'subject.TOAN.level', 'subject.TOAN.score'],
    });
  });
  it('suggest no award where the teacher may judge otherwise than the values', () => {
    for (const mode of ['adjusted', 'special'] as const) {
      const { result, awards } = assessOne({}, { mode });
      assert.deepEqual([result, awards], ['HTXS', []]);
    }
  });
});

describe('assess, whatever the values', () => {
  const grades = fc.constantFrom<Grade>(1, 2, 3, 4, 5);
  const better = (field: FieldKey, value: string): string[] => {
    const kind = fieldSpec(field).kind;
    if (kind === 'score') return Array.from({ length: 10 - Number(value) }, (_, i) => String(Number(value) + 1 + i));
    const levels: readonly string[] = kind === 'subject-level' ? SUBJECT_LEVELS : TRAIT_LEVELS;
    return levels.slice(0, levels.indexOf(value));
  };
  const filled = grades.chain((grade) => {
    const pupil = buildPupil({ grade });
    const context = buildContext({ grade, pupils: [pupil] });
    const fields = fieldsOf(context, grade).filter((field) =>
      ['subject-level', 'score', 'trait-level'].includes(fieldSpec(field).kind),
    );
    const valueOf = (field: FieldKey) => {
      const kind = fieldSpec(field).kind;
      if (kind === 'score')
        return fc
          .oneof({ weight: 3, arbitrary: fc.integer({ min: 7, max: 10 }) }, fc.integer({ min: 0, max: 10 }))
          .map(String);
      const levels: readonly string[] = kind === 'subject-level' ? SUBJECT_LEVELS : TRAIT_LEVELS;
      return fc.oneof({ weight: 20, arbitrary: fc.constant(levels[0]!) }, fc.constantFrom(...levels));
    };
    return fc
      .tuple(...fields.map((field) => valueOf(field).map((value) => [field, value] as const)))
      .map((entries) => ({ context, pupil, entries }));
  });
  const resultOf = (
    context: ReturnType<typeof buildContext>,
    pupil: PupilOnSheet,
    entries: readonly (readonly [FieldKey, string])[],
  ) => assess(context, { [pupil.id]: Object.fromEntries(entries) })[0]!;
  const rank = (found: Assessment): number => RESULTS.indexOf(found.result!);

  it('never worsens by raising a level or a score', () => {
    fc.assert(
      fc.property(filled, fc.nat(), fc.nat(), ({ context, pupil, entries }, at, by) => {
        const [field, value] = entries[at % entries.length]!;
        const choices = better(field, value);
        if (choices.length === 0) return;
        const raised = entries.map((entry) =>
          entry[0] === field ? ([field, choices[by % choices.length]!] as const) : entry,
        );
        assert.ok(rank(resultOf(context, pupil, raised)) <= rank(resultOf(context, pupil, entries)));
      }),
    );
  });
  it('is better once every cause is mended, and not before', () => {
    fc.assert(
      fc.property(filled, ({ context, pupil, entries }) => {
        const found = resultOf(context, pupil, entries);
        const causes = new Map(found.because.map(({ field, value }) => [field, value]));
        const best = (skip?: FieldKey) =>
          entries.map(
            ([field, value]) =>
              [
                field,
                causes.has(field) && field !== skip
                  ? (better(field, value).at(fieldSpec(field).kind === 'score' ? -1 : 0) ?? value)
                  : value,
              ] as const,
          );
        if (found.result === 'HTXS') return assert.equal(causes.size, 0);
        assert.ok(causes.size > 0);
        assert.ok(rank(resultOf(context, pupil, best())) < rank(found));
        for (const field of causes.keys()) assert.equal(resultOf(context, pupil, best(field)).result, found.result);
      }),
    );
  });
  it('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(filled, ({ context, pupil, entries }) =>
        assert.deepEqual(resultOf(context, pupil, [...entries].reverse()), resultOf(context, pupil, entries)),
      ),
    );
  });
  it('has no result as soon as one required value is missing', () => {
    fc.assert(
      fc.property(filled, fc.nat(), ({ context, pupil, entries }, at) => {
        const gone = entries[at % entries.length]![0];
        const found = resultOf(
          context,
          pupil,
          entries.filter(([field]) => field !== gone),
        );
        assert.deepEqual([found.result, found.completed, found.missing], [null, null, [gone]]);
      }),
    );
  });
});
