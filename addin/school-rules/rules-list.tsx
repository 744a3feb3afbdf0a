/** One set of rules as a list of what it says. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RulesOnWire } from '../../core/contract/school-rules.js';
import { breaks } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  list: { ...breaks, display: 'grid', gap: '8px', margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

export function RulesList({ rules }: { readonly rules: RulesOnWire['rules'] }) {
  const { t } = useWords();
  const styles = useStyles();
  const lines = [
    [t('rules.signers'), t(rules.subjectTeachersSign ? 'rules.signers-yes' : 'rules.signers-no')],
    [t('rules.executors'), rules.executors.map((one) => t(`rules.executor.${one}`)).join('; ')],
    [t('rules.window'), rules.windowDays === null ? t('rules.window-all') : t('rules.days', { n: rules.windowDays })],
    [t('rules.idle'), t('rules.minutes', { n: rules.idleMinutes })],
    [t('rules.lapse'), t('rules.days', { n: rules.lapseDays })],
    [t('rules.paper-code'), t(rules.paperCode ? 'rules.yes' : 'rules.no')],
  ];
  return (
    <dl className={styles.list}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
