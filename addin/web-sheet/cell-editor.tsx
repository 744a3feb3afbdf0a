/** The box in a cell while somebody types: Enter and Tab take what stands there, Esc leaves the cell as it was. */
import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useWords } from '../words/words.js';
import { useGridStyles } from './grid-styles.js';
import type { Spot } from './range.js';

/** A box open in a cell of its own, which is not always the one selected. */
export interface Editing extends Spot {
  readonly tab: number;
  /** What stands in the box as it opens. */
  readonly text: string;
  /** Begun by typing over: arrows then take and go on, as in Excel. */
  readonly over: boolean;
  readonly label: string;
  /**
   * Take what was typed, null where nothing was: the cell stays as it is. `key` is what ended it, null where the focus went
   * elsewhere. Nothing where the box has ended.
   */
  readonly take: (typed: string | null, key: { readonly name: string; readonly shift: boolean } | null) => void;
  /** Take what was typed so far; the box stays, and Esc still leaves the cell as it was before. */
  readonly save: (typed: string | null) => void;
  readonly leave: () => void;
}

const TAKES_OVER = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

export interface CellEditorProps {
  readonly editing: Editing;
  readonly tall: boolean;
  /** Told how to save the box while it is open; null as it goes. */
  readonly onSaving: (save: (() => void) | null) => void;
}

export function CellEditor({ editing, tall, onSaving }: CellEditorProps) {
  const { t } = useWords();
  const styles = useGridStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const touched = useRef(false);
  const typedIn = ({ value }: HTMLTextAreaElement): string | null =>
    touched.current || value !== editing.text || (editing.over && value !== '') ? value : null;
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
    onSaving(() => editing.save(typedIn(current)));
    return () => {
      onSaving(null);
      // Whatever takes the box away, what stands in it is taken; where it has ended this does nothing.
      editing.take(typedIn(current), null);
    };
  }, []);
  const typed = (): string | null => (box.current ? typedIn(box.current) : null);
  const take = (key: { name: string; shift: boolean } | null): void => editing.take(typed(), key);
  const onBlur = (): void => {
    // The window lost the focus, not the box: she goes on where she was as she comes back.
    if (document.activeElement === box.current) editing.save(typed());
    else take(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const { key, shiftKey: shift } = event;
    // Enter and arrows belong to the typing program while it composes.
    if (event.nativeEvent.isComposing) return;
    if (key === 'Escape') {
      event.preventDefault();
      return editing.leave();
    }
    if (key === 'Enter' && event.altKey) {
      event.preventDefault();
      return box.current?.setRangeText('\n', box.current.selectionStart, box.current.selectionEnd, 'end');
    }
    if (key === 'Enter' || key === 'Tab' || (editing.over && TAKES_OVER.includes(key))) {
      event.preventDefault();
      take({ name: key, shift });
    }
  };
  return (
    <textarea
      ref={box}
      rows={1}
      defaultValue={editing.text}
      aria-label={t('web-sheet.editing', { cell: editing.label })}
      className={mergeClasses(styles.editor, tall && styles.tall)}
      onKeyDown={onKeyDown}
      onInput={() => (touched.current = true)}
      onBlur={onBlur}
      onCopy={stay}
      onCut={stay}
      onPaste={stay}
    />
  );
}

/** The clipboard is the box's own while somebody types. */
const stay = (event: { stopPropagation: () => void }): void => event.stopPropagation();
