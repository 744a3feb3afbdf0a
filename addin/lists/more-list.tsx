/**
 * A long list, a page at a time, so that a thousand missing cells neither tire the reader nor the computer; past a glance of
 * lines there is a box above it to find one.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { useFinding } from './use-finding.js';

const STEP = 30;
const useStyles = makeStyles({
  list: { ...column('12px'), listStyleType: 'none', margin: 0, padding: 0 },
  more: { alignSelf: 'flex-start' },
});

export interface MoreListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  /** What stands on the line, where words are looked for. */
  readonly textOf: (item: T) => string;
  /** Of what is looked for, in the address; without, the list keeps it for itself. */
  readonly place?: string;
  /** What is looked for, where it is not a name alone. */
  readonly label?: string | undefined;
  readonly children: (item: T) => ReactNode;
}

export function MoreList<T>({ items, keyOf, textOf, place, label, children }: MoreListProps<T>) {
  const { t } = useWords();
  const styles = useStyles();
  const [shown, setShown] = useState(STEP);
  const lines = items.map((item, index) => ({ item, key: keyOf(item, index) }));
  const { box, found } = useFinding(place ?? null, lines, ({ item }) => textOf(item), label ?? t('list.find-line'));
  const rest = found.length - shown;
  return (
    <>
      {box}
      <ul className={styles.list}>
        {found.slice(0, shown).map(({ item, key }) => (
          <li key={key}>{children(item)}</li>
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
