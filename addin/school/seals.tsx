/** The school's seals with their days. */
import { makeStyles } from '@fluentui/react-components';
import type { SchoolOnWire } from '../../core/contract/school.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  seal: { ...column('2px'), ...breaks },
});

export function Seals({ seals }: Pick<SchoolOnWire, 'seals'>) {
  const { t, moment } = useWords();
  const styles = useStyles();
  return (
    <Section raised title={t('school.seals')} lead={t('school.seals-lead')}>
      {seals.length === 0 && <Muted>{t('school.no-seal')}</Muted>}
      <ul className={styles.list}>
        {seals.map(({ subject, from, to, state }) => (
          <li key={`${subject} ${from}`} className={styles.seal}>
            <span>{subject}</span>
            <Muted>
              {t('school.seal-days', { from: moment(from), to: moment(to) })} {t(`school.seal-${state}`)}
            </Muted>
          </li>
        ))}
      </ul>
    </Section>
  );
}
