/** Thống kê kết quả: a chart and, with the same numbers, a table beside it; the file for a pivot table (TT27 article 4). */
import { Field, makeStyles } from '@fluentui/react-components';
import type { ResultCounts } from '../../core/contract/result-counts.js';
import { isPeriod } from '../../core/codes/periods.js';
import { subjectName, traitName } from '../../core/words/fields.js';
import { DownloadButton } from '../files/download-button.js';
import { Loading } from '../frame/loading.js';
import { usePane } from '../frame/pane-context.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords, type Words } from '../words/words.js';
import { ResultsChart } from './results-chart.js';
import { chartRows, type Counted, keyOf, whatIn } from './results-sums.js';
import { ResultsTable } from './results-table.js';
import { CHOICES, SheetChoice } from './sheet-choice.js';

const useStyles = makeStyles({
  all: column('12px'),
  choice: CHOICES,
});

const nameOf = (of: Counted['of'], { t, locale }: Words): string =>
  of.kind === 'result'
    ? t('results-of.year')
    : of.kind === 'subject'
      ? subjectName(of.code, locale)
      : traitName(of.code, locale);

export function ResultsView() {
  const { t } = useWords();
  const styles = useStyles();
  const inExcel = usePane() !== null;
  const [year] = useChosen('year');
  const [period] = useChosen('period');
  const query = { ...(year !== '' && { year }), ...(isPeriod(period) && { period }) };
  const { state, again } = useAnswer('resultCounts', { query });
  const counts = state.kind === 'ready' ? state.answer : null;
  return (
    <div className={styles.all}>
      <Muted>{t('results-of.lead')}</Muted>
      <SheetChoice answer={counts} />
      {state.kind === 'loading' && <Loading text={t('results-of.loading')} rows={8} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {counts && <Shown counts={counts} />}
      {counts && !inExcel && (
        <DownloadButton label={t('results-of.export')} fetchFile={(call) => call('resultTable', { query })} />
      )}
    </div>
  );
}

function Shown({ counts }: { readonly counts: ResultCounts }) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const [what, setWhat] = useChosen('what');
  const [grade, setGrade] = useChosen('grade');
  const all = whatIn(counts);
  const of = all.find((one) => keyOf(one) === what) ?? all[0];
  if (!of) return <Notice tone="info" title={t('results-of.none-yet')} />;
  const grades = [...new Set(counts.rows.map((one) => one.grade))].sort((a, b) => a - b);
  const rows = chartRows(counts, keyOf(of), grades.find((one) => String(one) === grade) ?? null);
  const name = nameOf(of, words);
  return (
    <>
      <div className={styles.choice}>
        <Field label={t('results-of.what')}>
          <ListSelect value={keyOf(of)} onChoose={setWhat}>
            {all.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {nameOf(one, words)}
              </option>
            ))}
          </ListSelect>
        </Field>
        <Field label={t('results-of.grade')}>
          <ListSelect value={grade} onChoose={setGrade}>
            <option value="">{t('results-of.every-grade')}</option>
            {grades.map((one) => (
              <option key={one} value={one}>
                {t('results-of.row-grade', { grade: one })}
              </option>
            ))}
          </ListSelect>
        </Field>
      </div>
      <ResultsChart title={t('results-of.chart', { what: name })} kind={of.kind} rows={rows} />
      <ResultsTable title={t('results-of.table', { what: name })} kind={of.kind} rows={rows} />
    </>
  );
}
