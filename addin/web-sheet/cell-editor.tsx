/** The box in a cell while somebody types: Enter and Tab take what stands there, Esc leaves the cell as it was. */
import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useWords } from '../words/words.js';
import { useGridStyles } from './grid-styles.js';

export interface Editing {
  /** What stands in the box as it opens. */
  readonly text: string;
  /** Begun by typing over: arrows then take and go on, as in Excel. */
  readonly over: boolean;
  readonly label: string;
  /** Take what was typed; `key` is what ended it, null where the focus went elsewhere. */
  readonly take: (text: string, key: { readonly name: string; readonly shift: boolean } | null) => void;
  readonly leave: () => void;
}

const TAKES_OVER = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

export function CellEditor({ editing, tall }: { readonly editing: Editing; readonly tall: boolean }) {
  const { t } = useWords();
  const styles = useGridStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  useLayoutEffect(() => {
    const { current } = box;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const take = (key: { name: string; shift: boolean } | null): void => {
    if (ended.current) return;
    ended.current = true;
    editing.take(box.current?.value ?? '', key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const { key, shiftKey: shift } = event;
    // Enter and arrows belong to the typing program while it composes.
    if (event.nativeEvent.isComposing) return;
    if (key === 'Escape') {
      event.preventDefault();
      ended.current = true;
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
      onBlur={() => take(null)}
      onCopy={stay}
      onCut={stay}
      onPaste={stay}
    />
  );
}

/** The clipboard is the box's own while somebody types. */
const stay = (event: { stopPropagation: () => void }): void => event.stopPropagation();
