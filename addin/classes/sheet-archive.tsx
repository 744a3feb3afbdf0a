/** The sheet as it was closed: its archived versions with their prints, opened on demand. */
import { Button, makeStyles } from '@fluentui/react-components';
import { dayInVietnam, endOfDay, shownDay } from '../../core/codes/day.js';
import type { Period } from '../../core/codes/periods.js';
import type { Archive } from '../../core/contract/archive.js';
import { DownloadButton } from '../files/download-button.js';
import { Loading } from '../frame/loading.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  act: { alignSelf: 'flex-start' },
  list: { ...column('16px'), margin: 0, padding: 0, listStyleType: 'none' },
  version: { ...column('6px'), ...breaks },
  what: { margin: 0 },
});

export interface SheetArchiveProps {
  readonly classId: string;
  readonly period: Period;
}

export function SheetArchive({ classId, period }: SheetArchiveProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useChosen('open');
  if (open !== 'archive') {
    return (
      <Button className={styles.act} onClick={() => setOpen('archive')}>
        {t('archive.open')}
      </Button>
    );
  }
  return (
    <Section raised focus title={t('archive.title')} lead={t('archive.lead')}>
      <Versions classId={classId} period={period} />
    </Section>
  );
}

type OfPeriod = Archive['periods'][number];

function Versions({ classId, period }: SheetArchiveProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('archive', { params: { classId } });
  if (state.kind === 'loading') return <Loading text={t('archive.loading')} rows={2} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const found = state.answer.periods.find((one) => one.period === period);
  if (!found) return null;
  if (found.versions.length === 0) return <Muted>{t(saysNone(found), { day: shownDay(found.closes) })}</Muted>;
  return (
    <ol className={styles.list} reversed>
      {found.versions.map((one) => (
        <Version key={one.number} classId={classId} period={period} one={one} />
      ))}
    </ol>
  );
}

const saysNone = ({ closed }: OfPeriod) => (closed ? 'archive.none' : 'archive.closes');

function Version({ classId, period, one }: SheetArchiveProps & { readonly one: OfPeriod['versions'][number] }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const { number, until, madeAt, valuesDigest, printDigest } = one;
  // The closing ends with its day, whose last moment lies just before; an opening ends whenever it was ordered to.
  const day = dayInVietnam(new Date(Date.parse(until) - 1));
  const isWholeDay = endOfDay(day).getTime() === Date.parse(until);
  return (
    <li className={styles.version}>
      <p className={styles.what}>
        {isWholeDay
          ? t('archive.version', { n: number, day: shownDay(day) })
          : t('archive.version-at', { n: number, when: moment(until) })}
      </p>
      <Muted>{t('archive.made', { when: moment(madeAt), values: valuesDigest, print: printDigest })}</Muted>
      <DownloadButton
        label={t('archive.fetch', { n: number })}
        fetchFile={(call) => call('archivedSheet', { params: { classId, period, number } })}
      />
    </li>
  );
}
