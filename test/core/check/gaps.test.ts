import assert from 'node:assert/strict';
import { checkPart } from '../../../core/check/check-part.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { buildContext, fullValues } from '../../support/sheets.js';

describe('a gap in a file that carries only some cells', () => {
  const context = buildContext({ pupils: 1 });
  const pupil = context.pupils[0]!.id;
  const base = fullValues(context, { [pupil]: { 'result.HTT': null } });
  const rulesFor = (carried: readonly FieldKey[]) => {
    const cells = carried.map((field) => ({
      pupil,
      field,
      raw: base[pupil]?.[field] ?? null,
      sheet: '4A',
      cell: 'G12',
    }));
    const part = { context, baseRevision: 1, base, own: carried, cells, issues: [] };
    return checkPart(part).issues.map(({ rule, cell }) => `${rule} ${cell}`);
  };

  it('is told where the file has the cell', () => {
    assert.deepEqual(rulesFor(['result.HTT', 'subject.TV.level']), ['result-missing G12']);
  });
  it('is not told to a subject teacher, whose file has no result', () => {
    assert.deepEqual(rulesFor(['subject.TV.level']), []);
  });
});
