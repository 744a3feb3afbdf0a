/** Ten recovery codes, shown this once: printed, or written down, before going on. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../frame/pane-context.js';
import { Notice } from '../parts/notice.js';
import { usePaperColours } from '../parts/paper-colours.js';
import { column, paper, row } from '../parts/styles.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  box: { ...column('16px'), ...paper, maxWidth: '480px' },
  codes: {
    columnCount: 2,
    columnGap: '24px',
    margin: 0,
    paddingLeft: '28px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    '@media (max-width: 360px)': { columnCount: 1 },
  },
  acts: { ...row('8px'), '@media print': { display: 'none' } },
});

export function RecoveryCodes({ codes, onClose }: { readonly codes: readonly string[]; readonly onClose: () => void }) {
  const { t } = useWords();
  const styles = useStyles();
  usePaperColours();
  const me = useMe();
  const inExcel = usePane() !== null;
  return (
    <div className={styles.box}>
      <Notice tone="warning" title={t('account.codes-title')}>
        {t('account.codes-lead')}
      </Notice>
      {me && <p>{t('account.codes-of', { school: me.school.name, account: me.account })}</p>}
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.acts}>
        {!inExcel && <Button onClick={() => print()}>{t('account.codes-print')}</Button>}
        <Button appearance="primary" onClick={onClose}>
          {t('account.codes-kept')}
        </Button>
      </div>
    </div>
  );
}
