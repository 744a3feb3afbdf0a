/** Search and narrow down. */
import { Field, makeStyles, SearchBox } from '@fluentui/react-components';
import type { PhraseAbout } from '../../core/remarks/about.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { useWords } from '../words/words.js';
import { AboutSelect } from './about-select.js';
import { type BankFilter, LEVEL_FILTERS, type LevelLetter } from './filter.js';
import { ListSelect } from '../parts/list-select.js';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '8px 12px',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    '@media (min-width: 720px)': { gridTemplateColumns: '2fr 2fr 1fr 1fr' },
  },
  field: { minWidth: 0 },
  wide: { minWidth: 0, '@media (max-width: 719px)': { gridColumn: '1 / -1' } },
  search: { minWidth: 0, maxWidth: 'none', width: '100%' },
  input: { minWidth: 0 },
});

export interface BankFiltersProps {
  readonly filter: BankFilter;
  readonly onChange: (filter: BankFilter) => void;
  readonly abouts: readonly PhraseAbout[];
  /** Whether there are two banks to choose between. */
  readonly both: boolean;
}

export function BankFilters({ filter, onChange, abouts, both }: BankFiltersProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div role="search" className={styles.box}>
      <Field label={t('bank.search')} className={styles.wide}>
        <SearchBox
          className={styles.search}
          input={{ className: styles.input }}
          value={filter.search}
          onChange={(_, { value }) => onChange({ ...filter, search: value })}
        />
      </Field>
      <Field label={t('bank.about')} className={styles.wide}>
        <AboutSelect
          value={filter.about}
          onChange={(about) => onChange({ ...filter, about })}
          abouts={abouts}
          all={t('bank.all-abouts')}
        />
      </Field>
      <Field label={t('bank.level')} className={styles.field}>
        <ListSelect
          value={filter.level ?? ''}
          onChoose={(value) => onChange({ ...filter, level: value === '' ? null : (value as LevelLetter) })}
        >
          <option value="">{t('bank.all-levels')}</option>
          {LEVEL_FILTERS.map((letter) => (
            <option key={letter}>{letter}</option>
          ))}
        </ListSelect>
      </Field>
      {both && (
        <Field label={t('bank.whose')} className={styles.field}>
          <ListSelect
            value={filter.whose ?? ''}
            onChoose={(value) => onChange({ ...filter, whose: value === '' ? null : (value as PhraseScope) })}
          >
            <option value="">{t('bank.all-whose')}</option>
            <option value="own">{t('bank.own')}</option>
            <option value="school">{t('bank.school')}</option>
          </ListSelect>
        </Field>
      )}
    </div>
  );
}
