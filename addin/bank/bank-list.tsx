/** The bank by what its phrases are for; what was removed stays in its place until the screen is left, to come back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { byPlace } from '../../core/remarks/order.js';
import type { Phrase } from '../../core/remarks/phrase.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { aboutName } from '../../core/words/about-name.js';
import { useAnnounce } from '../frame/announcer.js';
import { choose, usePlace } from '../frame/route.js';
import { useChosenText } from '../frame/use-chosen.js';
import { LongList } from '../lists/long-list.js';
import { Disclosure } from '../parts/disclosure.js';
import { column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { BankFilters } from './bank-filters.js';
import { type BankFilter, filterOf, filterPhrases, groupPhrases, isFiltering } from './filter.js';
import { PhraseLine } from './phrase-line.js';
import type { BankActs } from './use-bank.js';

/** Few enough to be read at once: every group is open. */
const FEW = 12;
const useStyles = makeStyles({
  box: column('12px'),
  list: column('12px'),
  found: { ...row('8px'), margin: 0, color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
  label: row('4px 12px'),
  count: { color: tokens.colorNeutralForeground2 },
});

export interface BankListProps {
  readonly phrases: readonly Phrase[];
  readonly keeps: readonly PhraseScope[];
  readonly acts: BankActs;
}

export function BankList({ phrases, keeps, acts }: BankListProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const { chosen } = usePlace();
  const [search, setSearch] = useChosenText('search');
  const filter = useMemo(() => filterOf({ ...chosen, search }), [chosen, search]);
  const setFilter = ({ search: typed, about, level, whose }: BankFilter): void => {
    if (typed !== search) setSearch(typed);
    choose({ about, level, whose });
  };
  const [gone, setGone] = useState<readonly Phrase[]>([]);
  const all = useMemo(() => [...phrases, ...gone].sort(byPlace), [phrases, gone]);
  const found = useMemo(() => filterPhrases(all, filter, locale), [all, filter, locale]);
  const groups = groupPhrases(found);
  const filtering = isFiltering(filter);
  const goneIds = new Set(gone.map(({ id }) => id));
  const result = found.length === 0 ? t('bank.none-found') : t('bank.found', { n: found.length });
  useEffect(() => {
    if (filtering) announce(result);
  }, [filtering, result, announce]);

  const remove = async (phrase: Phrase): Promise<void> => {
    await acts.remove([phrase.id]);
    setGone((now) => [...now, phrase]);
  };
  const restore = async (phrase: Phrase): Promise<void> => {
    await acts.save(phrase);
    setGone((now) => now.filter(({ id }) => id !== phrase.id));
  };

  return (
    <div className={styles.box}>
      <BankFilters
        filter={filter}
        onChange={setFilter}
        abouts={groupPhrases(all).map(([about]) => about)}
        both={new Set(all.map(({ scope }) => scope)).size > 1}
      />
      {filtering && (
        <p className={styles.found}>
          {result}
          <Button size="small" onClick={() => setFilter(filterOf({}))}>
            {t('bank.clear-filter')}
          </Button>
        </p>
      )}
      <div>
        {groups.map(([about, list]) => (
          <Disclosure
            // Opened anew when what is looked for changes.
            key={`${about} ${filtering ? JSON.stringify(filter) : ''}`}
            open={filtering ? found.length <= FEW || groups.length === 1 : all.length <= FEW}
            label={
              <span className={styles.label}>
                <span className={styles.name}>{aboutName(about, locale)}</span>
                <span className={styles.count}>{t('bank.count', { n: list.length })}</span>
              </span>
            }
          >
            <LongList className={styles.list} items={list} keyOf={({ id }) => id}>
              {(phrase) => (
                <PhraseLine
                  phrase={phrase}
                  gone={goneIds.has(phrase.id)}
                  keeps={keeps}
                  acts={acts}
                  onRemove={remove}
                  onRestore={restore}
                />
              )}
            </LongList>
          </Disclosure>
        ))}
      </div>
    </div>
  );
}
