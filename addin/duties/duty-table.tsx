/** Classes down, homeroom and subjects across. One stop for Tab; the arrow keys go from cell to cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { DutyClass } from '../../core/duties/change-duties.js';
import { hiddenFromSight } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { CellLines } from './cell-lines.js';
import { dutyName } from './duty-words.js';
import { type DutyCell, type DutyTableModel, isTaught } from './duty-table-model.js';

const useStyles = makeStyles({
  box: {
    overflowX: 'auto',
    // What only a screen reader reads stands in its cells, and must not make the page as wide as the table.
    position: 'relative',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  head: {
    padding: '6px 6px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    minWidth: '84px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { padding: 0, verticalAlign: 'top', height: '1px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    padding: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'left',
    minWidth: '48px',
  },
  press: {
    // At the top of its row: a button has its words in the middle.
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    width: '100%',
    height: '100%',
    minHeight: '32px',
    padding: '6px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  none: { display: 'block', padding: '6px', color: tokens.colorNeutralForeground3 },
  form: { padding: '8px' },
  hidden: hiddenFromSight,
});

/** Rows and columns moved by each key; Home and End stay in the row. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

export interface DutyTableProps {
  readonly model: DutyTableModel;
  readonly classes: readonly DutyClass[];
  /** Null where she only looks. */
  readonly onOpen: ((cell: DutyCell) => void) | null;
  /** The open cell's form, and where it stands. */
  readonly open: { readonly classId: string; readonly form: ReactNode } | null;
}

export function DutyTable({ model, classes, onOpen, open }: DutyTableProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState('0 0');
  const columns = [null, ...model.subjects];

  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const here = (event.target as HTMLElement).dataset['at'];
    if (!step || here === undefined) return;
    event.preventDefault();
    const [row = 0, column = 0] = here.split(' ').map(Number);
    const found = nextCell(table.current!, [row, column], step);
    if (!found) return;
    setAt(found.dataset['at']!);
    found.focus();
  };
  return (
    // Where nothing in it takes the keyboard, it is scrolled by it all the same.
    <div
      className={styles.box}
      {...(onOpen === null && { role: 'region', tabIndex: 0, 'aria-label': t('duties.table') })}
    >
      <table ref={table} className={styles.table} onKeyDown={move}>
        <caption className={styles.hidden}>
          {t('duties.table')}. {onOpen && t('duties.table-keys')}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name)}>
              {t('duties.class')}
            </th>
            {columns.map((subject) => (
              <th key={subject ?? ''} scope="col" className={styles.head}>
                {dutyName(subject, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map((klass, row) => (
            <Fragment key={klass.id}>
              <tr>
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                  {klass.name}
                </th>
                {columns.map((subject, column) => {
                  const cell = isTaught(klass, subject) ? model.cellOf(klass, subject) : null;
                  const place = `${row} ${column}`;
                  return (
                    <td key={subject ?? ''} className={styles.cell}>
                      {cell === null ? (
                        <span className={styles.none}>
                          <span aria-hidden="true">–</span>
                          <span className={styles.hidden}>{t('duties.not-taught')}</span>
                        </span>
                      ) : onOpen === null ? (
                        <span className={styles.none}>
                          <CellLines cell={cell} model={model} />
                        </span>
                      ) : (
                        <button
                          type="button"
                          className={styles.press}
                          data-at={place}
                          tabIndex={place === at ? 0 : -1}
                          onFocus={() => setAt(place)}
                          onClick={() => onOpen(cell)}
                        >
                          <span className={styles.hidden}>
                            {t('duties.edit-of', { duty: dutyName(subject, words), class: klass.name })}:{' '}
                          </span>
                          <CellLines cell={cell} model={model} />
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
              {open?.classId === klass.id && (
                <tr>
                  <td colSpan={columns.length + 1} className={styles.form}>
                    {open.form}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Cell = readonly [row: number, column: number];

/** The next cell that can be opened that way; subjects a class is not taught are passed over. */
function nextCell(table: HTMLElement, [row, column]: Cell, [rows, columns]: Cell): HTMLElement | null {
  const cells = [...table.querySelectorAll<HTMLElement>('[data-at]')].map((element) => {
    const [r = 0, c = 0] = element.dataset['at']!.split(' ').map(Number);
    return { element, r, c };
  });
  const onWay = cells.filter(({ r, c }) =>
    rows === 0
      ? r === row && Math.sign(c - column) === Math.sign(columns)
      : c === column && Math.sign(r - row) === rows,
  );
  const far = Math.abs(columns) === Infinity ? -1 : 1;
  const distance = ({ r, c }: { r: number; c: number }): number => far * (Math.abs(r - row) + Math.abs(c - column));
  return onWay.sort((a, b) => distance(a) - distance(b))[0]?.element ?? null;
}
