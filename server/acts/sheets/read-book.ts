import type { Period } from '../../../core/codes/periods.js';
import type { SheetBook } from '../../../core/contract/sheet-book.js';
import { type FieldKey, fieldSpec } from '../../../core/fields/field-key.js';
import type { SheetValues } from '../../../core/sheet/values.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';
import { loadPart } from './workbook/load-part.js';

export interface ReadBookInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: Period;
}

/** What the class workbook, or a teacher's own, is made of. Refuses with not-found where the class is none of the caller's. */
export const readBook = look({
  act: 'see-class',
  place: ({ classId }: ReadBookInput) => ({ classId }),
  run: async (at, { classId, period }): Promise<SheetBook> => {
    const part = await loadPart(at, classId, period);
    if (!part) throw refuse('not-found');
    const { context, revision, values } = part;
    const { schoolYear, school } = context;
    const own = [...part.own];
    // Who enters something of the class's own has the whole form, as in the class workbook.
    const kind = own.length === 0 || own.some(isOfClass) ? 'class' : 'teacher';
    return {
      kind,
      revision,
      own,
      values: kind === 'class' ? copied(values) : only(values, new Set(own)),
      context: {
        schoolYear,
        school: { ...school },
        class: { ...context.class, optionalSubjects: [...context.class.optionalSubjects] },
        period,
        pupils: context.pupils.map(({ supplementary: _, ...pupil }) => pupil),
      },
    };
  },
});

const isOfClass = (field: FieldKey): boolean => fieldSpec(field).subject === undefined;

type Rows = SheetBook['values'];

const copied = (values: SheetValues): Rows =>
  Object.fromEntries(Object.entries(values).map(([pupil, row]) => [pupil, { ...row }]));

const only = (values: SheetValues, fields: ReadonlySet<string>): Rows =>
  Object.fromEntries(
    Object.entries(copied(values)).map(([pupil, row]) => [
      pupil,
      Object.fromEntries(Object.entries(row).filter(([field]) => fields.has(field))),
    ]),
  );
