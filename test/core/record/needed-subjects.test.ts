import assert from 'node:assert/strict';
import { SUBJECTS } from '../../../core/fields/subjects.js';
import { neededSubjectsFor } from '../../../core/record/needed-subjects.js';
import { buildContext, buildPupil } from '../../support/sheets.js';

const GRADE_4 = SUBJECTS.filter((subject) => subject !== 'TNXH' && subject !== 'TDT');

describe('whose signature a pupil’s record needs', () => {
  const ordinary = buildPupil();
  const planned = buildPupil({ mode: 'adjusted' });
  const none = buildPupil({ mode: 'not-assessed' });
  const context = buildContext({ pupils: [ordinary, planned, none] });

  it('is that of every subject of the grade, also where nothing has been entered', () => {
    assert.deepEqual(neededSubjectsFor(context, {})(ordinary), GRADE_4);
  });
  it('is that of a further subject with anything entered: a level, a score or a remark', () => {
    for (const part of ['level', 'score', 'remark'] as const) {
      const values = { [ordinary.id]: { [`subject.TDT.${part}`]: '1' } };
      assert.deepEqual(neededSubjectsFor(context, values)(ordinary), [...GRADE_4, 'TDT'], part);
      assert.deepEqual(neededSubjectsFor(context, values)(planned), [], 'of that pupil only');
    }
  });
  it('is that of subjects with something in them under an individual plan, which says what is assessed', () => {
    const values = { [planned.id]: { 'subject.AN.remark': 'Hát hay.', 'subject.TV.level': 'HT' } } as const;
    assert.deepEqual(neededSubjectsFor(context, values)(planned), ['TV', 'AN']);
  });
  it('is nobody’s for a pupil who is not assessed, whatever the sheet still holds', () => {
    const values = { [none.id]: { 'subject.TV.level': 'HT' } } as const;
    assert.deepEqual(neededSubjectsFor(context, values)(none), []);
  });
});
