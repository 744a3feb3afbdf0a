/** The grid: one sheet of the open workbook, the selection, and the box in which cells are typed. */
import { type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type Rect, columnLetters, readAddress, writeAddress } from '../address.js';
import { CellBox } from './cell-box.js';
import { GridRow, HEAD } from './grid-row.js';
import { cellAt, span } from './moves.js';
import type { Line, SheetView } from './sheet-view.js';
import type { Trial, TrialState } from './store.js';
import type { Typing } from './typing.js';
import { fill } from './words.js';

export interface GridProps {
  readonly trial: Trial;
  readonly state: TrialState;
  readonly view: SheetView;
  readonly typing: Typing;
}

export function Grid({ trial, state, view, typing }: GridProps) {
  const { words } = trial;
  const { sheet, rect } = state.active.host.selection;
  const scroller = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const active = typing.activeCell();
  const activeAddress = writeAddress({ ...active, bottom: active.top, right: active.left });
  const columns = view.columns;
  const width = useMemo(() => columns.reduce((sum, { size }) => sum + size, HEAD.width), [columns]);

  useLayoutEffect(() => showCell(scroller.current!, activeAddress, view), [activeAddress, sheet, view]);
  useEffect(() => {
    const stop = (): void => void (dragging.current = false);
    addEventListener('pointerup', stop);
    return () => removeEventListener('pointerup', stop);
  }, []);

  const under = ({ target }: PointerEvent | { target: EventTarget }): Rect | null => {
    const cell = (target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell;
    const found = cell ? readAddress(cell) : null;
    return found && cellAt(view, found.top, found.left);
  };
  const line = (head: HTMLElement | null): Rect | null => {
    const { row, column } = head?.dataset ?? {};
    const last = { row: view.rows.at(-1)!.number, column: view.columns.at(-1)!.number };
    if (row) return { top: Number(row), left: 1, bottom: Number(row), right: last.column };
    return column ? { top: 1, left: Number(column), bottom: last.row, right: Number(column) } : null;
  };
  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || (event.target as HTMLElement).closest('.cell-box, .choices')) return;
    const found = under(event) ?? line((event.target as HTMLElement).closest<HTMLElement>('th'));
    if (!found) return;
    event.preventDefault();
    if (!typing.finish()) return;
    dragging.current = true;
    typing.select(event.shiftKey ? span(active, found) : found, event.shiftKey ? active : found);
    typing.focus();
  };
  const drag = (event: PointerEvent): void => {
    if (!dragging.current) return;
    const found = under(event);
    if (found) typing.select(span(active, found), active);
  };

  return (
    <div className="scroller" ref={scroller} data-sheet={sheet.name}>
      <table
        className={view.gridLines ? 'grid lined' : 'grid'}
        style={{ width }}
        aria-label={fill(words.grid, { sheet: sheet.name })}
        onPointerDown={press}
        onPointerMove={drag}
        onDoubleClick={(event) => under(event) && typing.edit()}
      >
        <colgroup>
          <col style={{ width: HEAD.width }} />
          {columns.map(({ number, size }) => (
            <col key={number} style={{ width: size }} />
          ))}
        </colgroup>
        <thead>
          <tr style={{ height: HEAD.height }}>
            <td className="corner" />
            {columns.map(({ number, frozen }) => (
              <th
                key={number}
                scope="col"
                className={rect.left <= number && number <= rect.right ? 'letter selected' : 'letter'}
                style={frozen === null ? {} : { left: HEAD.width + frozen, zIndex: 5 }}
                data-column={number}
              >
                {columnLetters(number)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => {
            const inside = rect.top <= row.number && row.number <= rect.bottom;
            return (
              <GridRow
                key={row.number}
                row={row}
                columns={columns}
                from={inside ? rect.left : 0}
                to={inside ? rect.right : 0}
                active={isHere(active, row.number, view) ? active.left : 0}
                words={words}
              />
            );
          })}
        </tbody>
      </table>
      <CellBox trial={trial} state={state} typing={typing} scroller={scroller} cell={activeAddress} />
    </div>
  );
}

/** A merge is drawn in the first of its rows that shows. */
const isHere = ({ top, bottom }: Rect, row: number, { rows }: SheetView): boolean =>
  rows.find(({ number }) => top <= number && number <= bottom)?.number === row;

/** Scroll a cell out from under the frozen lines. */
function showCell(scroller: HTMLElement, cell: string, { rows, columns }: SheetView): void {
  const found = scroller.querySelector(`[data-cell="${cell}"]`);
  if (!found) return;
  const [at, room] = [found.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const frozen = (lines: readonly Line[]): number =>
    lines.reduce((sum, line) => sum + (line.frozen === null ? 0 : line.size), 0);
  const { row, column } = (({ top, left }) => ({ row: top, column: left }))(readAddress(cell)!);
  const rowScrolls = rows.find(({ number }) => number >= row)?.frozen === null;
  const columnScrolls = columns.find(({ number }) => number >= column)?.frozen === null;
  const top = room.top + HEAD.height + frozen(rows);
  const left = room.left + HEAD.width + frozen(columns);
  const bottom = room.top + scroller.clientHeight;
  const right = room.left + scroller.clientWidth;
  if (rowScrolls && at.top < top) scroller.scrollTop -= top - at.top + 2;
  else if (rowScrolls && at.bottom > bottom) scroller.scrollTop += at.bottom - bottom + 2;
  if (columnScrolls && at.left < left) scroller.scrollLeft -= left - at.left + 2;
  else if (columnScrolls && at.right > right) scroller.scrollLeft += at.right - right + 2;
}
