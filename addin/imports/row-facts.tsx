/** A row of a file: who it is, and what changes from what to what. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Import, ImportRow } from '../../core/contract/imports.js';
import type { ProfileField } from '../../core/fields/field-key.js';
import { fieldName } from '../../core/words/fields.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { dutyName } from './duty-name.js';

type Fact = ImportRow['changes'][number]['fact'];

const isField = (fact: Fact): fact is `profile.${ProfileField}` => fact.startsWith('profile.');

const useStyles = makeStyles({
  line: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface RowFactsProps {
  readonly what: Import['what'];
  readonly row: ImportRow;
}

export function RowFacts({ what, row }: RowFactsProps) {
  const { t, day, locale } = useWords();
  const styles = useStyles();
  const shown = (fact: Fact, value: string | null): string => {
    if (value === null || value === '') return t('imports.empty');
    if (fact === 'birthDate') return day(value);
    if (fact === 'shared') return t(value === 'yes' ? 'imports.yes' : 'imports.no');
    if (fact === 'sex') return t(value === 'F' ? 'pupils.female' : 'pupils.male');
    return value;
  };
  const { sheet, name, className, birthDate, code, changes } = row;
  return (
    <div className={styles.line}>
      <span className={styles.quiet}>{t('imports.row', { row: row.row, sheet })}</span>
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet}>
        {what === 'assignments' &&
          t('imports.duty', { class: className ?? '', duty: dutyName(row.subject ?? null, { t, locale }) })}
        {what === 'teachers' &&
          [code, birthDate === null ? null : t('imports.born', { birth: day(birthDate) })].filter(Boolean).join(', ')}
        {(what === 'pupils' || what === 'profiles') &&
          t('imports.place', {
            class: className ?? t('imports.no-class'),
            birth: birthDate === null ? t('imports.empty') : day(birthDate),
            code: code ?? t('imports.no-code'),
          })}
      </span>
      {changes.map(({ fact, before, after }) => (
        <span key={fact}>
          {t('imports.change', {
            fact: isField(fact) ? fieldName(fact, locale) : t(`imports.fact-${fact}`),
            before: shown(fact, before),
            after: shown(fact, after),
          })}
        </span>
      ))}
    </div>
  );
}
