/** What is assessed anew of a pupil: what stood at year end, and what is new. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SupplementaryPupil } from '../../core/contract/supplementary.js';
import { breaks } from '../parts/styles.js';
import { fieldTitle } from '../words/field-name.js';
import { valueText } from '../words/value-text.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    ...breaks,
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '6px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
  },
});

export function FieldTable({ one: { name, fields, before, after } }: { readonly one: SupplementaryPupil }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const text = (field: string, values: Readonly<Record<string, string>> | undefined): string =>
    values?.[field] === undefined ? '' : valueText(field, values[field], locale, t);
  return (
    <table className={styles.table} aria-label={t('supplementary.table', { name })}>
      <thead>
        <tr>
          {(['field', 'field-before', 'field-after'] as const).map((code) => (
            <th key={code} scope="col" className={styles.cell}>
              {t(`supplementary.${code}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row" className={styles.cell}>
              {fieldTitle(field, locale)}
            </th>
            <td className={styles.cell}>{text(field, before.values)}</td>
            <td className={styles.cell}>{text(field, after?.values)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
