/** What became of each thing of an act, one line each: whose, what, why not and what to do. Signing, approving and sealing say it alike. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RefusalBody } from '../../core/contract/cells.js';
import { MoreList } from '../lists/more-list.js';
import { Notice } from '../parts/notice.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';

const useStyles = makeStyles({
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

/** What became of one thing: done, not begun, or refused with its reason. */
export interface OutcomeItem {
  readonly key: string;
  readonly name: string;
  readonly tone: Extract<Tone, 'done' | 'waiting' | 'error'>;
  /** In words, after its name. */
  readonly said?: string;
  readonly why?: RefusalBody;
}

export interface RefusedListProps {
  /** How many there are, in words. */
  readonly title: string;
  readonly refused: readonly RefusedItem[];
}

/** Only those that were refused, below how many they are. */
export function RefusedList({ title, refused }: RefusedListProps) {
  if (refused.length === 0) return null;
  return (
    <>
      <Notice tone="error" title={title} />
      <OutcomeList items={refused.map((one) => ({ ...one, tone: 'error' }))} />
    </>
  );
}

export function OutcomeList({ items }: { readonly items: readonly OutcomeItem[] }) {
  const styles = useStyles();
  return (
    <MoreList
      items={items}
      keyOf={({ key }) => key}
      textOf={({ name, said, why }) => [name, said, why?.reason].join(' ')}
    >
      {({ name, tone, said, why }) => (
        <div className={styles.line}>
          <Sign tone={tone} />
          <span className={styles.words}>
            <span>
              <span className={styles.name}>{name}</span>
              {said !== undefined && `: ${said}`}
            </span>
            {why && (
              <>
                <span>{why.reason}</span>
                <span className={styles.quiet}>{why.remedy}</span>
              </>
            )}
          </span>
        </div>
      )}
    </MoreList>
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
