/** One row of the grid; drawn again only when it or its part of the selection changed. */
import { memo } from 'react';
import { address } from '../address.js';
import type { CellView, Line, RowView } from './sheet-view.js';
import type { TrialWords } from './words.js';

/** Pixels of the letters above and the numbers on the left. */
export const HEAD: Readonly<Record<'height' | 'width', number>> = { height: 22, width: 40 };

export interface GridRowProps {
  readonly row: RowView;
  readonly columns: readonly Line[];
  /** The selected columns of this row, 0 to 0 where none are. */
  readonly from: number;
  readonly to: number;
  /** The column of the active cell, 0 where it is in another row. */
  readonly active: number;
  readonly words: TrialWords;
}

export const GridRow = memo(function GridRow({ row, columns, from, to, active, words }: GridRowProps) {
  const lefts = new Map(columns.map(({ number, frozen }) => [number, frozen]));
  const classOf = ({ column, columns: width, mark, locked }: CellView): string =>
    [
      column <= to && from <= column + width - 1 ? 'selected' : '',
      column === active ? 'active' : '',
      mark ? `marked ${mark}` : '',
      locked ? 'locked' : '',
    ].join(' ');
  const stick = (cell: CellView, left: number | null) => {
    const top = row.frozen === null ? undefined : HEAD.height + row.frozen;
    const at = left === null || !cell.stays ? undefined : HEAD.width + left;
    if (top === undefined && at === undefined) return {};
    return {
      position: 'sticky',
      top,
      left: at,
      zIndex: (top === undefined ? 0 : 2) + (at === undefined ? 0 : 1),
    } as const;
  };
  const numberTop = row.frozen === null ? {} : { top: HEAD.height + row.frozen, zIndex: 5 };
  return (
    <tr style={{ height: row.size }}>
      <th scope="row" className={from > 0 ? 'number selected' : 'number'} style={numberTop} data-row={row.number}>
        {/* A line that thin has no room for its number. */}
        <span className={row.size > 10 ? '' : 'unseen'}>{row.number}</span>
      </th>
      {row.cells.map((cell) => (
        <td
          key={cell.column}
          className={classOf(cell)}
          style={{ ...cell.style, ...stick(cell, lefts.get(cell.column) ?? firstShown(cell, columns)) }}
          colSpan={cell.columns}
          rowSpan={cell.rows}
          data-cell={address(cell.row, cell.column)}
        >
          <div
            className="text"
            style={{ ...cell.textStyle, ...(cell.height !== null && { maxHeight: cell.height - 1 }) }}
          >
            {cell.text}
          </div>
          {cell.mark && <span className="unseen">{words.marked}</span>}
        </td>
      ))}
    </tr>
  );
});

/** Of a merge whose first column is hidden. */
const firstShown = ({ column }: CellView, columns: readonly Line[]): number | null =>
  columns.find(({ number }) => number >= column)?.frozen ?? null;
