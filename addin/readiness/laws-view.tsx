/** By what each year is judged: circulars, specification, the school's own rules, code lists, and what is announced (G18). */
import { makeStyles } from '@fluentui/react-components';
import { shownDay } from '../../core/codes/day.js';
import type { YearsLaws } from '../../core/contract/readiness.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px' },
  inner: { margin: 0, paddingInlineStart: '20px' },
});

export function LawsView({ laws: { years, rules, lists, announced } }: { readonly laws: YearsLaws }) {
  const { t } = useWords();
  const styles = useStyles();
  const named = ({ number, day }: { readonly number: string; readonly day: string | null }): string =>
    day === null ? number : t('laws.dated', { number, day: shownDay(day) });
  return (
    <Section raised title={t('laws.title')} lead={t('laws.lead')}>
      <ul className={styles.list}>
        {years.map(({ year, documents }) => (
          <li key={year}>
            {t('laws.year', { year })}
            <ul className={styles.inner}>
              {documents.map((one) => (
                <li key={one.number}>{t(`laws.${one.kind}`, { document: named(one) })}</li>
              ))}
              {documents.length === 0 && <li>{t('laws.missing')}</li>}
            </ul>
          </li>
        ))}
        {rules.map((rule) => (
          <li key={rule.number + rule.fromDay}>
            {t('laws.rules', { rules: named(rule), from: shownDay(rule.fromDay) })}
          </li>
        ))}
        {lists.map(({ version, lists: there }) => (
          <li key={version}>{t('laws.lists', { version, n: there.length })}</li>
        ))}
        {announced.map(({ from, source }) => (
          <li key={from}>{t('laws.announced', { year: from, source })}</li>
        ))}
      </ul>
      {lists.length === 0 && <Muted>{t('laws.no-lists')}</Muted>}
      {announced.length === 0 && <Muted>{t('laws.none-announced')}</Muted>}
    </Section>
  );
}
