/** The main button with its numbers, always in sight below a long class. */
import type { RecordLine } from '../../core/contract/signing.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import { ActBar } from './act-bar.js';
import { useWords } from '../words/words.js';

export interface ApproveBarProps {
  readonly ready: readonly RecordLine[];
  readonly chosen: readonly RecordLine[];
  /** The act was interrupted before. */
  readonly again: boolean;
  /** She came back from the key without signing. */
  readonly back: boolean;
  readonly onAll: () => void;
  readonly onSign: () => void;
}

export function ApproveBar({ ready, chosen, again, back, onAll, onSign }: ApproveBarProps) {
  const { t } = useWords();
  const bar = useFocusBack(back);
  const flagged = chosen.filter(({ flags }) => flags.length > 0).length;
  const n = chosen.length;
  return (
    <ActBar
      ref={bar}
      chosen={
        t('approve.chosen', { n, all: ready.length }) +
        (flagged > 0 ? `, ${t('approve.chosen-flagged', { n: flagged })}` : '')
      }
      all={n < ready.length ? { label: t('approve.choose-all', { n: ready.length }), onChoose: onAll } : undefined}
      main={{
        label: n === 0 ? t('approve.sign-none') : t(again ? 'approve.go-on' : 'approve.sign', { n }),
        ready: n > 0,
        onDo: onSign,
      }}
    />
  );
}
