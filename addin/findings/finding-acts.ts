/** What can be done about findings where their cells are open: in Excel, not on the page for files. */
import type { IssueBody } from '../../core/contract/cells.js';
import type { CellPlace } from '../../core/workbook/read-types.js';

/** A finding that carries its own remedy (`fix`) at a known cell. */
export type FixableFinding = IssueBody & { readonly sheet: string; readonly cell: string; readonly fix: string };

export interface FindingActs {
  readonly goTo: (place: CellPlace) => void;
  /** Write the remedies that findings carry into their cells; where they can only be looked at, there is none. */
  readonly fix?: (findings: readonly FixableFinding[]) => void;
}

export const isFixable = (finding: IssueBody): finding is FixableFinding =>
  typeof finding.fix === 'string' && finding.sheet !== null && finding.cell !== null;

/** Every finding of the same kind that can be mended. */
export const fixableOf = (findings: readonly IssueBody[], rule: string): readonly FixableFinding[] =>
  findings.filter(isFixable).filter((finding) => finding.rule === rule);
