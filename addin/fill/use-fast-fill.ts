/** Values written one after the other into the selected cell, moving down; quick fingers are queued, never lost or misplaced. */
import { useEffect, useRef, useState } from 'react';
import type { Value } from '../../core/sheet/values.js';
import { useAnnounce } from '../app/announcer.js';
import { useLatest } from '../parts/use-latest.js';
import type { EntryCell, SheetActs, SheetState } from '../sheet/sheet-state.js';
import { useWords } from '../words/words.js';
import { fillOptions, press } from './keys.js';
import { letterText } from './letter-text.js';

export interface FastFill {
  /** What has to be said about the last key, beside what the cell shows. */
  readonly note: string | null;
  /** True when the key was one of ours. */
  readonly press: (key: string) => boolean;
  readonly write: (value: Value) => void;
}

const keyOf = (cell: EntryCell | undefined): string => (cell ? `${cell.sheet}\n${cell.cell}` : '');

export function useFastFill(state: SheetState, acts: Pick<SheetActs, 'fill' | 'moveDown'>): FastFill {
  const { t } = useWords();
  const announce = useAnnounce();
  const latest = useLatest(state);
  const [cell] = state.selected;
  const here = keyOf(cell);
  const [note, setNote] = useState<string | null>(null);
  const begun = useRef(false);
  const queue = useRef({ length: 0, tail: Promise.resolve(), next: '' });
  // What was begun belongs to the cell it was begun for.
  useEffect(() => {
    if (!begun.current) return;
    begun.current = false;
    setNote(null);
  }, [here]);

  const say = (text: string): void => {
    setNote(text);
    announce(text);
  };

  const writeOne = async (value: Value, isBehind: boolean): Promise<void> => {
    const { busy, selected } = latest.current;
    const [target] = selected;
    // Keys pressed ahead are for the cells below; if another one was selected meanwhile, they are for none.
    if (!target || (isBehind && keyOf(target) !== queue.current.next)) return;
    if (!target.own) return say(t('fill.locked'));
    if (value !== null && !fillOptions(target.field).some((option) => option.value === value)) return;
    if (busy !== null && busy !== 'read') return say(t('fill.wait'));
    setNote(null);
    if (target.value !== value) {
      await acts.fill([{ sheet: target.sheet, cell: target.cell, field: target.field, value }]);
      if (latest.current.failure) return;
    }
    const said = { name: target.name, value: letterText(target.field, value, t) };
    if (value === null) return announce(t('fill.written', said));
    await acts.moveDown();
    const [next] = latest.current.selected;
    const isBelow = next?.sheet === target.sheet && next.field === target.field && next.cell !== target.cell;
    queue.current.next = isBelow ? keyOf(next) : '';
    if (next && isBelow) announce(t('fill.written-next', { ...said, next: next.name }));
    else if (!next || next.cell === target.cell) say(t('fill.written-last', said));
    // She went elsewhere meanwhile.
    else announce(t('fill.written', said));
  };

  const write = (value: Value): void => {
    begun.current = false;
    const { current } = queue;
    const isBehind = current.length > 0;
    current.length++;
    current.tail = current.tail
      .then(() => writeOne(value, isBehind))
      .finally(() => {
        current.length--;
      });
  };

  const onKey = (key: string): boolean => {
    const [target] = latest.current.selected;
    if (!target) return false;
    const pressed = press(target.field, key, begun.current);
    if (!pressed) return false;
    if (pressed.kind === 'write') write(pressed.value);
    else {
      begun.current = pressed.kind === 'begun';
      if (pressed.kind === 'begun') say(t('fill.begun'));
      else if (pressed.kind === 'refused') say(t('fill.bad-score', { typed: pressed.typed }));
      else setNote(null);
    }
    return true;
  };

  return { note, press: onKey, write };
}
