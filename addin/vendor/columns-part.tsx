/** Every column of the sheet with what it was taken for, to be corrected. */
import { Field, makeStyles } from '@fluentui/react-components';
import { FIELDS } from '../../core/fields/field-key.js';
import { isMeaning, type Meaning, ROW_FACTS, SUBJECT_PARTS } from '../../core/vendor-sheet/meaning.js';
import { columnLetters } from '../../core/workbook/address.js';
import { Disclosure } from '../parts/disclosure.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords, type Words } from '../words/words.js';
import type { Vendor } from './use-vendor.js';
import type { SeenColumn } from './vendor-file.js';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: '12px',
    marginTop: '12px',
  },
});

/** Profile facts are on no class sheet. */
const FIELD_KEYS = [...FIELDS.values()].filter(({ ofYear }) => !ofYear).map(({ key }) => key);
const MEANINGS: readonly Meaning[] = [
  ...ROW_FACTS,
  ...SUBJECT_PARTS.map((part): Meaning => `one.${part}`),
  ...FIELD_KEYS,
];

export interface ColumnsPartProps {
  readonly vendor: Pick<Vendor, 'corrections' | 'correct'>;
  readonly columns: readonly SeenColumn[];
}

export function ColumnsPart({ vendor: { corrections, correct }, columns }: ColumnsPartProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const meant = columns.map(({ at, meaning }) => (at in corrections ? corrections[at]! : meaning));
  const known = meant.filter((meaning) => meaning !== null).length;
  return (
    <Disclosure label={t('vendor.columns', { n: known, others: columns.length - known })}>
      <Muted>{t('vendor.columns-lead')}</Muted>
      <div className={styles.list}>
        {columns.map(({ at, header, sample }, i) => (
          <Field
            key={at}
            label={t('vendor.column', { letter: columnLetters(at), header })}
            {...(sample !== '' && { hint: t('vendor.column-sample', { text: sample }) })}
          >
            <ListSelect
              value={meant[i] ?? ''}
              onChoose={(chosen) => correct({ [at]: isMeaning(chosen) ? chosen : null })}
            >
              <option value="">{t('vendor.column-none')}</option>
              {MEANINGS.map((meaning) => (
                <option key={meaning} value={meaning}>
                  {meaningName(meaning, locale, t)}
                </option>
              ))}
            </ListSelect>
          </Field>
        ))}
      </div>
    </Disclosure>
  );
}

function meaningName(meaning: Meaning, locale: Words['locale'], t: Words['t']): string {
  const fact = ROW_FACTS.find((one) => one === meaning);
  if (fact) return t(`vendor.is-${fact}`);
  const part = SUBJECT_PARTS.find((one) => meaning === `one.${one}`);
  return part ? t(`vendor.is-one-${part}`) : fieldTitle(meaning, locale);
}
