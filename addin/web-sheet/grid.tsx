/** The grid: rows of pupils, columns of the form, one cell to type into. */
import { memo, type PointerEvent, useCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useMedia } from '../frame/use-media.js';
import { useWords } from '../words/words.js';
import type { GridBook } from './grid-book.js';
import { GridHead } from './grid-head.js';
import { GridRowView } from './grid-row.js';
import { columnPixels, useGridStyles } from './grid-styles.js';
import { headRows } from './head-rows.js';
import { at, boxOf, type Spot } from './range.js';
import { useGridActs } from './use-grid-acts.js';

/** Pixels of the column of names; narrower on a phone. */
const NAME = { wide: 200, narrow: 116 } as const;

export interface GridProps {
  readonly book: GridBook;
  readonly className: string;
  /** To the phrases that fit the cell. */
  readonly onBank: () => void;
}

export const Grid = memo(function Grid({ book, className, onBank }: GridProps) {
  const { t } = useWords();
  const styles = useGridStyles();
  const state = useSyncExternalStore(book.subscribe, book.get);
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef(false);
  const tab = book.tabs[state.tab]!;
  const heads = useMemo(() => headRows(tab.plan), [tab]);
  const { editing, acts } = useGridActs(book, onBank);
  const { anchor } = state.range;
  const { top, left, bottom, right } = boxOf(state.range);
  const name = useMedia('(max-width: 479px)') ? NAME.narrow : NAME.wide;

  const tracks = [name, ...tab.columns.map(({ width }) => columnPixels(width))].map((px) => `${px}px`).join(' ');

  const body = useRef<HTMLTableSectionElement>(null);
  const cellAt = (spot: Spot): HTMLElement | null => body.current?.rows[spot.row]?.cells[spot.column + 1] ?? null;
  const active = useCallback((): HTMLElement | null => cellAt(anchor), [anchor.row, anchor.column]);
  // Nothing that is gone to hides behind head or names.
  useLayoutEffect(() => {
    const { current } = box;
    const height = current?.querySelector('thead')?.offsetHeight ?? 0;
    if (current) current.style.scrollPadding = `${height + 4}px 8px 8px ${name + 8}px`;
  }, [tab, name]);
  // What moves by keys stays in sight and keeps the focus; what is drawn ends in sight.
  const { head } = state.range;
  const isEditing = editing !== null;
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    const ended = wasEditing.current && !isEditing;
    wasEditing.current = isEditing;
    const { current } = box;
    // The box that had the focus has just gone with it.
    const ours = current?.contains(document.activeElement) || (ended && document.activeElement === document.body);
    if (isEditing || !current || !ours) return;
    active()?.focus({ preventScroll: true });
    cellAt(head)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, head.row, head.column, state.tab, isEditing]);
  // Led here from a list or a button; who fills in with the buttons beside stays there.
  useLayoutEffect(() => {
    if (state.led === 0) return;
    const cell = active();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (document.activeElement?.closest('[data-fills]') === null) cell?.focus({ preventScroll: true });
  }, [state.led]);

  const spotOf = (target: EventTarget): Spot | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
  };
  const onPointerDown = (event: PointerEvent): void => {
    const spot = spotOf(event.target);
    if (!spot || event.button !== 0 || event.target instanceof HTMLTextAreaElement) return;
    drawing.current = event.pointerType === 'mouse';
    // What is being typed is taken into its own cell before another is selected.
    const { activeElement } = document;
    if (activeElement instanceof HTMLTextAreaElement && box.current?.contains(activeElement)) activeElement.blur();
    acts.settle();
    book.select(event.shiftKey ? { anchor, head: spot } : at(spot));
    // Shift would select text between the cells.
    if (event.shiftKey) event.preventDefault();
  };
  const onPointerOver = (event: PointerEvent): void => {
    if (!drawing.current || event.buttons !== 1) return void (drawing.current = false);
    const spot = spotOf(event.target);
    if (spot) book.select({ anchor: book.get().range.anchor, head: spot });
  };

  return (
    <div ref={box} className={styles.box}>
      <table
        role="grid"
        aria-label={t('web-sheet.grid', { class: className, tab: tab.plan.name })}
        aria-multiselectable="true"
        aria-rowcount={heads.length + tab.rows.length}
        aria-colcount={tab.columns.length + 1}
        className={styles.table}
        onKeyDown={acts.onKeyDown}
        onCopy={acts.onCopy}
        onCut={acts.onCut}
        onPaste={acts.onPaste}
        onDoubleClick={acts.onDoubleClick}
        onBlur={acts.onBlur}
        onPointerDown={onPointerDown}
        onPointerOver={onPointerOver}
      >
        <GridHead heads={heads} tracks={tracks} />
        <tbody ref={body} role="rowgroup" className={styles.body}>
          {tab.rows.map((of, r) => {
            const inRange = r >= top && r <= bottom;
            return (
              <GridRowView
                key={of.pupil}
                index={r}
                heads={heads.length}
                of={of}
                row={state.rows[state.tab]![r]!}
                columns={tab.columns}
                tracks={tracks}
                own={tab.own[r]!}
                from={inRange ? left : -1}
                to={inRange ? right : -1}
                active={r === anchor.row ? anchor.column : -1}
                editing={editing?.tab === state.tab && editing.row === r ? editing : null}
                onSaving={book.onSaving}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
});
