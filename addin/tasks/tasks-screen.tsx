/** Việc của tôi. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Me, Tasks } from '../../core/contract/session.js';
import { usePane } from '../frame/pane-context.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { column } from '../parts/styles.js';
import { Working } from '../frame/working.js';
import { useWords } from '../words/words.js';
import { byPeriod, isComplete } from './group-tasks.js';
import { NoTasks } from './no-tasks.js';
import { OpenSheetCard } from './open-sheet-card.js';
import { PeriodSection } from './period-section.js';
import { ReturnedSection } from './returned-section.js';
import { useTasks } from './use-tasks.js';

const useStyles = makeStyles({
  main: { alignSelf: 'flex-start', '@media (max-width: 479px)': { alignSelf: 'stretch' } },
  list: column('24px'),
});

export function TasksScreen({ me, focus }: { readonly me: Me; readonly focus: boolean }) {
  const { t } = useWords();
  const inExcel = usePane() !== null;
  const [state, again] = useTasks();
  return (
    <Screen title={t('tasks.title')} focus={focus} {...(state.kind === 'ready' && leadOf(state.answer))}>
      <OpenSheetCard />
      {state.kind === 'loading' && <Working text={t('tasks.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <ReturnedSection returned={state.answer.returned ?? []} />}
      {state.kind === 'ready' && <TaskList me={me} answer={state.answer} />}
    </Screen>
  );

  function leadOf({ tasks }: Tasks): { lead?: string } {
    const open = tasks.filter((task) => !isComplete(task)).length;
    return open === 0 ? {} : { lead: `${t('tasks.open', { n: open })} ${t(inExcel ? 'pane.how' : 'tasks.how')}` };
  }
}

function TaskList({ me, answer: { tasks } }: { readonly me: Me; readonly answer: Tasks }) {
  const { t } = useWords();
  const styles = useStyles();
  const inExcel = usePane() !== null;
  if (tasks.length === 0) return <NoTasks hats={me.hats} />;
  return (
    <>
      {tasks.every(isComplete) && <Notice tone="done" title={t('tasks.all-done')} />}
      {!inExcel && (
        <Button className={styles.main} appearance="primary" size="large" onClick={() => goTo('upload')}>
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
