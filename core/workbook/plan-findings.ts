/** The tab "Kết quả soát" of a workbook that comes back: every finding with a way to its cell; no notes in the cells. */
import type { Severity } from '../rules/issue.js';
import { fill } from '../text/fill.js';
import { FINDINGS_SHEET } from './markers.js';
import type { PlanCell, PlanSheet } from './plan.js';

/** What the tab says besides its findings. */
export interface FindingsWords {
  readonly title: string;
  /** With `{errors}` and `{warnings}`. */
  readonly counts: string;
  readonly none: string;
  readonly error: string;
  readonly warning: string;
  readonly columns: Readonly<Record<'number' | 'severity' | 'sheet' | 'cell' | 'pupil' | 'message' | 'remedy', string>>;
}

/** A finding with its words, at the place it had in the file. */
export interface WordedFinding {
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** The pupil's name; null where the finding is wider. */
  readonly pupil: string | null;
  readonly message: string;
  readonly remedy: string;
}

const HEADER_ROW = 3;
const WIDTHS = [6, 11, 24, 9.5, 26, 62, 52] as const;
const LINE = 16;

/** Lines the longest text of a row needs in its column, about one letter a unit of width. */
function linesOf({ sheet, pupil, message, remedy }: WordedFinding): number {
  const texts = [sheet ?? '', '', pupil ?? '', message, remedy];
  return Math.max(...texts.map((text, i) => Math.ceil((text.length * 1.1) / WIDTHS[i + 2]!)), 1);
}

export function planFindings(findings: readonly WordedFinding[], words: FindingsWords): PlanSheet {
  const { number, severity, sheet, cell, pupil, message, remedy } = words.columns;
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  const summary: PlanCell =
    findings.length === 0
      ? { row: 2, column: 1, value: words.none, style: 'done' }
      : {
          row: 2,
          column: 1,
          value: fill(words.counts, { errors: errors.length, warnings: warnings.length }),
          style: 'subtitle',
        };
  const header = [number, severity, sheet, cell, pupil, message, remedy].map((value, i): PlanCell => ({
    row: HEADER_ROW,
    column: i + 1,
    value,
    style: 'header',
  }));
  // LibreOffice does not grow a row for wrapped text in a file it did not write.
  const heights = Object.fromEntries(
    [...errors, ...warnings].map((finding, i) => [HEADER_ROW + 1 + i, LINE * linesOf(finding)]),
  );
  const rows = [...errors, ...warnings].flatMap((finding, i): PlanCell[] => {
    const row = HEADER_ROW + 1 + i;
    const place = finding.sheet !== null && finding.cell !== null ? { sheet: finding.sheet, cell: finding.cell } : null;
    return [
      { row, column: 1, value: i + 1, style: 'identity-centre' },
      { row, column: 2, value: words[finding.severity], style: finding.severity },
      { row, column: 3, value: finding.sheet, style: 'plain' },
      { row, column: 4, value: finding.cell, style: place ? 'link' : 'plain', ...(place ? { link: place } : {}) },
      { row, column: 5, value: finding.pupil, style: 'plain' },
      { row, column: 6, value: finding.message, style: 'plain' },
      { row, column: 7, value: finding.remedy, style: 'plain' },
    ];
  });
  return {
    name: FINDINGS_SHEET,
    state: 'visible',
    columns: WIDTHS.map((width) => ({ width })),
    rowHeights: { 1: 26, 2: 22, [HEADER_ROW]: 22, ...heights },
    cells: [
      { row: 1, column: 1, value: words.title, style: 'title' },
      summary,
      ...(findings.length === 0 ? [] : header),
      ...rows,
    ],
    merges: [
      { top: 1, left: 1, bottom: 1, right: WIDTHS.length },
      { top: 2, left: 1, bottom: 2, right: WIDTHS.length },
    ],
    freeze: { rows: HEADER_ROW, columns: 0 },
    print: {
      paper: 'A4',
      orientation: 'landscape',
      titleRows: [HEADER_ROW, HEADER_ROW],
      footer: FINDINGS_SHEET,
      pagesWide: 1,
      titleColumns: 0,
      onePage: false,
    },
    protected: false,
  };
}
