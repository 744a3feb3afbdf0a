/** Always in sight: who is signed in, and the way to change that. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Me } from '../../core/contract/session.js';
import { breaks, hiddenFromSight, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // At 200 % name and button do not fit beside each other.
    '@media (max-width: 239px)': { flexWrap: 'wrap', gap: '4px 12px' },
  },
  brand: {
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorBrandForeground1,
    whiteSpace: 'nowrap',
    '@media (max-width: 479px)': hiddenFromSight,
  },
  who: {
    ...breaks,
    ...row('8px'),
    flexGrow: 1,
    justifyContent: 'flex-end',
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 239px)': { flexBasis: '100%', justifyContent: 'flex-start' },
  },
  change: { flexShrink: 0 },
  hidden: hiddenFromSight,
});

export function TopBar({ me, onChangeUser }: { readonly me: Me; readonly onChangeUser: () => void }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>{t('app.name')}</span>
      <span className={styles.who}>
        <span className={styles.hidden}>{t('app.user', { name: me.name })}</span>
        <span aria-hidden="true">{me.name}</span>
      </span>
      <Button className={styles.change} onClick={onChangeUser}>
        {t('app.change-user')}
      </Button>
    </header>
  );
}
