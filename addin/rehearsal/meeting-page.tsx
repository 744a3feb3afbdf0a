/** The page for the staff meeting: large numbers by class, no pupil's name; on paper A4, black on white. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Rehearsal } from '../../core/contract/rehearsal.js';
import { Loading } from '../frame/loading.js';
import { usePane } from '../frame/pane-context.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { usePaperColours } from '../parts/paper-colours.js';
import { Screen } from '../parts/screen.js';
import { row } from '../parts/styles.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { rowTitle } from '../../core/words/person-message.js';
import { FIGURES, figuresOf, totalOf } from './sums.js';
import { useRehearsed } from './use-rehearsed.js';

const useStyles = makeStyles({
  acts: { ...row('8px'), '@media print': { display: 'none' } },
  scroll: { overflowX: 'auto', '@media print': { overflowX: 'visible' } },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase500,
    fontVariantNumeric: 'tabular-nums',
    '@media print': { fontSize: '13pt' },
  },
  cell: {
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'right',
    '@media print': { padding: '3pt 5pt' },
  },
  head: { fontSize: tokens.fontSizeBase300, verticalAlign: 'bottom', '@media print': { fontSize: '10pt' } },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  line: { breakInside: 'avoid' },
  due: { fontWeight: tokens.fontWeightBold },
  none: { color: tokens.colorNeutralForeground2 },
});

export function MeetingPage({ focus }: { readonly focus: boolean }) {
  const { t, day } = useWords();
  const styles = useStyles();
  usePaperColours();
  const me = useMe();
  const inExcel = usePane() !== null;
  const { state, again, chosen } = useRehearsed();
  if (state.kind === 'loading') return <Loading text={t('rehearsal.loading')} rows={6} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const { answer } = state;
  const lead = { school: me?.school.name ?? '', year: answer.schoolYear, day: day(answer.today) };
  return (
    <Screen
      title={t('rehearsal.meeting-title', { day: day(answer.day) })}
      lead={t('rehearsal.meeting-lead', lead)}
      focus={focus}
    >
      <div className={styles.acts}>
        {!inExcel && (
          <Button appearance="primary" onClick={() => print()}>
            {t('rehearsal.print')}
          </Button>
        )}
        <Button onClick={() => goTo('locks', ['rehearsal'], chosen)}>{t('rehearsal.back')}</Button>
      </div>
      <MeetingTable rehearsal={answer} />
    </Screen>
  );
}

function MeetingTable({ rehearsal: { rows } }: { readonly rehearsal: Rehearsal }) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const total: Readonly<Partial<Record<string, number>>> = totalOf(rows);
  const shown = (n: number | undefined, one: string) => (
    <td key={one} className={mergeClasses(styles.cell, n ? styles.due : styles.none)}>
      {n === undefined ? '' : t('rehearsal.figure', { n })}
    </td>
  );
  return (
    <div className={styles.scroll} role="region" aria-label={t('rehearsal.meeting')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>
              {t('rehearsal.head-class')}
            </th>
            {FIGURES.map((one) => (
              <th key={one} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {t(`rehearsal.head-${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={`${one.classId} ${one.grade}`} className={styles.line}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {rowTitle(one, words)}
              </th>
              {FIGURES.map((figure) => shown(figuresOf(one)[figure], figure))}
            </tr>
          ))}
          <tr className={styles.line}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {t('rehearsal.total')}
            </th>
            {FIGURES.map((figure) => shown(total[figure], figure))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
