/** A list that is drawn whole, with a box above it to find a line by name where there are more than a glance takes in. */
import { useWords } from '../words/words.js';
import { LongList, type LongListProps } from './long-list.js';
import { useFinding } from './use-finding.js';

export interface FoundListProps<T> extends LongListProps<T> {
  /** What stands on the line, where words are looked for. */
  readonly textOf: (item: T) => string;
  /** Of what is looked for, in the address; without, the list keeps it for itself. */
  readonly place?: string;
  /** What is looked for, where it is not a name alone. */
  readonly label?: string;
}

export function FoundList<T>({ items, textOf, place, label, ...list }: FoundListProps<T>) {
  const { t } = useWords();
  const { box, found } = useFinding(place ?? null, items, textOf, label ?? t('list.find'));
  return (
    <>
      {box}
      <LongList items={found} {...list} />
    </>
  );
}
