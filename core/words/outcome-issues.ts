/** Refusals and conflicts of a push as findings at their cells, beside what was found before it. */
import { type CellAddress, cellKey } from '../codes/cell-key.js';
import { dayInVietnam, shownDay, timeInVietnam } from '../codes/day.js';
import type { IssueBody } from '../contract/cells.js';
import { isFieldKey } from '../fields/field-key.js';
import { type Locale, refusalBody } from './render.js';
import { refusal } from '../codes/refusal.js';
import { showValue } from '../rules/show-value.js';
import type { Value } from '../sheet/values.js';
import type { PlacedIssue } from '../workbook/read-types.js';
import { takenIssues } from './present-taken.js';
import type { TakenPart } from '../check/taken-part.js';

/** Every finding, then what the push refused: not told twice for one reason; a conflict beside every other finding. */
export function issuesAfterPush(
  taken: readonly TakenPart[],
  loose: readonly PlacedIssue[],
  locale: Locale,
): IssueBody[] {
  const issues = takenIssues(taken, loose, locale);
  const said = new Set(issues.map(findingKey));
  const more = taken
    .flatMap((part) => outcomeIssues(part, locale))
    .filter((issue) => issue.rule === 'cell-conflict' || !said.has(findingKey(issue)));
  return [...issues, ...more];
}

const findingKey = ({ rule, sheet, cell, pupil, field }: IssueBody): string =>
  [rule, sheet, cell, pupil, field].join('\n');

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
        at: `${timeInVietnam(when)} ${shownDay(dayInVietnam(when))}`,
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
