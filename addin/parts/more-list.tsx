/** A long list, a page at a time, so that a thousand missing cells neither tire the reader nor the computer. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words.js';
import { column } from './styles.js';

const STEP = 30;
const useStyles = makeStyles({
  list: { ...column('12px'), listStyleType: 'none', margin: 0, padding: 0 },
  more: { alignSelf: 'flex-start' },
});

export interface MoreListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  readonly children: (item: T) => ReactNode;
}

export function MoreList<T>({ items, keyOf, children }: MoreListProps<T>) {
  const { t } = useWords();
  const styles = useStyles();
  const [shown, setShown] = useState(STEP);
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + STEP)}>
          {t('findings.more', { n: Math.min(rest, STEP) })}
        </Button>
      )}
    </>
  );
}
