/** The page of the form that is in sight, on paper: heading, title, table, legend and signatures as in the workbook. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { LOOKS } from '../../core/workbook/looks.js';
import type { PlanCell, PlanSheet } from '../../core/workbook/plan.js';
import { cellText } from './cell-text.js';
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
  usePrinter(plan, onPrinted);
  const values = new Map(
    tab.rows.flatMap(({ row }, r) =>
      tab.columns.map(({ column }, c) => [`${row} ${column}`, rows[r]!.raws[c] ?? null] as const),
    ),
  );
  const { titleRows } = plan.print ?? { titleRows: [1, 0] as const };
  const last = Math.max(...plan.cells.map(({ row }) => row));
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => <Line key={from + i} plan={plan} row={from + i} values={values} />);
  const widest = plan.columns.reduce((sum, { width }) => sum + width, 0);
  const columns = (
    <colgroup>
      {plan.columns.map(({ width }, at) => (
        <col key={at} style={{ width: `${(width / widest) * 100}%` }} />
      ))}
    </colgroup>
  );
  return createPortal(
    <div className={mergeClasses(ON_PAPER, styles.paper)} lang="vi">
      {draft !== null && <p className={styles.draft}>{draft}</p>}
      <table className={styles.table}>
        {columns}
        <tbody>{lines(1, titleRows[0] - 1)}</tbody>
      </table>
      <table className={styles.table}>
        {columns}
        <thead>{lines(titleRows[0], titleRows[1])}</thead>
        <tbody>{lines(titleRows[1] + 1, last)}</tbody>
      </table>
      <p className={styles.footer}>{plan.print?.footer}</p>
    </div>,
    document.body,
  );
}

interface LineProps {
  readonly plan: PlanSheet;
  readonly row: number;
  readonly values: ReadonlyMap<string, GridRow['raws'][number]>;
}

function Line({ plan, row, values }: LineProps) {
  const styles = useStyles();
  const cells = new Map(plan.cells.filter((cell) => cell.row === row).map((cell) => [cell.column, cell]));
  const covered = (column: number): boolean =>
    plan.merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
    );
  const height = plan.rowHeights[row];
  return (
    <tr style={height === undefined ? undefined : { height: `${height * 0.75}pt` }}>
      {plan.columns.map((_, at) => {
        const column = at + 1;
        if (covered(column)) return null;
        const merge = plan.merges.find((one) => one.top === row && one.left === column);
        const cell = cells.get(column);
        const key = `${row} ${column}`;
        const text =
          cell?.style === 'hidden' ? '' : cellText(values.has(key) ? values.get(key)! : (cell?.value ?? null));
        return (
          <td
            key={column}
            className={styles.cell}
            colSpan={merge ? merge.right - merge.left + 1 : 1}
            rowSpan={merge ? merge.bottom - merge.top + 1 : 1}
            style={cell && lookOf(cell)}
          >
            {cell?.style === 'header-rotated' ? <div className={styles.upright}>{text}</div> : text}
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
    fontSize: `${font.size * 0.72}pt`,
    fontWeight: font.bold === true ? 700 : 400,
    fontStyle: font.italic === true ? 'italic' : 'normal',
    textAlign: alignment?.horizontal ?? 'left',
    verticalAlign: alignment?.vertical === 'top' ? 'top' : 'middle',
    border: border ? '0.6pt solid #000' : 'none',
  } as const;
}

function usePrinter({ print }: PlanSheet, onPrinted: () => void): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const page = print ? `${print.paper} ${print.orientation}` : 'A4 landscape';
    sheet.replaceSync(
      `@page { size: ${page}; margin: 10mm; } @media print { body { margin: 0; background: #fff; } body > :not(.${ON_PAPER}) { display: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }`,
    );
    document.adoptedStyleSheets.push(sheet);
    addEventListener('afterprint', onPrinted);
    window.print();
    return () => {
      removeEventListener('afterprint', onPrinted);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
}
