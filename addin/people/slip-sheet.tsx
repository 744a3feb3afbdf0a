/** Phiếu mật khẩu lần đầu: two beside each other on A4, cut along the lines. Said once, so nothing else is on the screen. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Slip } from '../../core/contract/accounts.js';
import { usePane } from '../frame/pane-context.js';
import { Notice } from '../parts/notice.js';
import { OnlyHere } from './only-here.js';
import { usePaperColours } from '../parts/paper-colours.js';
import { Screen } from '../parts/screen.js';
import { breaks, column, row } from '../parts/styles.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  top: { ...column('12px'), paddingBottom: '16px', '@media print': { display: 'none' } },
  acts: row('8px'),
  sheet: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '@media print': { gridTemplateColumns: '1fr 1fr' },
  },
  // On paper black on white, whatever the theme of the screen.
  slip: {
    ...column('6px'),
    ...breaks,
    breakInside: 'avoid',
    padding: '14px',
    margin: '-1px 0 0 -1px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    '@media print': { color: '#000', backgroundColor: '#fff', fontSize: '11pt' },
  },
  line: { margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  secret: { fontFamily: tokens.fontFamilyMonospace, fontSize: '1.3em', fontWeight: tokens.fontWeightBold },
  steps: { margin: 0, paddingLeft: '20px' },
});

export interface SlipSheetProps {
  readonly slips: readonly Slip[];
  readonly onClose: () => void;
  /** Of a school nobody has signed in to yet. */
  readonly school?: string;
}

export function SlipSheet({ slips, onClose, school }: SlipSheetProps) {
  const { t } = useWords();
  const styles = useStyles();
  usePaperColours();
  const inExcel = usePane() !== null;
  return (
    <>
      <div className={styles.top}>
        <Screen title={t('people.slips', { n: slips.length })} focus>
          <Notice tone="warning" title={t('people.slips-once')}>
            {t(inExcel ? 'people.slips-excel' : 'people.slips-keep')}
          </Notice>
          <OnlyHere />
          <div className={styles.acts}>
            {!inExcel && (
              <Button appearance="primary" onClick={() => print()}>
                {t('people.slips-print')}
              </Button>
            )}
            <Button onClick={onClose}>{t('people.slips-done')}</Button>
          </div>
        </Screen>
      </div>
      <ul className={styles.sheet}>
        {slips.map((slip) => (
          <li key={slip.userId} className={styles.slip}>
            <SlipWords slip={slip} school={school} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface SlipWordsProps {
  readonly slip: Slip;
  readonly school: string | undefined;
}

function SlipWords({ slip: { name, account, password, until }, school }: SlipWordsProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const me = useMe();
  return (
    <>
      <p className={styles.line}>{me?.school.name ?? school}</p>
      <p className={`${styles.line} ${styles.strong}`}>{name}</p>
      <p className={styles.line}>
        {t('people.slip-address')} <span className={styles.strong}>{location.origin}</span>
      </p>
      <p className={styles.line}>
        {t('people.slip-account')} <span className={styles.secret}>{account}</span>
      </p>
      <p className={styles.line}>
        {t('people.slip-password')} <span className={styles.secret}>{password}</span>
      </p>
      <ol className={styles.steps}>
        <li>{t('people.slip-step-open')}</li>
        <li>{t('people.slip-step-own')}</li>
        <li>{t('people.slip-step-tear')}</li>
      </ol>
      <p className={styles.line}>{t('people.slip-until', { until: moment(until) })}</p>
    </>
  );
}
