/** The facts of a time, those that were otherwise before it marked. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TypedFacts } from '../../core/contract/school.js';
import { TOLD_FACTS } from '../../core/record/school-facts.js';
import { breaks } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: '8px 16px',
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2, ...breaks },
  value: { margin: 0, ...breaks },
  changed: { margin: 0, fontWeight: tokens.fontWeightSemibold, ...breaks },
});

export interface FactsListProps {
  readonly facts: TypedFacts;
  /** Those before; null for the first ones. */
  readonly after: TypedFacts | null;
}

export function FactsList({ facts, after }: FactsListProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {TOLD_FACTS.map((fact) => {
        const differs = after !== null && after[fact] !== facts[fact];
        return (
          <div key={fact}>
            <dt className={styles.name}>{t(`school.${fact}`)}</dt>
            <dd className={differs ? styles.changed : styles.value}>
              {facts[fact] === '' ? t('school.empty') : facts[fact]}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
