/** The page of the form that is in sight, on paper: heading, title, table, legend and signatures as in the workbook. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { LOOKS } from '../../core/workbook/looks.js';
import type { PlanCell, PlanSheet } from '../../core/workbook/plan.js';
import { cellText } from './cell-text.js';
import { fitting, MARGIN, printable } from './fit-page.js';
import type { GridRow } from './grid-state.js';
import type { GridTab } from './grid-tab.js';

const useStyles = makeStyles({
  paper: {
    display: 'none',
    '@media print': { display: 'block' },
    color: '#000',
    backgroundColor: '#fff',
    fontFamily: '"Times New Roman", "Liberation Serif", Tinos, serif',
  },
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', width: '100%' },
  cell: { padding: '0 2px', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  // No word is broken where a column can be wide enough for it.
  whole: { overflowWrap: 'normal', whiteSpace: 'nowrap' },
  // Who signs stays together, under no head of its own.
  closing: { breakInside: 'avoid' },
  upright: { writingMode: 'vertical-rl', rotate: '180deg', margin: '0 auto' },
  draft: { margin: '0 0 4px', fontStyle: 'italic', fontSize: '10pt' },
  footer: { margin: '4px 0 0', fontSize: '8pt' },
});

const ON_PAPER = 'form-on-paper';

export interface FormOnPaperProps {
  readonly tab: GridTab;
  readonly rows: readonly GridRow[];
  /** Said over the form where something of it was not sent. */
  readonly draft: string | null;
}

/** Prints as soon as it is there, and is then to be taken away. */
export function FormOnPaper({ tab, rows, draft, onPrinted }: FormOnPaperProps & { readonly onPrinted: () => void }) {
  const styles = useStyles();
  const { plan } = tab;
  const box = useRef<HTMLDivElement>(null);
  usePrinter(box, plan, onPrinted);
  const values = new Map(
    tab.rows.flatMap(({ row }, r) =>
      tab.columns.map(({ column }, c) => [`${row} ${column}`, rows[r]!.raws[c] ?? null] as const),
    ),
  );
  const { titleRows } = plan.print ?? { titleRows: [1, 0] as const };
  const last = Math.max(...plan.cells.map(({ row }) => row));
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => <Line key={from + i} plan={plan} row={from + i} values={values} />);
  const ofPupils = Math.max(titleRows[1], ...tab.rows.map(({ row }) => row));
  const columns = (
    <colgroup>
      {sharesOf(plan).map((share, at) => (
        <col key={at} style={{ width: `${share * 100}%` }} />
      ))}
    </colgroup>
  );
  return createPortal(
    <div ref={box} className={mergeClasses(ON_PAPER, styles.paper)} lang="vi">
      {draft !== null && <p className={styles.draft}>{draft}</p>}
      <table className={styles.table}>
        {columns}
        <tbody>{lines(1, titleRows[0] - 1)}</tbody>
      </table>
      <table className={styles.table}>
        {columns}
        <thead>{lines(titleRows[0], titleRows[1])}</thead>
        <tbody>{lines(titleRows[1] + 1, ofPupils)}</tbody>
      </table>
      <table className={mergeClasses(styles.table, styles.closing)}>
        {columns}
        <tbody>{lines(ofPupils + 1, last)}</tbody>
      </table>
      <p className={styles.footer}>{plan.print?.footer}</p>
    </div>,
    document.body,
  );
}

/** Characters at the print's size that stand side by side on a page, about. */
const CHARACTERS = { landscape: { A3: 270, A4: 188 }, portrait: { A3: 188, A4: 128 } } as const;

/** The columns' shares of the width: names and numbers keep what they need where there is less than all of them need. */
function sharesOf({ columns, print }: PlanSheet): readonly number[] {
  const widest = columns.reduce((sum, { width }) => sum + width, 0);
  const room = Math.min(widest, print ? CHARACTERS[print.orientation][print.paper] : widest);
  const titles = columns.slice(0, print?.titleColumns ?? 0).reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }, at) =>
    at < (print?.titleColumns ?? 0) ? width / room : (width / (widest - titles)) * (1 - titles / room),
  );
}

/** Rows without anything in them are where a hand signs. */
const EMPTY_ROW = 26;
/** Of the workbook's heights and sizes on this paper. */
const [HEIGHTS, FONTS] = [0.75, 0.72];

