/** What an act could not do, one line each: whose, why, what to do. Signing, approving and sealing say it alike. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RefusalBody } from '../../core/contract/cells.js';
import { Notice } from '../parts/notice.js';
import { Sign } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '8px' },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface RefusedItem {
  readonly key: string;
  readonly name: string;
  readonly why: RefusalBody;
}

export interface OutcomeListProps {
  /** How many there are, in words. */
  readonly title: string;
  readonly refused: readonly RefusedItem[];
}

export function OutcomeList({ title, refused }: OutcomeListProps) {
  const styles = useStyles();
  if (refused.length === 0) return null;
  return (
    <>
      <Notice tone="error" title={title} />
      <ul className={styles.list}>
        {refused.map(({ key, name, why }) => (
          <li key={key} className={styles.line}>
            <Sign tone="error" />
            <span className={styles.words}>
              <span className={styles.name}>{name}</span>
              <span>{why.reason}</span>
              <span className={styles.quiet}>{why.remedy}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Items of a run that were refused, with what they are called. */
export const refusedOf = <Item,>(
  items: readonly Item[],
  results: ReadonlyMap<string, RefusalBody | null>,
  keyOf: (item: Item) => string,
  nameOf: (item: Item) => string,
): readonly RefusedItem[] =>
  items.flatMap((item) => {
    const key = keyOf(item);
    const why = results.get(key);
    return why ? [{ key, name: nameOf(item), why }] : [];
  });
