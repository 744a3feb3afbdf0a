/** The box that opens in a cell: bound to the cell it was opened for, wherever the selection goes meanwhile. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useAnnounce } from '../frame/announcer.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import type { Editing } from './cell-editor.js';
import { cellText, typedRaw } from './cell-text.js';
import type { GridBook } from './grid-book.js';

export interface EditingOf {
  readonly editing: Editing | null;
  /** Open the box in the active cell; `over`: what is typed stands for what stood there. */
  readonly edit: (text: string, over: boolean) => void;
}

/** @param go Where the key that ended the box leads on. */
export function useEditing(book: GridBook, go: (key: string, shift: boolean) => void): EditingOf {
  const { t, locale } = useWords();
  const announce = useAnnounce();
  const [editing, setEditing] = useState<Editing | null>(null);

  const edit = (text: string, over: boolean): void => {
    const { tab, range } = book.get();
    const spot = { ...range.anchor, tab };
    if (!book.isOpen(spot)) return announce(t('web-sheet.shut'));
    const { rows, columns } = book.tabs[tab]!;
    const before = book.rawAt(spot);
    let ended = false;
    let saved = false;
    const end = (): void => {
      ended = true;
      setEditing((now) => (now === opened ? null : now));
    };
    const put = (typed: string | null): boolean => {
      if (typed === null || typed === cellText(book.rawAt(spot))) return false;
      // It was open as she began: closed over since, it holds her text all the same.
      if (!book.typeBegun({ ...spot, raw: typedRaw(typed) })) announce(t('web-sheet.has-typed'));
      return true;
    };
    const opened: Editing = {
      ...{ ...spot, text, over },
      label: `${rows[spot.row]!.name}, ${fieldTitle(columns[spot.column]!.field, locale)}`,
      take: (typed, key) => {
        if (ended) return;
        end();
        put(typed);
        if (key) go(key.name, key.shift);
      },
      save: (typed) => {
        if (!ended && put(typed)) saved = true;
      },
      leave: () => {
        if (ended) return;
        end();
        if (saved) book.typeBegun({ ...spot, raw: before });
      },
    };
    flushSync(() => setEditing(opened));
  };
  return { editing, edit };
}
