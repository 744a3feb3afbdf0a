import type { IssueBody } from '../../../core/contract/cells.js';
import type { PushAnswer } from '../../../core/contract/push.js';
import { renewedBase } from '../../../core/contract/renewed-base.js';
import { isFieldKey } from '../../../core/fields/field-key.js';
import { type Locale, refusalBody } from '../../../core/messages/render.js';
import { refusal } from '../../../core/refusal.js';
import { showValue } from '../../../core/rules/show-value.js';
import type { Value } from '../../../core/sheet/values.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import type { OlderCells } from '../../../core/workbook/hidden-sheet.js';
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
  const said = new Set(issues.map(findingKey));
  // Why a cell was refused is not told twice; a conflict, or another reason, is told beside every other finding.
  const more = taken
    .flatMap((part) => outcomeIssues(part, locale))
    .filter((issue) => issue.rule === 'cell-conflict' || !said.has(findingKey(issue)));
  const answered = taken.flatMap(({ part, checked, answer }) =>
    answer
      ? [
          {
            key: { classId: part.context.class.id, period: part.context.period },
            changes: checked.changes,
            answer,
            older: olderCells(part, answer),
          },
        ]
      : [],
  );
  return {
    issues: [...issues, ...more],
    parts: answered.map(({ key, changes, answer, older }) => ({
      ...key,
      revision: answer.base.revision,
      values: renewedBase(changes, answer),
      ...(older && { older }),
    })),
    values: answered.flatMap(({ key, answer }) =>
      answer.othersChanged.map(({ pupil, field, value }) => ({ ...key, pupil, field, value })),
    ),
    locale,
  };
}

const findingKey = ({ rule, sheet, cell, pupil, field }: IssueBody): string =>
  [rule, sheet, cell, pupil, field].join('\n');

/**
 * Cells that keep their base though the sheet's revision is renewed: refused, conflicting, or not read. They keep its
 * revision too; otherwise a value that was changed and corrected back meanwhile would be undone by the next push.
 */
function olderCells(part: TakenPart['part'], answer: PushAnswer): OlderCells | null {
  const read = new Set(part.cells.map(cellKey));
  const own = new Set(part.own);
  const unread = part.context.pupils.flatMap(({ id, grade }) =>
    fieldsOf(part.context, grade).flatMap((field) => {
      const cell = { pupil: id, field };
      return own.has(field) && !read.has(cellKey(cell)) ? [cell] : [];
    }),
  );
  const older: Record<string, Record<string, number>> = {};
  for (const { pupil, field } of [...answer.refused, ...answer.conflicts, ...unread]) {
    const revision = part.older?.[pupil]?.[field] ?? part.baseRevision;
    if (revision < answer.base.revision) (older[pupil] ??= {})[field] = revision;
  }
  return Object.keys(older).length > 0 ? older : null;
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
