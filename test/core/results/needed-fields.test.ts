import assert from 'node:assert/strict';
import type { Grade } from '../../../core/law/law.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { neededFields } from '../../../core/results/needed-fields.js';
import { checkSheet } from '../../../core/rules/check-sheet.js';
import { ASSESSMENT_MODES, type AssessmentMode } from '../../../core/sheet/context.js';
import { buildContext, buildPupil, type ContextParts, fullValues } from '../../support/sheets.js';

function needed(mode: AssessmentMode, period: SheetPeriod = 'year-end', grade: Grade = 4): readonly string[] {
  const pupil = buildPupil({ mode, grade });
  return neededFields(buildContext({ grade, period, pupils: [pupil] }), pupil, {});
}

const COMPANION = ['health.height', 'health.weight', 'absence.excused', 'absence.unexcused'];

describe('the fields a pupil needs', () => {
  it('are levels, scores and traits, and at year end what the transcript adds', () => {
    // Grade 4: 12 subjects, of which 7 are tested, and 15 traits.
    assert.equal(needed('normal', 'term-1').length, 12 + 7 + 15);
    assert.equal(needed('normal').length, 12 + 7 + 15 + 3 + 1 + 4);
    assert.ok(needed('normal').every((field) => !/^(result|award|promotion|note)/.test(field)));
    assert.deepEqual(needed('normal', 'year'), []);
  });
  it('are few in other modes of assessment', () => {
    const tested = ['subject.TV.level', 'subject.TV.score', 'subject.TOAN.level', 'subject.TOAN.score'];
    assert.deepEqual(needed('special'), [...tested, ...COMPANION]);
    assert.deepEqual(needed('special', 'mid-term-1', 2), ['subject.TV.level', 'subject.TOAN.level']);
    assert.deepEqual(needed('adjusted'), COMPANION);
    assert.deepEqual(needed('not-assessed'), []);
  });
  it('include an optional subject once most pupils of the grade have a level in it', () => {
    const parts: ContextParts = { grade: 2, pupils: 4, class: { optionalSubjects: ['NN1'] } };
    const context = buildContext(parts);
    const [first, ...rest] = context.pupils;
    const asked = (without: number) => {
      const over = Object.fromEntries(rest.slice(0, without).map(({ id }) => [id, { 'subject.NN1.level': null }]));
      return neededFields(context, first!, fullValues(context, over)).includes('subject.NN1.level');
    };
    assert.deepEqual([asked(1), asked(2)], [true, false]);
  });
  it('are those that an empty sheet is said to miss', () => {
    const context = buildContext({ pupils: ASSESSMENT_MODES.map((mode) => buildPupil({ mode })) });
    for (const pupil of context.pupils) {
      const missed = checkSheet(context, {}).filter((issue) => issue.pupil === pupil.id);
      assert.deepEqual(
        missed.map(({ field }) => field),
        neededFields(context, pupil, {}),
      );
    }
  });
});
