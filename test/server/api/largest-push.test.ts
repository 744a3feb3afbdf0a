import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { BODY } from '../../../core/contract/endpoint.js';
import { groupChanges, MOST_CHANGES, pushRequestSchema } from '../../../core/contract/push.js';
import { fieldSpec } from '../../../core/fields/field-key.js';
import { SUBJECTS } from '../../../core/fields/subjects.js';
import { GRADES } from '../../../core/law/law.js';
import { SHEET_PERIODS } from '../../../core/codes/periods.js';
import { WIDEST } from '../../../core/law/widest.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import { jsonOf } from '../../../server/web/json-body.js';
import { SCHOOL_YEAR } from '../../support/builders.js';

/** As large as classes have ever been. */
const PUPILS = 60;
const PROSE =
  'Em Nguyễn Thị Khánh Huyền nắm vững kiến thức, mạnh dạn phát biểu, biết giúp đỡ bạn bè và giữ vở sạch đẹp. ';

const textOf = (longest: number, from: number): string => PROSE.repeat(12).slice(from, from + longest);

/** Every cell of a class in which each text is as long as may be, over another one as long. */
function largest(): string {
  const context = { schoolYear: SCHOOL_YEAR, pupils: [], class: { id: '5a', optionalSubjects: SUBJECTS } };
  const sheets = SHEET_PERIODS.flatMap((period) =>
    GRADES.map((grade) => {
      const fields = fieldsOf({ ...context, period } as unknown as SheetContext, grade);
      const changes = Array.from({ length: PUPILS }, (_, pupil) =>
        fields.map((field) => {
          const { kind } = fieldSpec(field);
          const longest = kind === 'remark' ? WIDEST.remark : kind === 'text' ? WIDEST.text : 3;
          return {
            pupil: `2600${pupil}`,
            field,
            base: textOf(longest, 1),
            value: textOf(longest, 0),
            baseRevision: 99_999,
          };
        }),
      );
      return JSON.stringify({ pushId: randomUUID(), baseRevision: 99_999, changes: groupChanges(changes.flat()) });
    }),
  );
  return sheets.reduce((most, sheet) => (Buffer.byteLength(sheet) > Buffer.byteLength(most) ? sheet : most));
}

describe('the largest push that somebody honest sends', () => {
  const bytes = Buffer.from(largest());

  it('is let in by every limit there is, with room for cells that will be refused', () => {
    assert.ok(bytes.length > 2 ** 20, `${bytes.length}`);
    assert.ok(bytes.length * 1.2 < BODY.sheet, `${bytes.length}`);
    const sent = pushRequestSchema.parse(jsonOf(bytes));
    const cells = Object.values(sent.changes).reduce((sum, row) => sum + Object.keys(row).length, 0);
    assert.ok(cells * 1.5 <= MOST_CHANGES, `${cells}`);
  });

  it('is not far below them: what lies above costs everybody and serves nobody', () => {
    assert.ok(BODY.sheet < bytes.length * 2);
  });
});
