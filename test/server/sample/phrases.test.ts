import assert from 'node:assert/strict';
import { parseCell } from '../../../core/rules/parse-cell.js';
import { checkSheet } from '../../../core/rules/check-sheet.js';
import { fieldSpec, type FieldKey } from '../../../core/fields/field-key.js';
import { remarkFieldOf } from '../../../core/remarks/about.js';
import { fillRemarks } from '../../../core/remarks/fill-remarks.js';
import { judgePhrase, phraseKey } from '../../../core/remarks/phrase.js';
import type { RemarkCell } from '../../../core/remarks/remark-cell.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import type { Grade } from '../../../core/law/law.js';
import { samplePhrases } from '../../../server/sample/phrases.js';
import { buildContext, fullValues } from '../../support/sheets.js';

describe('the sample school’s phrases', () => {
  const phrases = samplePhrases();
  const school = phrases.filter(({ scope }) => scope === 'school');

  it('are some eighty of the school and a few of one teacher', () => {
    assert.ok(school.length >= 60 && school.length <= 100, `${school.length}`);
    assert.equal(phrases.length - school.length, 5);
    assert.equal(new Set(phrases.map(({ id }) => id)).size, phrases.length);
    assert.equal(new Set(phrases.map(phraseKey)).size, phrases.length);
  });
  it('may be kept as they are and are spelt well', () => {
    for (const phrase of phrases) {
      const judged = judgePhrase(phrase);
      assert.ok(judged.ok, phrase.text);
      assert.equal(judged.phrase.text, phrase.text);
      assert.deepEqual(parseCell(remarkFieldOf(phrase.about), phrase.text).issues, [], phrase.text);
    }
  });
  for (const grade of [1, 3, 4, 5] as Grade[]) {
    it(`fill every remark of a class of grade ${grade}, and no rule says they contradict, misspell or name another pupil`, () => {
      const context = buildContext({ grade, pupils: 12 });
      const values = fullValues(context);
      const columns = fieldsOf(context, grade).filter((field) => fieldSpec(field).kind === 'remark');
      const filled: Record<string, Partial<Record<FieldKey, string>>> = {};
      context.pupils.forEach(({ id }, i) => {
        const row: Partial<Record<FieldKey, string>> = { ...values[id] };
        for (const field of columns) {
          const { subject } = fieldSpec(field);
          if (subject) row[`subject.${subject}.level`] = (['HTT', 'HT', 'CHT'] as const)[i % 3]!;
          delete row[field];
        }
        filled[id] = row;
      });
      for (const field of columns) {
        const column = context.pupils.map(({ id, name }): RemarkCell => ({
          pupil: id,
          name,
          grade,
          field,
          value: null,
          row: filled[id]!,
        }));
        const { writes, without } = fillRemarks({ column, chosen: new Set(Object.keys(filled)), phrases });
        assert.deepEqual(without, [], field);
        for (const { pupil, text } of writes) filled[pupil]![field] = text;
      }
      const rules = ['remark-contradicts', 'remark-names-other', 'remark-needed', 'text-too-long', 'text-mistyped'];
      assert.deepEqual(
        checkSheet(context, filled).filter(({ rule }) => rules.includes(rule)),
        [],
      );
    });
  }
});
