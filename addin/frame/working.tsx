/** An act under way: nothing is shown for the first second, then what is going on and a way to stop it. */
import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useAnnounce } from './announcer.js';
import { useWords } from '../words/words.js';
import { breaks, column, paper, row } from '../parts/styles.js';

const PATIENCE = 1_000;
const useStyles = makeStyles({
  box: { ...column('12px'), ...paper },
  line: { ...row('12px'), justifyContent: 'space-between' },
  text: { ...breaks, flexGrow: 1 },
});

export function Working({ text, onStop }: { readonly text: string; readonly onStop?: () => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (long) announce(text);
  }, [long, text, announce]);
  if (!long) return null;
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <span className={styles.text}>{text}</span>
        {onStop && <Button onClick={onStop}>{t('upload.cancel')}</Button>}
      </div>
      <ProgressBar aria-label={text} />
    </div>
  );
}
