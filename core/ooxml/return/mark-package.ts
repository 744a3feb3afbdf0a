/** Anybody's workbook with findings marked at their cells and listed on a tab of their own; no other part changes. */
import { FINDINGS_SHEET } from '../../workbook/markers.js';
import { type FindingsWords, planFindings, type WordedFinding } from '../../workbook/plan-findings.js';
import { worksheetsOf } from '../package.js';
import type { SheetPatch } from '../patch/sheet-plan.js';
import { StyleSheet } from '../patch/style-sheet.js';
import { emptyStyleSheet } from '../patch/style-sheet-empty.js';
import { readTree } from '../patch/tree.js';
import { CellPatches } from './known-cells.js';
import { marksOf } from './marks.js';
import { putFindings } from './naming.js';
import { type OpenedBook, textOf } from './opened-package.js';
import { PackageChanges } from './package-changes.js';
import { patchSheets } from './patch-sheets.js';

/** What changes of the package; marks of an earlier round go. Throws where a part a workbook cannot be without is missing. */
export function markPackage(
  opened: OpenedBook,
  findings: readonly WordedFinding[],
  words: FindingsWords,
): PackageChanges {
  const { source, book, raw } = opened;
  const changes = new PackageChanges(source);
  const workbook = readTree(textOf(source, book.workbook));
  const styleText = book.styles === null ? emptyStyleSheet(workbook.uri) : textOf(source, book.styles);
  const styles = new StyleSheet(styleText);
  const sheets = worksheetsOf(book);
  const list =
    sheets.find(({ name, part }) => part !== null && name.toLowerCase() === FINDINGS_SHEET.toLowerCase()) ?? null;
  const marks = marksOf(findings);
  const hadMarks = styles.hasMarks();
  const restyle = (now: number): number => (styles.isMarked(now, true) ? styles.unmarked(now) : now);
  const patches = new Map(
    sheets.flatMap((sheet, i): [(typeof sheets)[number], SheetPatch][] => {
      const cells = new CellPatches();
      cells.lay(marks, raw.sheets[i]!.name, styles);
      if (cells.rows.size === 0 && !hadMarks) return [];
      return [[sheet, { cells: cells.rows, ...(hadMarks && { restyle }) }]];
    }),
  );
  const formulasGone = patchSheets(opened, patches, [list], changes);
  putFindings(changes, opened, {
    ...{ hidden: null, findings: list, findingsPlan: planFindings(findings, words) },
    ...{ workbook, styles, names: {}, formulasGone, recalculate: false },
  });
  if (book.styles !== null) changes.patch(book.styles, styleText, styles.text());
  return changes;
}
