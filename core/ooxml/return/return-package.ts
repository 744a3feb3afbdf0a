/**
 * Her own workbook once more, as the same package (decision 49): known cells, their lists, the findings tab, the hidden
 * sheet, appended styles, and what must name these. No other part changes, and of these parts nothing else.
 */
import type { Digest } from '../../workbook/hidden-sheet.js';
import { listNames } from '../../workbook/hidden-sheet.js';
import { FINDINGS_SHEET, HIDDEN_SHEET } from '../../workbook/markers.js';
import type { FindingsWords } from '../../workbook/plan-findings.js';
import { textAt } from '../../workbook/raw-text.js';
import { type PackageSheet, worksheetsOf } from '../package.js';
import type { SheetPatch } from '../patch/sheet-plan.js';
import { StyleSheet } from '../patch/style-sheet.js';
import { emptyStyleSheet } from '../patch/style-sheet-empty.js';
import { readTree } from '../patch/tree.js';
import { CellPatches, closedFields, knownCells, writtenValues } from './known-cells.js';
import { marksOf } from './marks.js';
import { putFindings } from './naming.js';
import { type OpenedPackage, textOf } from './opened-package.js';
import { PackageChanges } from './package-changes.js';
import { patchSheets } from './patch-sheets.js';
import type { ReturnInput } from './return-input.js';
import { findingsSheet, renewedHiddenSheet } from './sheets-of-ours.js';

/** What changes of the package. Throws where a part a workbook cannot be without is missing. */
export async function returnPackage(
  opened: OpenedPackage,
  input: ReturnInput,
  words: FindingsWords,
  digest: Digest,
): Promise<PackageChanges> {
  const { source, book, recognised } = opened;
  const { hidden } = recognised;
  const changes = new PackageChanges(source);
  const workbook = readTree(textOf(source, book.workbook));
  const styleText = book.styles === null ? emptyStyleSheet(workbook.uri) : textOf(source, book.styles);
  const styles = new StyleSheet(styleText);

  const ours = sheetsOfOurs(opened);
  const patches = sheetPatches(opened, input, styles);
  const gone = patchSheets(opened, patches, [ours.hidden, ours.findings], changes);
  putFindings(changes, opened, {
    findings: ours.findings,
    workbook,
    styles,
    hidden: { sheet: ours.hidden, plan: await renewedHiddenSheet(hidden, input, digest) },
    findingsPlan: findingsSheet(hidden, input, words),
    names: listNames(),
    formulasGone: gone,
    recalculate: input.values.length > 0,
  });
  if (book.styles !== null) changes.patch(book.styles, styleText, styles.text());
  return changes;
}

/** By the same marks as when they are read; a findings tab is known by its name alone. */
function sheetsOfOurs({ book, raw }: OpenedPackage): { hidden: PackageSheet; findings: PackageSheet | null } {
  const sheets = worksheetsOf(book);
  const marked = sheets.filter((_, i) => textAt(raw.sheets[i]!, 1, 1) === 'hocba');
  const hidden = marked.find(({ name }) => name === HIDDEN_SHEET) ?? marked[0];
  if (!hidden) throw new Error('workbook cannot be returned: no hidden sheet');
  const findings = sheets.find(
    (sheet) => sheet !== hidden && sheet.part !== null && sheet.name.toLowerCase() === FINDINGS_SHEET.toLowerCase(),
  );
  return { hidden, findings: findings ?? null };
}

/** What becomes of her tabs: of those that are class sheets the known cells, of all others at most a mark. */
function sheetPatches(
  { book, raw, recognised }: OpenedPackage,
  input: ReturnInput,
  styles: StyleSheet,
): Map<PackageSheet, SheetPatch> {
  const sheets = worksheetsOf(book);
  const told = { values: writtenValues(input.values), closed: closedFields(input.closed) };
  const marks = marksOf(input.issues);
  const hadMarks = styles.hasMarks();
  const patches = new Map<PackageSheet, SheetPatch>();
  const restyle = (surely: boolean): Pick<SheetPatch, 'restyle'> =>
    hadMarks ? { restyle: (now) => (styles.isMarked(now, surely) ? styles.unmarked(now) : now) } : {};
  const { hidden, tabs } = recognised;
  raw.sheets.forEach((rawSheet, i) => {
    const tab = tabs.found.find(({ sheet }) => sheet === rawSheet);
    const { patches: cells, offers } = tab
      ? knownCells(tab, hidden, told, styles)
      : { patches: new CellPatches(), offers: undefined };
    cells.lay(marks, rawSheet.name, styles);
    if (!tab && cells.rows.size === 0 && !hadMarks) return;
    patches.set(sheets[i]!, { cells: cells.rows, ...(offers && { offers }), ...restyle(!tab) });
  });
  return patches;
}
