/** Keys, clipboard and typing of the grid: what each does to the sheet, and what is said of it. */
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { fieldSpec } from '../../core/fields/field-key.js';
import { showValue } from '../../core/rules/show-value.js';
import { press } from '../fill/keys.js';
import { useAnnounce } from '../frame/announcer.js';
import { useWords } from '../words/words.js';
import type { Editing } from './cell-editor.js';
import { cellText, typedRaw } from './cell-text.js';
import type { GridBook } from './grid-book.js';
import { Echo } from './echo.js';
import { placePaste } from './paste.js';
import { at, boxOf, isMove, moved, sameSpot, type Spot } from './range.js';
import { readTsv, writeTsv } from './tsv.js';
import { useEditing } from './use-editing.js';

/** Rows that PageUp and PageDown pass. */
const PAGE = 12;
const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

export interface GridActs {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  /** A begun `1` is taken as it stands. */
  readonly settle: () => void;
}

export function useGridActs(
  book: GridBook,
  onBank: () => void,
): { readonly editing: Editing | null; readonly acts: GridActs } {
  const { t } = useWords();
  const announce = useAnnounce();
  /** Where a `1` was pressed that may become 10. */
  const begun = useRef<(Spot & { readonly tab: number }) | null>(null);
  const echo = useRef(new Echo()).current;

  const here = () => {
    const { tab, rows, range } = book.get();
    const { row, column } = range.anchor;
    return {
      spot: { ...range.anchor, tab },
      field: book.tabs[tab]!.columns[column]!.field,
      raw: rows[tab]![row]!.raws[column]!,
    };
  };
  const shut = (): void => announce(t('web-sheet.shut'));
  const go = (key: string, shift = false): void => {
    const next = moved(book.get().range, book.size, { key, shift, ctrl: false, page: PAGE });
    if (next) book.select(next);
  };

  const { editing, edit } = useEditing(book, go);

  /** Whether a `1` was begun in the active cell; it is begun no more. */
  const takeBegun = (): boolean => {
    const { current } = begun;
    const { spot } = here();
    begun.current = null;
    return current !== null && current.tab === spot.tab && sameSpot(current, spot);
  };
  const settle = (): void => {
    const { spot, field } = here();
    const pressed = takeBegun() ? press(field, 'Enter', true) : null;
    if (pressed?.kind !== 'write') return;
    if (!book.typeBegun({ ...spot, raw: showValue(field, pressed.value) })) announce(t('web-sheet.has-typed'));
  };

  /** The pane's keys: T, H, C, scores; a value written goes on to the pupil below. True where the key was one of them. */
  const quick = (key: string, wasBegun: boolean, time: number): boolean => {
    const { spot, field } = here();
    const pressed = press(field, key, wasBegun);
    if (!pressed || key === 'Delete') return false;
    if (!book.isOpen(spot)) {
      shut();
      return true;
    }
    switch (pressed.kind) {
      case 'begun':
        begun.current = spot;
        announce(t('fill.begun'));
        return true;
      case 'refused':
        announce(t('fill.bad-score', { typed: pressed.typed }));
        return true;
      case 'write':
        book.type([{ ...spot, raw: showValue(field, pressed.value) }]);
        go('ArrowDown');
        echo.wrote(key, time);
        return true;
      default:
        return true;
    }
  };

  const selected = (): Spot[] => {
    const { top, left, bottom, right } = boxOf(book.get().range);
    const spots: Spot[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) spots.push({ row, column });
    return spots;
  };
  const clear = (): void => {
    const { written, shut: kept } = book.type(selected().map((spot) => ({ ...spot, raw: null })));
    if (written === 0 && kept > 0) shut();
  };
  const again = (count: number): void =>
    announce(count > 0 ? t('web-sheet.undone', { n: count }) : t('web-sheet.nothing'));

  const commanded = (event: KeyboardEvent): boolean => {
    switch (event.key.toLowerCase()) {
      case 'z':
        again(event.shiftKey ? book.redo() : book.undo());
        return true;
      case 'y':
        again(book.redo());
        return true;
      case 'a':
        book.selectAll();
        return true;
      default:
        return false;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey: shift } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey && key === 'ArrowDown' && fieldSpec(here().field).kind === 'remark') {
      event.preventDefault();
      return onBank();
    }
    if (event.altKey) return;
    // Of the keys of one stroke, and of one held down, the first alone is meant: the others would run through the class.
    if (!ctrl && echo.swallows(key, event.timeStamp)) return event.preventDefault();
    if (!ctrl && event.repeat && (key.length === 1 || key === 'Process')) return event.preventDefault();
    if ((key !== 'Enter' || ctrl) && isMove(key)) settle();
    if (ctrl && commanded(event)) return event.preventDefault();
    // Shift alone is pressed on the way to another key.
    const wasBegun = !MODIFIERS.includes(key) && takeBegun();
    if (!ctrl && !event.repeat && quick(key, wasBegun, event.timeStamp)) return event.preventDefault();
    if (key === 'F2') {
      event.preventDefault();
      return edit(cellText(here().raw), false);
    }
    if (key === 'Delete') {
      event.preventDefault();
      return clear();
    }
    const next = moved(book.get().range, book.size, { key, shift, ctrl, page: PAGE });
    if (next) {
      event.preventDefault();
      return book.select(next);
    }
    // The key itself goes on into the box that has just opened, behind what was begun.
    if (!ctrl && (key.length === 1 || key === 'Process')) edit(wasBegun ? '1' : '', true);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // To something else of the page; who looks into another window may still go on to 10.
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) settle();
  };

  const onCopy = (event: ClipboardEvent): void => {
    const { tab, rows, range } = book.get();
    const { top, left, bottom, right } = boxOf(range);
    const texts = rows[tab]!.slice(top, bottom + 1).map(({ raws }) => raws.slice(left, right + 1).map(cellText));
    event.clipboardData.setData('text/plain', writeTsv(texts));
    event.preventDefault();
    announce(t('web-sheet.copied', { n: texts.length * (right - left + 1) }));
  };
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    const box = boxOf(book.get().range);
    const { cells, outside } = placePaste(readTsv(text), box, book.size);
    const { written, shut: kept } = book.type(cells.map(({ text: one, ...spot }) => ({ ...spot, raw: typedRaw(one) })));
    const last = cells.at(-1);
    if (last) {
      const anchor = { row: box.top, column: box.left };
      const bottom = Math.max(...cells.map(({ row }) => row));
      const right = Math.max(...cells.map(({ column }) => column));
      book.select({ anchor, head: { row: bottom, column: right } });
    }
    announce(
      [
        t('web-sheet.pasted', { n: written }),
        kept > 0 && t('web-sheet.paste-shut', { n: kept }),
        outside > 0 && t('web-sheet.paste-outside', { n: outside }),
      ]
        .filter(Boolean)
        .join(' '),
    );
  };
  const onCut = (event: ClipboardEvent): void => {
    onCopy(event);
    clear();
  };
  const onDoubleClick = (event: MouseEvent): void => {
    if (event.target instanceof HTMLTextAreaElement) return;
    if (event.target instanceof Element && event.target.closest('[data-row]')) {
      book.select(at(book.get().range.anchor));
      edit(cellText(here().raw), false);
    }
  };
  return { editing, acts: { onKeyDown, onCopy, onCut, onPaste, onDoubleClick, onBlur, settle } };
}
