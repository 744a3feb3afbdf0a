/** Values into cells, and the very hidden sheet with them. */
import type { PlanSheet } from '../../core/workbook/plan.js';
import { address } from '../../core/workbook/address.js';
import type { StillWanted } from './ask-excel.js';
import { addressOf, type Run, runsOf } from './cell-runs.js';
import type { CellWrite } from './door.js';
import { entered, enteredAgain } from './entered.js';
import { changeSheets, loadProtection } from './protection.js';
import { gridsOf, loadOld, writeTexts } from './write-sheet.js';

const FACTS = 'rowHidden,values,formulas,numberFormat';

/**
 * Two syncs, however many cells; up to eight when Excel refuses. Cells come before the hidden sheet: half of it done, the
 * old base at most finds others' values once more, a new base over old cells would send them back.
 */
export async function writeCells(
  context: Excel.RequestContext,
  stillWanted: StillWanted,
  cells: readonly CellWrite[],
  hidden: PlanSheet | undefined,
): Promise<void> {
  const { worksheets } = context.workbook;
  const runs = runsOf(cells);
  const names = new Set([...runs.map(({ sheet }) => sheet), ...(hidden ? [hidden.name] : [])]);
  const sheets = new Map([...names].map((name) => [name, loadProtection(worksheets.getItem(name))]));
  const targets = runs.map((run): Target => {
    const sheet = sheets.get(run.sheet)!;
    return { run, sheet, range: sheet.getRange(addressOf(run)).load(FACTS) };
  });
  const old = hidden && loadOld(sheets.get(hidden.name)!);
  await context.sync();
  stillWanted();
  // What is written into a range is what the library says of it from then on.
  const before = targets.map(contentsOf);
  const hiddenSheet = hidden && sheets.get(hidden.name);
  const grids = hidden && old && gridsOf(hidden, old);
  await changeSheets(context, {
    sheets: [...sheets.values()],
    certain: hiddenSheet ? [hiddenSheet] : [],
    make: () => {
      for (const target of targets) put(target, contentsToBe(target));
      if (hiddenSheet && grids) writeTexts(hiddenSheet, grids.planned);
    },
    undo: () => {
      targets.forEach((target, i) => put(target, before[i]!));
      if (hiddenSheet && grids) writeTexts(hiddenSheet, grids.before);
    },
  });
}

interface Target {
  readonly run: Run<CellWrite>;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

const contentsToBe = ({ run, range: { numberFormat } }: Target): unknown[] =>
  run.cells.map(({ value }, i) => entered(value, numberFormat[i]?.[0]));

const contentsOf = ({ range: { values, formulas, numberFormat } }: Target): unknown[] =>
  values.map(([value], i) => enteredAgain(value, formulas[i]?.[0], numberFormat[i]?.[0]));

/** As one block; cell by cell where a filter or hidden rows would make Excel shift them (office-js#224). */
function put({ run, sheet, range }: Target, contents: readonly unknown[]): void {
  if (range.rowHidden === false) {
    range.values = contents.map((content) => [content]);
    return;
  }
  contents.forEach((content, i) => {
    sheet.getRange(address(run.top + i, run.column)).values = [[content]];
  });
}
