import type { IssueBody } from '../../../core/contract/cells.js';
import { renewedBase } from '../../../core/contract/renewed-base.js';
import { isFieldKey } from '../../../core/fields/field-key.js';
import { type Locale, refusalBody } from '../../../core/messages/render.js';
import { refusal } from '../../../core/refusal.js';
import { showValue } from '../../../core/rules/show-value.js';
import type { Value } from '../../../core/sheet/values.js';
import type { PlacedIssue } from '../../../core/workbook/read-types.js';
import type { ReturnInput } from '../../files/return-workbook.js';
import { dayInVietnam, timeInVietnam } from '../../../core/calendar/day.js';
import { cellKey, type CellAddress } from '../push/incoming.js';
import { uploadIssues } from './present-upload.js';
import type { TakenPart } from './take-part.js';

/**
 * What the same file gets back: findings marked, others' new values written in, the base renewed. Refused and
 * conflicting cells keep their old base and what was typed in them.
 */
export function returnOf(taken: readonly TakenPart[], loose: readonly PlacedIssue[], locale: Locale): ReturnInput {
  const issues = uploadIssues(taken, loose, locale);
  const marked = new Set(issues.map(({ sheet, cell }) => `${sheet}\n${cell}`));
  // A cell that already has a finding of the rules is not told twice why it was refused.
  const more = taken
    .flatMap((part) => outcomeIssues(part, locale))
    .filter(({ sheet, cell }) => !marked.has(`${sheet}\n${cell}`));
  const answered = taken.flatMap(({ part, checked, answer }) =>
    answer
      ? [{ key: { classId: part.context.class.id, period: part.context.period }, changes: checked.changes, answer }]
      : [],
  );
  return {
    issues: [...issues, ...more],
    parts: answered.map(({ key, changes, answer }) => ({
      ...key,
      revision: answer.base.revision,
      values: renewedBase(changes, answer),
    })),
    values: answered.flatMap(({ key, answer }) =>
      answer.othersChanged.map(({ pupil, field, value }) => ({ ...key, pupil, field, value })),
    ),
    locale,
  };
}

const placesOf = (part: TakenPart['part']) =>
  new Map(part.cells.map(({ sheet, cell, ...address }) => [cellKey(address), { sheet, cell }]));

/** Refusals and conflicts of a push as findings at their cells. */
function outcomeIssues({ part, answer }: TakenPart, locale: Locale): IssueBody[] {
  if (!answer) return [];
  const places = placesOf(part);
  const at = (cell: CellAddress) => places.get(cellKey(cell)) ?? { sheet: null, cell: null };
  const refused = answer.refused.map(({ pupil, field, refusal: { code, reason, remedy } }): IssueBody => {
    return { rule: code, severity: 'error', pupil, field, ...at({ pupil, field }), message: reason, remedy };
  });
  const conflicts = answer.conflicts.map(({ pupil, field, mine, theirs, author, at: instant }): IssueBody => {
    const show = (value: Value) => (isFieldKey(field) ? (showValue(field, value) ?? '') : (value ?? ''));
    const when = new Date(instant);
    const { reason, remedy } = refusalBody(
      refusal('cell-conflict', {
        mine: show(mine),
        theirs: show(theirs),
        author,
        at: `${timeInVietnam(when)} ${dayInVietnam(when).split('-').reverse().join('/')}`,
      }),
      locale,
    );
    return {
      rule: 'cell-conflict',
      severity: 'warning',
      pupil,
      field,
      ...at({ pupil, field }),
      message: reason,
      remedy,
    };
  });
  return [...refused, ...conflicts];
}
