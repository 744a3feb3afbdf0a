import { issuesAfterPush } from '../../../../core/words/outcome-issues.js';
import { renewedBase } from '../../../../core/contract/renewed-base.js';
import type { Locale } from '../../../../core/words/render.js';
import { olderCells } from '../../../../core/workbook/after-push.js';
import type { PlacedIssue } from '../../../../core/workbook/read-types.js';
import type { ReturnInput } from '../../../files/return-workbook.js';
import type { TakenWithLocks } from './take-part.js';

/**
 * What the same file gets back: findings marked, others' new values written in, the base renewed. Refused and
 * conflicting cells keep their old base and what was typed in them.
 */
export function returnOf(taken: readonly TakenWithLocks[], loose: readonly PlacedIssue[], locale: Locale): ReturnInput {
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
    issues: issuesAfterPush(taken, loose, locale),
    parts: answered.map(({ key, changes, answer, older }) => ({
      ...key,
      revision: answer.base.revision,
      values: renewedBase(changes, answer),
      ...(older && { older }),
    })),
    values: answered.flatMap(({ key, answer }) =>
      answer.othersChanged.map(({ pupil, field, value }) => ({ ...key, pupil, field, value })),
    ),
    closed: taken.flatMap(({ closed }) => closed ?? []),
    locale,
  };
}
