import { type CheckedPart, checkPart } from '../../../core/check/check-part.js';
import type { PushAnswer } from '../../../core/contract/push.js';
import type { Locale } from '../../../core/messages/render.js';
import type { Actor } from '../../../core/policy/actor.js';
import { maySeeClass } from '../../../core/policy/sheet-policy.js';
import { refusal, type Refusal } from '../../../core/refusal.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import type { ReadPart } from '../../../core/workbook/read-types.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { loadSheetContext } from '../load-sheet-context.js';
import { pushChanges } from '../push-changes.js';

export interface PartToTake {
  readonly caller: Caller;
  readonly actor: Actor;
  readonly schoolCode: string;
  readonly schoolYear: string;
  readonly kind: 'class' | 'teacher';
  readonly part: ReadPart;
  readonly mode: 'check' | 'push';
  readonly locale: Locale;
}

/** What became of one class sheet of a file: refused, or judged and perhaps pushed. */
export type TakenPart =
  | { readonly part: ReadPart; readonly refused: Refusal; readonly checked: null; readonly answer: null }
  | {
      readonly part: ReadPart;
      readonly refused: null;
      readonly checked: CheckedPart;
      readonly answer: PushAnswer | null;
    };

export async function takePart(deps: Deps, input: PartToTake): Promise<TakenPart> {
  const { part, actor } = input;
  const no = refuseForeign(input);
  const context = no ? null : await loadSheetContext(deps, part.context.class.id, part.context.period);
  if (!context) {
    const refused = no ?? refusal('file-other-class', { class: part.context.class.name });
    return { part, refused, checked: null, answer: null };
  }
  const checked = checkPart(part, context);
  const answer = input.mode === 'push' ? await push(deps, input, context, checked) : null;
  return { part, refused: null, checked, answer };

  function refuseForeign({ schoolCode, schoolYear }: PartToTake): Refusal | null {
    const { school, schoolYear: year, class: klass } = part.context;
    if (school.code !== schoolCode) return refusal('file-other-school', { school: school.name });
    if (year !== schoolYear) return refusal('file-other-year', { year });
    if (!maySeeClass(actor, klass.id)) return refusal('file-other-class', { class: klass.name });
    return null;
  }
}

function push(deps: Deps, input: PartToTake, context: SheetContext, checked: CheckedPart): Promise<PushAnswer> {
  const { part, kind, actor, caller, locale } = input;
  const pupils = new Set(part.context.pupils.map(({ id }) => id));
  const own = new Set(part.own);
  return pushChanges(deps, {
    caller,
    classId: context.class.id,
    period: context.period,
    // Sending a file again is a new push; the merge finds that nothing is left to do.
    pushId: deps.newId(),
    baseRevision: part.baseRevision,
    copy: {
      values: part.base,
      shows: (pupil, field) => pupils.has(pupil) && (kind === 'class' || own.has(field)),
    },
    changes: checked.changes,
    locale,
    known: { actor, context },
  });
}
