/** The open workbook beside what the system has by now: asked for when something is about to be sent. */
import { checkPart } from '../../core/check/check-part.js';
import { foreseeConflicts, oldestBase } from '../../core/check/foresee-conflicts.js';
import type { TakenPart } from '../../core/check/taken-part.js';
import type { SheetBody, UploadPart } from '../../core/contract/sheet.js';
import { isFieldKey } from '../../core/fields/field-key.js';
import { refusal, type Refusal } from '../../core/codes/refusal.js';
import { withAnew } from '../../core/sheet/anew.js';
import type { PupilOnSheet } from '../../core/sheet/context.js';
import type { SheetValues } from '../../core/sheet/values.js';
import type { ReadPart, ReadWorkbook } from '../../core/workbook/read-types.js';
import { Refused } from '../api/failures.js';
import type { Send } from '../api/transport.js';

export interface Compared {
  readonly taken: readonly TakenPart[];
  /** What the system had of a sheet, as far as this workbook shows it. */
  readonly system: (part: ReadPart) => SheetValues;
  /** Whether the system has a newer revision than this workbook. */
  readonly isNewer: (part: ReadPart) => boolean;
  /** Cells others changed meanwhile, where sending this part would meet them. */
  readonly foreseen: (taken: TakenPart) => NonNullable<UploadPart['foreseen']>;
  /** The same once more, for the workbook as it is now. */
  readonly judge: (workbook: ReadWorkbook) => readonly TakenPart[];
}

type Known = SheetBody | Refusal;

/** Throws what the server says; somebody else's class is a refused part and stops nothing. */
export async function compareWithSystem(workbook: ReadWorkbook, call: Send, signal: AbortSignal): Promise<Compared> {
  const known = new Map<string, Known>();
  await Promise.all(workbook.parts.map(async (part) => known.set(keyOf(part), await knownOf(part, call, signal))));
  const judge = ({ kind, parts }: ReadWorkbook): readonly TakenPart[] =>
    parts.map((part) => {
      const found = known.get(keyOf(part)) ?? notHers(part);
      if ('code' in found) return { part, refused: found, checked: null, answer: null };
      const stored = visible(found, kind, part);
      const context = { ...part.context, pupils: pupilsOf(found, stored) };
      const own = new Set<string>(found.own);
      return {
        part,
        refused: null,
        checked: checkPart(part, context, stored),
        answer: null,
        mayEnter: (field) => own.has(field),
      };
    });
  const taken = judge(workbook);
  const system = (part: ReadPart): SheetValues => {
    const found = known.get(keyOf(part));
    return found && 'values' in found ? visible(found, workbook.kind, part) : {};
  };
  const isNewer = (part: ReadPart): boolean => {
    const found = known.get(keyOf(part));
    return found !== undefined && 'revision' in found && found.revision > part.baseRevision;
  };
  const foreseen = (one: TakenPart): NonNullable<UploadPart['foreseen']> => {
    const found = known.get(keyOf(one.part));
    return found && 'values' in found ? foreseeConflicts(one, found) : [];
  };
  return { taken, system, isNewer, foreseen, judge };
}

/** Whether the same cells of the same sheets would be sent. */
export const sameChanges = (one: readonly TakenPart[], other: readonly TakenPart[]): boolean =>
  changesText(one) === changesText(other);
const changesText = (taken: readonly TakenPart[]): string =>
  JSON.stringify(taken.map(({ part, checked }) => [part.context.class.id, part.context.period, checked?.changes]));

const pupilsOf = ({ pupils }: SheetBody, stored: SheetValues): readonly PupilOnSheet[] =>
  pupils.map(({ anew, ...pupil }) =>
    withAnew(pupil, anew && { ...anew, fields: anew.fields.filter(isFieldKey) }, stored),
  );

const keyOf = ({ context }: ReadPart): string => `${context.class.id}\n${context.period}`;

const notHers = ({ context }: ReadPart): Refusal => refusal('file-other-class', { class: context.class.name });

async function knownOf(part: ReadPart, call: Send, signal: AbortSignal): Promise<Known> {
  const { class: klass, period, schoolYear } = part.context;
  try {
    const sheet = await call(
      'sheet',
      { params: { classId: klass.id, period }, query: { since: oldestBase(part) } },
      { signal },
    );
    return sheet.schoolYear === schoolYear ? sheet : refusal('file-other-year', { year: schoolYear });
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 404) return notHers(part);
    throw failure;
  }
}

/** What is stored, as far as such a workbook shows it: a teacher's own carries her fields only. */
function visible({ values }: SheetBody, kind: ReadWorkbook['kind'], part: ReadPart): SheetValues {
  const own = new Set<string>(part.own);
  return Object.fromEntries(
    Object.entries(values).map(([pupil, row]) => [
      pupil,
      Object.fromEntries(
        Object.entries(row).filter(
          ([field, value]) => value !== null && isFieldKey(field) && (kind === 'class' || own.has(field)),
        ),
      ),
    ]),
  );
}
