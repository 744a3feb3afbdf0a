import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { row } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  note: { ...row('8px'), margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
});

export function SampleBadge() {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <Badge appearance="outline" color="warning" className={styles.badge}>
      {t('app.sample-short')}
    </Badge>
  );
}

/** A sample school says plainly that it is one (decision 28). */
export function SampleNote() {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.note}>
      <SampleBadge />
      <span>{t('app.sample')}</span>
    </div>
  );
}
