/** Sổ chủ nhiệm: a class's year, who is in, who came and left, what each still needs; printed for the staff meeting. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { HomeroomYear, PupilYear } from '../../core/contract/homeroom.js';
import { Loading } from '../frame/loading.js';
import { usePane } from '../frame/pane-context.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { usePaperColours } from '../parts/paper-colours.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { needsOf } from './needs-of.js';
import { PupilTable } from './pupil-table.js';

const useStyles = makeStyles({
  acts: { ...row('8px'), flexWrap: 'wrap', '@media print': { display: 'none' } },
  list: { ...column('4px'), margin: 0, paddingLeft: '20px' },
  count: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export function HomeroomYearScreen({ classId, focus }: { readonly classId: string; readonly focus: boolean }) {
  const { t, day } = useWords();
  const styles = useStyles();
  usePaperColours();
  const inExcel = usePane() !== null;
  const { state, again } = useAnswer('homeroomYear', { params: { classId } });
  const answer = state.kind === 'ready' ? state.answer : null;
  const lead = answer && {
    lead: t(answer.homeroomTeacher === '' ? 'homeroom.lead-nobody' : 'homeroom.lead', {
      ...{ year: answer.schoolYear, name: answer.homeroomTeacher, day: day(answer.today) },
    }),
  };
  return (
    <Screen title={t('homeroom.title', { class: answer?.className ?? '' })} {...lead} focus={focus}>
      <div className={styles.acts}>
        <Button onClick={() => goTo('classes')}>{t('homeroom.back')}</Button>
        {answer && !inExcel && <Button onClick={() => print()}>{t('homeroom.print')}</Button>}
      </div>
      {state.kind === 'loading' && <Loading text={t('homeroom.loading')} rows={6} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {answer && <Year answer={answer} />}
    </Screen>
  );
}

function Year({ answer: { pupils, left } }: { readonly answer: HomeroomYear }) {
  const words = useWords();
  const { t, day } = words;
  const styles = useStyles();
  const done = pupils.filter((pupil: PupilYear) => needsOf(pupil, words).length === 0).length;
  return (
    <>
      {pupils.length === 0 ? (
        <Notice tone="info" title={t('homeroom.empty')} />
      ) : (
        <>
          <p className={styles.count}>{t('homeroom.count', { n: pupils.length, done, open: pupils.length - done })}</p>
          <PupilTable pupils={pupils} />
        </>
      )}
      {left.length > 0 && (
        <Section title={t('homeroom.left')} lead={t('homeroom.left-lead')}>
          <ul className={styles.list}>
            {left.map(({ pupil, name, from, to, state }) => (
              <li key={`${pupil} ${from}`}>
                {t('homeroom.left-line', { name, from: day(from), to: day(to) })}
                <Muted>{t(`homeroom.state-${state}`)}</Muted>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
