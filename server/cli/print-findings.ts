/** Findings for a reader: counts first, then pupil by pupil with cell, reason and remedy. */
import type { IssueBody, ResultBody } from '../../core/contract/cells.js';
import { RESULTS } from '../../core/codes/levels.js';
import { RESULT_NAMES } from '../../core/words/levels.js';
import type { Terminal } from './terminal.js';

export interface Findings {
  readonly issues: readonly IssueBody[];
  readonly results: readonly ResultBody[];
  /** Pupils' names by id, in class order. */
  readonly pupils: Readonly<Record<string, string>>;
}

export const countOf = (issues: readonly IssueBody[], severity: IssueBody['severity']): number =>
  issues.filter((issue) => issue.severity === severity).length;

export function printFindings(terminal: Terminal, { issues, results, pupils }: Findings): void {
  const { words, print, paint } = terminal;
  const [errors, warnings] = [countOf(issues, 'error'), countOf(issues, 'warning')];
  print(issues.length === 0 ? words('no-findings') : paint('bold', words('counts', { errors, warnings })));
  printResults(terminal, results);
  const order = [null, ...Object.keys(pupils)];
  const others = [...new Set(issues.map(({ pupil }) => pupil))].filter((pupil) => !order.includes(pupil));
  for (const pupil of [...order, ...others]) {
    const own = issues.filter((issue) => issue.pupil === pupil);
    if (own.length === 0) continue;
    print();
    print(paint('bold', pupil === null ? words('whole-file') : `${pupils[pupil] ?? ''} (${pupil})`.trim()));
    // Errors first; within that as they stand in the sheet.
    for (const issue of [...own].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))) {
      printIssue(terminal, issue);
    }
  }
}

function printIssue({ words, print, paint }: Terminal, { severity, sheet, cell, message, remedy }: IssueBody): void {
  const [sign, colour] = severity === 'error' ? (['✕', 'red'] as const) : (['!', 'yellow'] as const);
  const place = cell === null ? (sheet ?? '') : `${sheet ?? ''}!${cell}`;
  print(`  ${paint(colour, `${sign} ${words(severity)}`)}${place && ` ${place}`}: ${message}`);
  print(paint('grey', `      → ${remedy}`));
}

function printResults({ words, print }: Terminal, results: readonly ResultBody[]): void {
  if (results.length === 0) return;
  const counts = [...RESULTS, null].flatMap((wanted) => {
    const count = results.filter(({ result }) => result === wanted).length;
    return count === 0 ? [] : [`${wanted === null ? words('not-enough-data') : RESULT_NAMES[wanted]} ${count}`];
  });
  print(words('results-line', { counts: counts.join(' · ') }));
}
