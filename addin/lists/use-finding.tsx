/** A box to find by name above a list that is longer than one screen; what is typed stands in the address, or in the list alone. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { useChosenText } from '../frame/use-chosen.js';
import { useWords } from '../words/words.js';
import { finder } from './find-words.js';

/** So many lines are read at a glance; from more on people look for a name. */
const GLANCE = 15;

const useStyles = makeStyles({
  box: { maxWidth: '360px' },
  search: { minWidth: 0, maxWidth: 'none', width: '100%' },
  input: { minWidth: 0 },
});

export interface Finding<T> {
  /** Null where the list is short and nothing is looked for. */
  readonly box: ReactNode;
  readonly found: readonly T[];
  readonly finding: boolean;
}

/**
 * `name`: of what is typed, in the address; null for a list that stands there several times or goes with a form.
 * `textOf` says where a word may occur; `label` what is looked for, where it is not a name alone.
 */
export function useFinding<T>(
  name: string | null,
  items: readonly T[],
  textOf: (item: T) => string,
  label?: string,
): Finding<T> {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const inAddress = useChosenText(name ?? '');
  const here = useState('');
  const [typed, setTyped] = name === null ? here : inAddress;
  const finding = typed.trim() !== '';
  const matches = finder(typed);
  const found = finding ? items.filter((item) => matches(textOf(item))) : items;
  const said = found.length === 0 ? t('list.none-found') : t('list.found', { n: found.length, all: items.length });
  useEffect(() => {
    if (finding) announce(said);
  }, [finding, said, announce]);
  const box = (items.length > GLANCE || finding) && (
    <Field className={styles.box} label={label ?? t('list.find')} {...(finding && { hint: said })}>
      <Input
        className={styles.search}
        input={{ className: styles.input }}
        type="search"
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={sendNothing}
      />
    </Field>
  );
  return { box: box || null, found, finding };
}

/** Where the list stands in a form, Enter in its box would send that. */
function sendNothing(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
