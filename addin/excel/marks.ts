/**
 * Findings shown at their cells by conditional formats that know themselves again: their formula, always true, names us.
 * The person's own formats and conditional formats are never touched, and what a teacher types over keeps no colour.
 */
import type { StillWanted } from './ask-excel.js';
import { addressOf, runsOf } from './cell-runs.js';
import type { CellMark } from './door.js';
import { changeSheets, loadProtection } from './protection.js';
import { WHOLE_SHEET } from './read-book.js';

type Severity = CellMark['severity'];

/** As in a file that comes back: told apart by the line too, not by colour alone. */
const LOOKS = {
  error: { fill: '#FFC9CE', font: '#B00020', underline: 'Double' },
  warning: { fill: '#FFE8A3', font: '#8A5A00', underline: 'Single' },
} as const satisfies Record<Severity, { fill: string; font: string; underline: 'Single' | 'Double' }>;

const formulaOf = (severity: Severity): string => `=N("hocba.${severity}")=0`;
const OURS = /^=?\s*N\("hocba\.(error|warning)"\)\s*=\s*0$/i;

/** Four syncs, however many marks; three where no sheet has a formula of anybody's. */
export async function markCells(
  context: Excel.RequestContext,
  stillWanted: StillWanted,
  marks: readonly CellMark[],
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  stillWanted();
  const found = worksheets.items.map((sheet) => {
    const formats = sheet.getRange(WHOLE_SHEET).conditionalFormats.load('items/type');
    return { sheet: loadProtection(sheet), formats };
  });
  await context.sync();
  stillWanted();
  const custom = found.flatMap(({ sheet, formats }) =>
    formats.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => ({ sheet, format, rule: format.custom.rule.load('formula') })),
  );
  if (custom.length > 0) await context.sync();
  stillWanted();
  const earlier = custom.filter(({ rule }) => OURS.test(rule.formula));
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  // A tab that was renamed since the cells were read is marked in the next round.
  const runs = runsOf(worst(marks), (a, b) => a.severity === b.severity).filter(({ sheet }) => sheets.has(sheet));
  const touched = new Set([...earlier.map(({ sheet }) => sheet), ...runs.map(({ sheet }) => sheets.get(sheet)!)]);
  if (touched.size === 0) return;
  await changeSheets(context, {
    sheets: [...touched],
    make: () => {
      for (const { format } of earlier) format.delete();
      for (const run of runs) mark(sheets.get(run.sheet)!.getRange(addressOf(run)), run.cells[0]!.severity);
    },
    // Half of the marks are marks all the same; the next round finds and renews them.
    undo: () => undefined,
  });
}

/** One mark a cell: an error outweighs a warning. */
function worst(marks: readonly CellMark[]): CellMark[] {
  return [...marks].sort((a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'));
}

function mark(range: Excel.Range, severity: Severity): void {
  const { fill, font, underline } = LOOKS[severity];
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formulaOf(severity);
  custom.format.fill.color = fill;
  custom.format.font.color = font;
  custom.format.font.underline = underline;
}
