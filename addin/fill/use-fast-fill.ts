/** Values by single keys, and what has to be said about them. */
import { useEffect, useRef, useState } from 'react';
import type { Value } from '../../core/sheet/values.js';
import { useAnnounce } from '../frame/announcer.js';
import { useLatest } from '../parts/use-latest.js';
import type { SheetState } from '../sheet/sheet-state.js';
import { useWords, type Words } from '../words/words.js';
import { FastFill as Keys, type FastFillParts, type FillNews } from './fast-fill.js';
import { letterText } from './letter-text.js';

export interface FastFill {
  /** What has to be said about the last key, beside what the cell shows. */
  readonly note: string | null;
  /** True when the key was one of ours. */
  readonly press: (key: string) => boolean;
  readonly write: (value: Value) => void;
}

export function useFastFill(state: SheetState, acts: FastFillParts['acts']): FastFill {
  const { t } = useWords();
  const announce = useAnnounce();
  const [note, setNote] = useState<string | null>(null);
  const tell = (news: FillNews): void => {
    const { shown, spoken } = wordsOf(news, t);
    setNote(shown);
    if (spoken !== null) announce(spoken);
  };
  const latest = useLatest({ state, tell });
  const keys = useRef<Keys | null>(null);
  keys.current ??= new Keys({
    acts,
    state: () => latest.current.state,
    tell: (news) => latest.current.tell(news),
  });
  const { current } = keys;
  const [cell] = state.selected;
  useEffect(() => current.shown(cell), [current, cell]);
  return { note, press: current.press, write: current.write };
}

/** What stays on the screen, and what a screen reader says. */
function wordsOf(news: FillNews, t: Words['t']): { readonly shown: string | null; readonly spoken: string | null } {
  const both = (text: string) => ({ shown: text, spoken: text });
  switch (news.kind) {
    case 'begun':
      return both(t('fill.begun'));
    case 'refused':
      return both(t('fill.bad-score', { typed: news.typed }));
    case 'locked':
      return both(t('fill.locked'));
    case 'wait':
      return both(t('fill.wait'));
    case 'unsure':
      return both(t('fill.unsure'));
    case 'written': {
      const { cell, value, next } = news;
      const said = { name: cell.name, value: letterText(cell.field, value, t) };
      if (next === null) return both(t('fill.written-last', said));
      return {
        shown: null,
        spoken: next ? t('fill.written-next', { ...said, next: next.name }) : t('fill.written', said),
      };
    }
    default:
      return { shown: null, spoken: null };
  }
}
