/** The two sheets of a returned workbook that are ours alone: the hidden one and the findings. */
import { laidOver } from '../../workbook/after-push.js';
import { type Digest, type HiddenPart, planHiddenSheet } from '../../workbook/hidden-sheet.js';
import { type FindingsWords, planFindings } from '../../workbook/plan-findings.js';
import type { PlanSheet } from '../../workbook/plan.js';
import type { HiddenBook } from '../../workbook/read-hidden-sheet.js';
import type { ReturnInput } from './return-input.js';

/** The hidden sheet with its base renewed. */
export function renewedHiddenSheet(book: HiddenBook, input: ReturnInput, digest: Digest): Promise<PlanSheet> {
  const parts = book.parts.map((part): HiddenPart => {
    const { context } = part;
    const renewed = input.parts.find(
      ({ classId, period }) => classId === context.class.id && period === context.period,
    );
    if (!renewed) return part;
    const { revision, values, older } = renewed;
    return { ...part, revision, base: laidOver(context, part.base, values), older };
  });
  return planHiddenSheet(book.kind, parts, digest);
}

/** The findings with the names of their pupils. */
export function findingsSheet(book: HiddenBook, { issues }: ReturnInput, words: FindingsWords): PlanSheet {
  const names = new Map(book.parts.flatMap(({ context }) => context.pupils.map(({ id, name }) => [id, name])));
  const findings = issues.map((issue) => ({
    ...issue,
    pupil: issue.pupil === null ? null : (names.get(issue.pupil) ?? issue.pupil),
  }));
  return planFindings(findings, words);
}
