import type { RefusalBody } from '../../../../core/contract/cells.js';
import type { PushAnswer } from '../../../../core/contract/push.js';
import { isFieldKey } from '../../../../core/fields/field-key.js';
import { presentIssue } from '../../../../core/words/present-issue.js';
import { type Locale, refusalBody } from '../../../../core/words/render.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import type { Value } from '../../../../core/sheet/values.js';
import { cellKey } from '../../../../core/codes/cell-key.js';
import type { IncomingChange } from './incoming.js';
import type { RefusedCell, StoredAnswer } from './stored-answer.js';

/** A stored answer in words, together with the changes it answers (each cell once). */
export function presentAnswer(
  answer: StoredAnswer,
  changes: readonly IncomingChange[],
  pupils: readonly PupilOnSheet[],
  locale: Locale,
): PushAnswer {
  const left = new Set([...answer.refused, ...answer.conflicts].map(cellKey));
  const readAs = answer.readAs.filter((cell) => !left.has(cellKey(cell)));
  const values: Record<string, Record<string, Value>> = {};
  for (const { pupil, field, value } of [...readAs, ...answer.othersChanged]) (values[pupil] ??= {})[field] = value;
  return {
    revision: answer.revision,
    accepted: changes.length - answer.refused.length - answer.conflicts.length,
    refused: answer.refused.map((cell) => {
      const { pupil, field, value } = cell;
      return { pupil, field, value, refusal: presentReason(cell, pupils, locale) };
    }),
    conflicts: answer.conflicts.map((conflict) => ({ ...conflict })),
    othersChanged: answer.othersChanged.map((cell) => ({ ...cell })),
    base: { revision: answer.revision, values },
  };
}

function presentReason(
  { pupil, field, reason }: RefusedCell,
  pupils: readonly PupilOnSheet[],
  locale: Locale,
): RefusalBody {
  if ('refusal' in reason) return refusalBody(reason.refusal, locale);
  const place = { pupil, field: isFieldKey(field) ? field : null, sheet: null, cell: null };
  const { rule, message, remedy } = presentIssue({ ...reason, ...place }, pupils, locale);
  return { code: rule, reason: message, remedy };
}
