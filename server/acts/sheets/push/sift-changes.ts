import { isFieldKey } from '../../../../core/fields/field-key.js';
import { isRecordSheet } from '../../../../core/law/record-sheet.js';
import { SUPPLEMENTARY } from '../../../../core/codes/periods.js';
import type { ProposedChange } from '../../../../core/merge/merge.js';
import type { Actor } from '../../../../core/rights/actor.js';
import { refuseEntering } from '../../../../core/rights/sheet-policy.js';
import { refusal, type Refusal } from '../../../../core/codes/refusal.js';
import { parseCell } from '../../../../core/rules/parse-cell.js';
import type { PupilOnSheet, SheetContext } from '../../../../core/sheet/context.js';
import { fieldsOfPupil } from '../../../../core/sheet/sheet-fields.js';
import type { Value } from '../../../../core/sheet/values.js';
import type { ContextNow } from '../load-sheet-context.js';
import { closedRefusals } from '../refuse-closed.js';
import type { IncomingChange } from './incoming.js';
import type { Reason, RefusedCell } from './stored-answer.js';

export interface Sifted {
  /** Changes this person may make, with values the rules understand. */
  readonly proposed: ProposedChange[];
  readonly refused: RefusedCell[];
  /** Cells whose value is read as another than was typed, e.g. Hoàn thành tốt as HTT. */
  readonly readAs: { pupil: string; field: string; value: Value }[];
}

/** Look at every change by itself: is there such a cell, may she enter it, can its value be read? */
export function siftChanges(
  context: SheetContext & Pick<ContextNow, 'locks' | 'left'>,
  actor: Actor,
  changes: readonly IncomingChange[],
): Sifted {
  const refuseCell = cellRefusals(context, actor);
  const refuseClosed = closedRefusals(context);
  const proposed: ProposedChange[] = [];
  const refused: RefusedCell[] = [];
  const readAs: Sifted['readAs'] = [];
  for (const { pupil, field, base, value, baseRevision } of changes) {
    const refuse = (reason: Reason) => refused.push({ pupil, field, value, reason });
    const no = refuseCell(pupil, field) ?? (isFieldKey(field) ? refuseClosed(pupil, field) : null);
    if (no || !isFieldKey(field)) {
      refuse({ refusal: no ?? refusal('field-not-on-sheet') });
      continue;
    }
    const parsed = parseCell(field, value);
    if (parsed.ok) {
      proposed.push({ pupil, field, base: base === '' ? null : base, value: parsed.value, baseRevision });
      if (parsed.value !== value) readAs.push({ pupil, field, value: parsed.value });
      continue;
    }
    const issue = parsed.issues.find(({ severity }) => severity === 'error') ?? parsed.issues[0];
    refuse(
      issue
        ? { rule: issue.rule, severity: issue.severity, params: issue.params }
        : { refusal: refusal('field-not-on-sheet') },
    );
  }
  return { proposed, refused, readAs };
}

/** Why a person may not enter a cell, or null; worked out once per grade and field, not per cell. */
function cellRefusals(context: SheetContext, actor: Actor): (pupil: string, field: string) => Refusal | null {
  const pupils = new Map(context.pupils.map((pupil) => [pupil.id, pupil]));
  const known = new Map<string, Map<string, Refusal | null>>();
  const fieldsFor = (pupil: PupilOnSheet) => {
    // What is assessed anew is each pupil's own.
    const key = context.period === SUPPLEMENTARY ? pupil.id : String(pupil.grade);
    let fields = known.get(key);
    if (!fields) {
      fields = new Map(
        fieldsOfPupil(context, pupil).map((field) => [field, refuseEntering(actor, context.class.id, field)]),
      );
      known.set(key, fields);
    }
    return fields;
  };
  return (id, field) => {
    const pupil = pupils.get(id);
    if (pupil === undefined) return refusal('pupil-not-in-class');
    const no = fieldsFor(pupil).get(field);
    if (no !== null) return no ?? refusal('field-not-on-sheet');
    // What decided the year is kept as it was; what comes after it has a sheet of its own (decision 41).
    const anew: readonly string[] = isRecordSheet(context.period) ? (pupil.supplementary?.fields ?? []) : [];
    return anew.includes(field) ? refusal('assessed-anew') : null;
  };
}
