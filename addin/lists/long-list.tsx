/**
 * A list that stays quick when it is long: past sixty lines the browser draws only those near the window. By the browser's own
 * `content-visibility` and not by a library: every line stays in the page, so that Tab, a screen reader and the browser's
 * search find all of them, and what is opened keeps its height; lines are folded, so making them is cheap, drawing is not.
 * Where a browser knows nothing of it all are drawn.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const MANY = 60;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  far: { contentVisibility: 'auto', containIntrinsicSize: 'auto 64px' },
});

export interface LongListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly className?: string;
  /** Of the list, for a screen reader, where no heading says it. */
  readonly name?: string;
  readonly itemClass?: string;
  readonly children: (item: T, index: number) => ReactNode;
}

export function LongList<T>({ items, keyOf, className, name, itemClass, children }: LongListProps<T>) {
  const styles = useStyles();
  const item = mergeClasses(items.length > MANY && styles.far, itemClass);
  return (
    <ul className={mergeClasses(styles.list, className)} aria-label={name}>
      {items.map((one, index) => (
        <li key={keyOf(one)} className={item}>
          {children(one, index)}
        </li>
      ))}
    </ul>
  );
}
