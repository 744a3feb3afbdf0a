/** Findings in groups, the worst first; the order within a group is the server's (the sheet's). */
import type { IssueBody } from '../../core/contract/cells.js';

export type Grouping = 'pupil' | 'kind';

export interface FindingGroup {
  /** Pupil id or rule; empty for findings about no single pupil. */
  readonly key: string;
  readonly errors: number;
  readonly findings: readonly IssueBody[];
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** Pupils with at least one finding. */
  readonly pupils: number;
}

export function countFindings(findings: readonly IssueBody[]): Counts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const pupils = new Set(findings.flatMap(({ pupil }) => (pupil === null ? [] : [pupil])));
  return { errors, warnings: findings.length - errors, pupils: pupils.size };
}

/** A name for each finding that stays its own when others go, so that the list keeps its place. */
export function findingKeys(findings: readonly IssueBody[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, pupil, field, sheet, cell }) => {
    const name = [rule, pupil, field, sheet, cell].join('\n');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return `${name}\n${times}`;
  });
}

export function groupFindings(findings: readonly IssueBody[], by: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, IssueBody[]>();
  for (const finding of findings) {
    const key = by === 'pupil' ? (finding.pupil ?? '') : finding.rule;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return (
    [...groups]
      .map(([key, list]) => ({
        key,
        errors: countFindings(list).errors,
        findings: [
          ...list.filter(({ severity }) => severity === 'error'),
          ...list.filter(({ severity }) => severity !== 'error'),
        ],
      }))
      // A stable sort: equals keep the order of the sheet.
      .sort((a, b) => Number(b.errors > 0) - Number(a.errors > 0))
  );
}
