/** Việc của tôi: one list for every role, most urgent first. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Me, Tasks } from '../../core/contract/session.js';
import { hasUnsent } from '../device/has-unsent.js';
import { Loading } from '../frame/loading.js';
import { usePane } from '../frame/pane-context.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { byPeriod, closesNow, isComplete } from './group-tasks.js';
import { NoTasks } from './no-tasks.js';
import { OpenSheetCard } from './open-sheet-card.js';
import { PeriodSection } from './period-section.js';
import { lateScreen } from '../frame/late-screen.js';
import { ReturnedSection } from './returned-section.js';
import { WorkList } from './work-list.js';
import { WorkNotes } from './work-notes.js';

const Reminders = lateScreen(async () => (await import('../reminders/reminders-section.js')).RemindersSection);
const UnsentSheets = lateScreen(async () => (await import('../web-sheet/unsent-sheets.js')).UnsentSheets, true);
const PracticeSection = lateScreen(async () => (await import('./practice-section.js')).PracticeSection, true);
const useStyles = makeStyles({
  main: { alignSelf: 'flex-start', '@media (max-width: 479px)': { alignSelf: 'stretch' } },
  list: column('24px'),
});

export function TasksScreen({ me, focus }: { readonly me: Me; readonly focus: boolean }) {
  const { t } = useWords();
  const inExcel = usePane() !== null;
  const { state, again } = useAnswer('tasks', {});
  return (
    <Screen title={t('tasks.title')} focus={focus} {...(state.kind === 'ready' && leadOf(state.answer))}>
      <OpenSheetCard />
      {hasUnsent(me.userId) && <UnsentSheets userId={me.userId} />}
      {state.kind === 'loading' && <Loading text={t('tasks.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <Work me={me} answer={state.answer} />}
    </Screen>
  );

  function leadOf({ tasks }: Tasks): { lead?: string } {
    const open = tasks.filter((task) => !isComplete(task)).length;
    return open === 0 ? {} : { lead: `${t('tasks.open', { n: open })} ${t(inExcel ? 'pane.how' : 'tasks.how')}` };
  }
}

function Work({ me, answer }: { readonly me: Me; readonly answer: Tasks }) {
  const { tasks, returned = [], work = [], notes = [] } = answer;
  const sheets = <Sheets key="sheets" tasks={tasks} others={work.length + returned.length > 0} />;
  const list = <WorkList key="work" lines={work} />;
  const nothing = tasks.length === 0 && work.length === 0 && returned.length === 0;
  return (
    <>
      {answer.reminded && <Reminders />}
      <ReturnedSection returned={returned} />
      {/* What closes tonight is entered before anything is signed. */}
      {tasks.some(closesNow) ? [sheets, list] : [list, sheets]}
      {nothing && !notes.some(({ kind }) => kind === 'not-assigned' || kind === 'no-pupils') && (
        <NoTasks can={me.can} known={answer.work !== undefined} />
      )}
      <WorkNotes notes={notes} />
      {answer.practice && <PracticeSection task={answer.practice} />}
    </>
  );
}

function Sheets({ tasks, others }: { readonly tasks: Tasks['tasks']; readonly others: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const inExcel = usePane() !== null;
  if (tasks.length === 0) return null;
  return (
    <>
      {tasks.every(isComplete) && <Notice tone="done" title={t(others ? 'work.all-entered' : 'tasks.all-done')} />}
      {!inExcel && (
        <Button
          className={styles.main}
          appearance={others ? 'secondary' : 'primary'}
          size="large"
          onClick={() => goTo('upload')}
        >
          {t('tasks.upload')}
        </Button>
      )}
      <div className={styles.list}>
        {byPeriod(tasks).map((group) => (
          <PeriodSection key={group.period} {...group} />
        ))}
      </div>
    </>
  );
}
