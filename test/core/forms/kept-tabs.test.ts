import assert from 'node:assert/strict';
import { CLASS_PERIODS } from '../../../core/codes/periods.js';
import { keptTabs } from '../../../core/forms/kept-tabs.js';
import { WORKBOOK_KINDS } from '../../../core/forms/tabs.js';
import { wordedTabs } from '../../../core/forms/worded-tabs.js';
import { GRADES } from '../../../core/law/law.js';
import { buildContext } from '../../support/sheets.js';
import { ownOf } from '../../support/workbooks.js';

describe('tabs kept from one workbook to the next', () => {
  const classes = [{}, { optionalSubjects: ['TDT' as const] }, { foreignLanguage: 'Tiếng Pháp' }];
  const contexts = GRADES.flatMap((grade) =>
    CLASS_PERIODS.flatMap((period) => classes.map((klass) => buildContext({ grade, period, class: klass }))),
  );

  it('are those of that class, whatever was asked before, and as often as it is asked', () => {
    for (const context of [...contexts, ...contexts])
      for (const kind of WORKBOOK_KINDS) {
        const own = ownOf(context);
        const [kept, made] = [keptTabs(kind, context, own), wordedTabs(kind, context, own)];
        assert.deepEqual(
          kept.map(({ tab }) => tab),
          made.map(({ tab }) => tab),
        );
        assert.equal(kept[0]!.vocabulary.has('tieng phap'), made[0]!.vocabulary.has('tieng phap'));
      }
  });

  it('are made once for all classes of a form', () => {
    const [one, other] = ['4A', '4B'].map((name) => buildContext({ grade: 4, class: { name, homeroomTeacher: name } }));
    assert.equal(keptTabs('class', one!, []), keptTabs('class', other!, []));
  });
});
