/** Ends of acts in one sentence for those who listen; what changes by itself is said only when it differs. */
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { checkWords } from '../findings/check-words.js';
import { findingKeys } from '../findings/group.js';
import { useWords } from '../words/words.js';
import type { SheetAct, SheetAnswer, SheetState } from '../sheet/sheet-state.js';

const keysOf = (answer: SheetAnswer): string => findingKeys(answer.issues).join('\n\n');

export function useSpokenSheet({ busy, waiting, checked, pushed, note }: SheetState): void {
  const { t } = useWords();
  const announce = useAnnounce();
  const act = useRef<SheetAct | null>(null);
  const before = useRef(checked);
  useEffect(() => {
    if (busy) act.current = busy;
  }, [busy]);
  useEffect(() => {
    const previous = before.current;
    before.current = checked;
    if (!checked || previous === checked) return;
    const found = checkWords(checked, t);
    if (act.current === 'check') announce(`${t('check.title')}: ${found}`);
    // Whoever writes from here says so herself; what was typed in Excel is told when it mended or broke something.
    else if (act.current === 'read' && previous && keysOf(previous) !== keysOf(checked))
      announce(t('sheet.now', { found }));
  }, [checked, announce, t]);
  useEffect(() => {
    if (!pushed) return;
    const accepted = pushed.parts.reduce((sum, part) => sum + (part.answer?.accepted ?? 0), 0);
    announce(`${t('outcome.title')}. ${t('outcome.accepted', { n: accepted })}`);
  }, [pushed, announce, t]);
  useEffect(() => {
    if (waiting) announce(t('sheet.waiting'));
  }, [waiting, announce, t]);
  useEffect(() => {
    if (note) announce(t(`sheet.${note}`));
  }, [note, announce, t]);
}
