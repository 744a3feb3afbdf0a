/** A row of a file: who it is, and what changes from what to what. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImportRow } from '../../core/contract/imports.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  line: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function RowFacts({ row }: { readonly row: ImportRow }) {
  const { t, day } = useWords();
  const styles = useStyles();
  const shown = (fact: ImportRow['changes'][number]['fact'], value: string | null): string => {
    if (value === null || value === '') return t('imports.empty');
    if (fact === 'birthDate') return day(value);
    if (fact === 'sex') return t(value === 'F' ? 'pupils.female' : 'pupils.male');
    return value;
  };
  const { sheet, name, className, birthDate, code, changes } = row;
  return (
    <div className={styles.line}>
      <span className={styles.quiet}>{t('imports.row', { row: row.row, sheet })}</span>
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet}>
        {t('imports.place', {
          class: className ?? t('imports.no-class'),
          birth: day(birthDate),
          code: code ?? t('imports.no-code'),
        })}
      </span>
      {changes.map(({ fact, before, after }) => (
        <span key={fact}>
          {t('imports.change', {
            fact: t(`imports.fact-${fact}`),
            before: shown(fact, before),
            after: shown(fact, after),
          })}
        </span>
      ))}
    </div>
  );
}
