/** How the choices ended; takes the focus that their vanished button leaves behind. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { Settled } from './use-conflicts.js';

const useStyles = makeStyles({ box: { ...column('12px'), outlineStyle: 'none' } });

export function SettledNotice({ settled }: { readonly settled: Settled }) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const { mine, theirs, again, refused } = settled;
  useEffect(() => {
    announce(t('conflict.settled', { mine: settled.mine, theirs: settled.theirs }));
    if (document.activeElement === document.body) box.current?.focus();
  }, [settled, announce, t]);
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      {mine + theirs > 0 && <Notice tone="done" title={t('conflict.settled', { mine, theirs })} />}
      {again > 0 && <Notice tone="warning" title={t('conflict.again', { n: again })} />}
      {refused.length > 0 && <Notice tone="error" title={t('conflict.refused', { n: refused.length })} />}
    </div>
  );
}
