/** A report unit by unit: taken or not, why, what to do, and what the office itself wrote. */
import { makeStyles } from '@fluentui/react-components';
import type { ReportTrouble } from '../../core/contract/reports.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { breaks, column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  line: { ...column('2px'), ...breaks },
});

/** `at`: asked anew where the report has moved on. */
export function ReportLinesList({ report, at }: { readonly report: string; readonly at: string }) {
  const { t, day } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('reportLines', { params: { report } });
  if (state.kind === 'loading') return <Loading text={t('reports.lines-loading')} rows={3} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  return (
    <MoreList
      key={at}
      items={state.answer.lines}
      keyOf={({ unit }) => String(unit)}
      textOf={({ name, className, outcome, trouble }) =>
        [name, className, t(`reports.outcome.${outcome ?? 'open'}`), trouble?.reason].join(' ')
      }
    >
      {({ name, className, outcome, late, trouble }) => (
        <div className={styles.line}>
          <span>
            {`${t('reports.line', { name, class: className })}: ${t(`reports.outcome.${outcome ?? 'open'}`)}`}
          </span>
          {late !== null && <Muted>{t('late.entered', { day: day(late) })}</Muted>}
          {trouble && <Why trouble={trouble} />}
        </div>
      )}
    </MoreList>
  );
}

function Why({ trouble: { reason, remedy, field, says } }: { readonly trouble: ReportTrouble }) {
  const { t } = useWords();
  // Our own portal answers in our own words: once is enough.
  const remark = `${reason} ${remedy}`;
  return (
    <>
      <span>{remark}</span>
      {field !== null && <Muted>{t('reports.about-field', { field })}</Muted>}
      {says !== null && !remark.includes(says) && <Muted>{t('reports.office-says', { text: says })}</Muted>}
    </>
  );
}
