import type { CheckedPart } from '../../../../core/check/check-part.js';
import type { TakenPart } from '../../../../core/check/taken-part.js';
import type { FieldKey } from '../../../../core/fields/field-key.js';
import type { PushAnswer } from '../../../../core/contract/push.js';
import { valuesOf } from '../../../../core/merge/document.js';
import type { Locale } from '../../../../core/words/render.js';
import type { Actor } from '../../../../core/rights/actor.js';
import { closedCells } from '../../../../core/locks/lock-parts.js';
import { maySeeClass, refuseEntering } from '../../../../core/rights/sheet-policy.js';
import { refusal, type Refusal } from '../../../../core/codes/refusal.js';
import { type SheetValues } from '../../../../core/sheet/values.js';
import type { SheetContext } from '../../../../core/sheet/context.js';
import { cellsRead } from '../../../../core/workbook/after-push.js';
import type { ReadPart } from '../../../../core/workbook/read-types.js';
import type { ReturnInput } from '../../../files/return-workbook.js';
import { checkInWorker } from '../../../files/check-in-worker.js';
import type { SheetPeriod } from '../../../../core/codes/periods.js';
import { lookAcross } from '../../../runner/act.js';
import type { Caller } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';
import { loadDocument } from '../../sheets/load-document.js';
import { type ContextNow, loadSheetContext } from '../../sheets/load-sheet-context.js';
import { locksOfSheet } from '../../sheets/locks-of-sheet.js';
import { pushChanges } from '../../sheets/push-changes.js';
import { Refused } from '../../../ground/refused.js';

export interface PartToTake {
  readonly caller: Caller;
  readonly asker: Actor;
  /** Every one the school has had. */
  readonly schoolCodes: readonly string[];
  /** Those that live. */
  readonly schoolYears: readonly string[];
  readonly kind: 'class' | 'teacher';
  readonly part: ReadPart;
  readonly mode: 'check' | 'push';
  readonly locale: Locale;
  /** Of the file. */
  readonly receivedAt: Date;
}

/** With the cells of hers that are closed. */
export type TakenWithLocks = TakenPart & { readonly closed?: ReturnInput['closed'] };

export async function takePart(deps: Deps, input: PartToTake): Promise<TakenWithLocks> {
  const { part, asker } = input;
  const no = refuseForeign(input);
  if (no) return { part, refused: no, checked: null, answer: null };
  const { class: klass, period } = part.context;
  const notHers: TakenPart = {
    part,
    refused: refusal('file-other-class', { class: klass.name }),
    checked: null,
    answer: null,
  };
  const { caller } = input;
  const [context, { document }] = await sheetNow(deps, { caller, classId: klass.id, period });
  if (!context) return notHers;
  const done = await checkInWorker({ part, context, stored: visible(valuesOf(document), input) });
  if (!done.ok) return { part, refused: done.refusal, checked: null, answer: null };
  const { checked } = done;
  const mayEnter = (field: FieldKey): boolean => refuseEntering(asker, klass.id, field) === null;
  const closed = closedOf(context, part.own);
  if (input.mode === 'check') return { part, refused: null, checked, answer: null, mayEnter, closed };
  try {
    return { part, refused: null, checked, answer: await push(deps, input, context, checked), closed };
  } catch (error) {
    // She lost the class while her file waited its turn; her other classes go on.
    if (error instanceof Refused && error.refusal.code === 'not-found') return notHers;
    throw error;
  }

  function refuseForeign({ schoolCodes, schoolYears }: PartToTake): Refusal | null {
    const { school, schoolYear: year, class: klass } = part.context;
    if (!schoolCodes.includes(school.code)) return refusal('file-other-school', { school: school.name });
    if (!schoolYears.includes(year)) return refusal('file-other-year', { year });
    if (!maySeeClass(asker, klass.id)) return refusal('file-other-class', { class: klass.name });
    return null;
  }
}

interface SheetAsked {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SheetPeriod;
}

/** That she sees the class is asked before, so that a file of another's is told from a class she lost. */
const sheetNow = lookAcross({
  run: (at, { classId, period }: SheetAsked) =>
    Promise.all([loadSheetContext(at, classId, period), loadDocument(at.db, classId, period)]),
});

/** What is closed of her columns as a push would be told now. */
function closedOf(context: ContextNow, own: readonly FieldKey[]): NonNullable<ReturnInput['closed']> {
  const isClosed = closedCells(locksOfSheet(context));
  const sheet = { classId: context.class.id, period: context.period };
  return context.pupils.flatMap(({ id }) => {
    const fields = own.filter((field) => isClosed(id, field));
    return fields.length === 0 ? [] : [{ ...sheet, pupil: id, fields }];
  });
}

function push(deps: Deps, input: PartToTake, context: SheetContext, checked: CheckedPart): Promise<PushAnswer> {
  const { part, caller, locale, receivedAt } = input;
  const { older } = part;
  // Of a doubled, absent or unreadable row nothing is known: it keeps its base, and nothing is written over it.
  const isRead = cellsRead(part);
  return pushChanges(deps, {
    caller,
    classId: context.class.id,
    period: context.period,
    // Sending a file again is a new push; the merge finds that nothing is left to do.
    pushId: deps.newId(),
    baseRevision: part.baseRevision,
    copy: {
      values: part.base,
      shows: (pupil, field) => isRead({ pupil, field }),
    },
    changes: older
      ? checked.changes.map((change) => ({ ...change, baseRevision: older[change.pupil]?.[change.field] }))
      : checked.changes,
    locale,
    receivedAt,
  });
}

/** What is stored, as far as such a workbook shows it: a teacher's own carries her fields only. */
function visible(stored: SheetValues, { kind, part }: PartToTake): SheetValues {
  if (kind === 'class') return stored;
  const own = new Set<string>(part.own);
  return Object.fromEntries(
    Object.entries(stored).map(([pupil, row]) => [
      pupil,
      Object.fromEntries(Object.entries(row).filter(([field]) => own.has(field))) as Partial<Record<FieldKey, string>>,
    ]),
  );
}
