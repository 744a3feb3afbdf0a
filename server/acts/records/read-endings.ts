import type { Endings } from '../../../core/contract/signing.js';
import { type FieldKey, fieldSpec, isFieldKey } from '../../../core/fields/field-key.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import { parseCell } from '../../../core/rules/parse-cell.js';
import type { PupilId, SheetValues, Value } from '../../../core/sheet/values.js';
import { subjectRowText } from '../../../core/record/subject-row.js';
import { subjectValues } from '../../../core/record/subject-values.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { isPractice } from '../../../core/rights/allow.js';
import { openClass } from './signing/before-class.js';
import { classSigning } from './signing/class-signing.js';

export interface ReadEndingsInput {
  readonly caller: Caller;
  readonly classId: string;
  /** Year-end values as typed, by pupil and field; null empties. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Value>>>>;
}

/** Which signatures these values would end, and which pupils they cannot reach any more. Refuses with not-found. */
export const readEndings = look({
  act: 'see-class',
  place: ({ classId }: ReadEndingsInput) => ({ classId }),
  run: async (at, { classId, values }): Promise<Endings> => {
    // Nothing is signed in a practice class: sending there ends nothing.
    if (isPractice(at.asker, classId)) return { endings: [], closed: [] };
    const { year } = await openClass(at, classId);
    const { standing } = classSigning(year);
    const { closed } = year.context;
    const endings: Endings['endings'] = [];
    const reached: Endings['closed'] = [];
    for (const { id } of year.context.pupils) {
      const typed = values[id];
      if (!Object.hasOwn(values, id) || !typed) continue;
      const changes = understood(typed);
      const state = closed.get(id);
      if (state) {
        if (changes.length > 0) reached.push({ pupil: id, state });
        continue;
      }
      const next = laidOver(year.values, id, changes);
      for (const subject of subjectsOf(changes)) {
        const signed = standing(id, subject);
        if (signed?.standing !== 'stands') continue;
        if (subjectRowText(subjectValues(next, id, subject)) === signed.row.row) continue;
        endings.push({ pupil: id, subject, signedBy: signed.row.signedBy, signedAt: signed.row.signedAt });
      }
    }
    return { endings, closed: reached };
  },
});

type Change = readonly [FieldKey, Value];

/** Values a push would take; what it would refuse ends nothing. */
const understood = (typed: Readonly<Record<string, Value>>): readonly Change[] =>
  Object.entries(typed).flatMap(([field, raw]): Change[] => {
    if (!isFieldKey(field)) return [];
    const parsed = parseCell(field, raw);
    return parsed.ok ? [[field, parsed.value]] : [];
  });

function laidOver(values: SheetValues, pupil: PupilId, changes: readonly Change[]): SheetValues {
  const row: Partial<Record<FieldKey, string>> = { ...values[pupil] };
  for (const [field, value] of changes) {
    if (value === null) delete row[field];
    else row[field] = value;
  }
  return { [pupil]: row };
}

const subjectsOf = (changes: readonly Change[]): ReadonlySet<SubjectCode> =>
  new Set(
    changes.flatMap(([field]) => {
      const { subject } = fieldSpec(field);
      return subject ? [subject] : [];
    }),
  );
