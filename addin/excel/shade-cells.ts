/**
 * What is closed, shown and locked in the workbook. The shade is a conditional format that knows itself again, as a file from
 * the server has it: it goes when the cell opens, and nobody's own colours are touched.
 */
import { SHADE } from '../../core/workbook/looks.js';
import type { StillWanted } from './ask-excel.js';
import { addressOf, type Run, runsOf } from './cell-runs.js';
import type { CellLock, CellWrite } from './door.js';
import { entered } from './entered.js';
import { changeSheets, loadProtection } from './protection.js';
import { WHOLE_SHEET } from './read-book.js';

const OURS = /^=?\s*N\("hocba\.closed"\)\s*=\s*0$/i;
const SIDES = ['top', 'left', 'bottom', 'right'] as const;
/** `FF1F4E79` as Excel is told it. */
const colour = (argb: string): string => `#${argb.slice(2)}`;

interface Locked {
  readonly run: Run<CellLock>;
  readonly range: Excel.Range;
  readonly closed: boolean;
}

/** What stands on one sheet, and what is to stand there. */
interface Shading {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly locked: readonly Locked[];
  readonly notes: readonly { readonly range: Excel.Range; readonly text: string }[];
}

/** Four syncs, however many cells; three where nothing has to be changed, one less where no sheet has a formula of anybody's. */
export async function shadeCells(
  context: Excel.RequestContext,
  stillWanted: StillWanted,
  cells: readonly CellLock[],
  notes: readonly CellWrite[],
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  stillWanted();
  const runs = runsOf(cells, (a, b) => a.closed === b.closed);
  const all = worksheets.items
    .map((sheet) => load(sheet, runs, notes))
    .filter(({ locked, notes: written }) => locked.length + written.length > 0);
  await context.sync();
  stillWanted();
  const custom = all.map(({ formats }) =>
    formats.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => ({ format, rule: format.custom.rule.load('formula') })),
  );
  if (custom.some(({ length }) => length > 0)) await context.sync();
  stillWanted();
  const changes = all.flatMap((shading, i) => {
    const earlier = custom[i]!.filter(({ rule }) => OURS.test(rule.formula)).map(({ format }) => format);
    return isSo(shading, earlier.length) ? [] : [{ ...shading, earlier }];
  });
  if (changes.length === 0) return;
  const before = changes.flatMap(({ locked }) =>
    locked.map(({ range }) => ({ range, was: range.format.protection.locked })),
  );
  await changeSheets(context, {
    sheets: changes.map(({ sheet }) => sheet),
    make: () => {
      for (const { locked, notes: written, earlier } of changes) {
        for (const format of earlier) format.delete();
        for (const { range, closed } of locked) {
          range.format.protection.locked = closed;
          if (closed) shade(range);
        }
        for (const { range, text } of written) range.values = [[text]];
      }
    },
    // A shade without its lock, or half of the shades, are found and mended in the next round; a cell is never left locked.
    undo: () => {
      for (const { range, was } of before) range.format.protection.locked = was ?? false;
    },
  });
}

function load(sheet: Excel.Worksheet, runs: readonly Run<CellLock>[], notes: readonly CellWrite[]): Shading {
  return {
    sheet: loadProtection(sheet),
    formats: sheet.getRange(WHOLE_SHEET).conditionalFormats.load('items/type'),
    locked: runs
      .filter((run) => run.sheet === sheet.name)
      .map((run) => {
        const range = sheet.getRange(addressOf(run));
        range.format.protection.load('locked');
        return { run, range, closed: run.cells[0]!.closed };
      }),
    notes: notes
      .filter((note) => note.sheet === sheet.name)
      .map(({ cell, value }) => ({ range: sheet.getRange(cell), text: String(entered(value, '')) })),
  };
}

/** Whether all of it stands there already: Excel's way back is not taken from anybody for nothing. */
const isSo = ({ locked, notes }: Shading, shades: number): boolean =>
  notes.length === 0 &&
  locked.every(({ range, closed }) => range.format.protection.locked === closed) &&
  shades > 0 === locked.some(({ closed }) => closed);

function shade(range: Excel.Range): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=${SHADE.formula}`;
  const { fill, font, borders } = custom.format;
  fill.color = colour(SHADE.fill);
  font.color = colour(SHADE.color);
  font.italic = SHADE.italic;
  for (const side of SIDES) {
    borders[side].style = 'Dash';
    borders[side].color = colour(SHADE.border.color);
  }
}
