/** Before anything is written: which column of the file gets what, which gets nothing, and what of ours has no column. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { VendorFill } from '../../core/vendor-sheet/fill-sheet.js';
import { columnLetters } from '../../core/workbook/address.js';
import { Muted } from '../parts/muted.js';
import { breaks } from '../parts/styles.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { listed } from './listed.js';

const useStyles = makeStyles({
  list: {
    ...breaks,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: '4px 12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  title: { ...breaks, margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export function FilledColumns({ found: { columns, unsure, lacks } }: { readonly found: VendorFill }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const short = unsure.map(({ at, header }) => t('vendor.fill-column-short', { letter: columnLetters(at), header }));
  const names = lacks.map((field) => fieldTitle(field, locale));
  return (
    <>
      <p className={styles.title}>{t('vendor.fill-columns')}</p>
      <ul className={styles.list}>
        {columns.map(({ at, header, field }) => (
          <li key={at}>
            {t('vendor.fill-column', { letter: columnLetters(at), header, field: fieldTitle(field, locale) })}
          </li>
        ))}
      </ul>
      {unsure.length > 0 && <Muted>{t('vendor.fill-unsure', { columns: listed(short) })}</Muted>}
      {lacks.length > 0 && <Muted>{t('vendor.fill-lacks', { n: lacks.length, names: listed(names) })}</Muted>}
    </>
  );
}
