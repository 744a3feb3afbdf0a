/** How far a signing act is, with a way to stop between two calls. */
import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { AskingOwner } from './asking-owner.js';
import type { OpenedKey } from './opened-key.js';

const useStyles = makeStyles({
  box: { ...column('12px'), ...paper },
  line: { ...row('12px'), justifyContent: 'space-between' },
  text: { ...breaks, flexGrow: 1, outlineStyle: 'none' },
});

export interface SigningProgressProps {
  readonly done: number;
  readonly of: number;
  /** "Đã ký 10/35 học bạ". */
  readonly text: string;
  /** The key whose owner is asked to sign now. */
  readonly asking: OpenedKey | null;
  /** Null once it has been asked to stop. */
  readonly onStop: (() => void) | null;
}

export function SigningProgress({ done, of, text, asking, onStop }: SigningProgressProps) {
  const { t } = useWords();
  const styles = useStyles();
  const line = useRef<HTMLSpanElement>(null);
  // The button that began it is gone.
  useEffect(() => line.current?.focus(), []);
  return (
    <div className={styles.box}>
      {asking && <AskingOwner asking={asking} />}
      <div className={styles.line}>
        <span ref={line} tabIndex={-1} className={styles.text}>
          {onStop ? text : t('signer.stopping', { text })}
        </span>
        {onStop && <Button onClick={onStop}>{t('upload.cancel')}</Button>}
      </div>
      {/* Nobody knows how long a phone takes. */}
      {asking ? (
        <ProgressBar aria-label={text} thickness="large" />
      ) : (
        <ProgressBar aria-label={text} value={of === 0 ? 0 : done / of} thickness="large" />
      )}
    </div>
  );
}