interface LineProps {
  readonly plan: PlanSheet;
  readonly row: number;
  readonly values: ReadonlyMap<string, GridRow['raws'][number]>;
}

function Line({ plan, row, values }: LineProps) {
  const styles = useStyles();
  const cells = new Map(plan.cells.filter((cell) => cell.row === row).map((cell) => [cell.column, cell]));
  const isHeading = row < (plan.print?.titleRows[0] ?? 1);
  const height = plan.rowHeights[row] ?? (cells.size === 0 ? EMPTY_ROW : undefined);
  const heightOf = (rows: number): number =>
    Array.from({ length: rows }, (_, i) => plan.rowHeights[row + i] ?? 0).reduce((sum, one) => sum + one, 0);
  // What stands over the table reaches over all of it; the plan has it over the first of Excel's pages.
  const headed = Math.max(
    ...plan.merges.filter(({ bottom }) => bottom < (plan.print?.titleRows[0] ?? 1)).map(({ right }) => right),
  );
  const merges = plan.merges.map((one) =>
    isHeading && one.right === headed ? { ...one, right: plan.columns.length } : one,
  );
  const covered = (column: number): boolean =>
    merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
    );
  return (
    <tr style={height === undefined ? undefined : { height: `${height * HEIGHTS}pt` }}>
      {plan.columns.map((_, at) => {
        const column = at + 1;
        if (covered(column)) return null;
        const merge = merges.find((one) => one.top === row && one.left === column);
        const cell = cells.get(column);
        const key = `${row} ${column}`;
        const text =
          cell?.style === 'hidden' ? '' : cellText(values.has(key) ? values.get(key)! : (cell?.value ?? null));
        return (
          <td
            key={column}
            className={mergeClasses(
              styles.cell,
              (isHeading || column <= 2) && cell?.style !== 'lock-note' && styles.whole,
            )}
            colSpan={merge ? merge.right - merge.left + 1 : 1}
            rowSpan={merge ? merge.bottom - merge.top + 1 : 1}
            style={cell && lookOf(cell)}
          >
            {cell?.style === 'header-rotated' ? (
              <div
                className={styles.upright}
                style={{ maxHeight: `${heightOf(merge ? merge.bottom - merge.top + 1 : 1) * HEIGHTS - 4}pt` }}
              >
                {text}
              </div>
            ) : (
              text
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Paper is white and black: shades of the screen stay there. Sizes are the form's, drawn together as its print is. */
function lookOf({ style }: PlanCell) {
  const { font, alignment, border } = LOOKS[style];
  return {
    fontSize: `${font.size * FONTS}pt`,
    fontWeight: font.bold === true ? 700 : 400,
    fontStyle: font.italic === true ? 'italic' : 'normal',
    textAlign: alignment?.horizontal ?? 'left',
    verticalAlign: alignment?.vertical === 'top' ? 'top' : 'middle',
    border: border ? '0.6pt solid #000' : 'none',
  } as const;
}

function usePrinter(box: RefObject<HTMLDivElement | null>, { print }: PlanSheet, onPrinted: () => void): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const page = print ? `${print.paper} ${print.orientation}` : 'A4 landscape';
    sheet.replaceSync(
      `@page { size: ${page}; margin: ${MARGIN}mm; } @media print { body { margin: 0; background: #fff; } body > :not(.${ON_PAPER}) { display: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }`,
    );
    document.adoptedStyleSheets.push(sheet);
    if (print && box.current) drawTogether(box.current, print);
    addEventListener('afterprint', onPrinted);
    window.print();
    return () => {
      removeEventListener('afterprint', onPrinted);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
}

/** Measured where nobody sees it, as wide as the paper, and drawn at the scale that fits. */
function drawTogether(box: HTMLDivElement, print: NonNullable<PlanSheet['print']>): void {
  const [width] = printable(print);
  const unseen = { display: 'block', position: 'absolute', visibility: 'hidden', top: '0' };
  Object.assign(box.style, unseen);
  const scale = fitting(print, (one) => {
    box.style.width = `${width / one}px`;
    return box.offsetHeight;
  });
  for (const name of [...Object.keys(unseen), 'width']) box.style.removeProperty(name);
  box.style.zoom = String(scale);
}
