/** Duyệt: classes on their way first, then one class whole. */
import '../words/of-late-screens.js';
import { Button } from '@fluentui/react-components';
import { FailureNotice } from '../parts/failure-notice.js';
import { Screen } from '../parts/screen.js';
import { Loading } from '../frame/loading.js';
import { goTo, usePlace } from '../frame/route.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { ClassList } from './class-list.js';
import { ClassView } from './class-view.js';
import { TogetherScreen } from './together-screen.js';
import { Delegations } from './delegations.js';
import { waitingIn } from '../progress/class-order.js';

export function ApproveScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const progress = useAnswer('progress', {});
  const [open] = usePlace().way;
  const { state } = progress;
  const one = state.kind === 'ready' ? state.answer.classes.find(({ classId }) => classId === open) : undefined;
  if (one) {
    const back = (): void => {
      goTo('approve');
      progress.renew();
    };
    return <ClassView key={one.classId} one={one} onBack={back} onChanged={progress.renew} />;
  }
  if (open === 'together' && state.kind === 'ready') {
    return <TogetherScreen classes={state.answer.classes} focus={focus} onChanged={progress.renew} />;
  }
  const waiting = state.kind === 'ready' ? state.answer.classes.filter((one) => waitingIn(one) > 0) : [];
  const records = waiting.reduce((sum, one) => sum + waitingIn(one), 0);
  const lead = records > 0 ? t('approve.lead', { n: records, classes: waiting.length }) : t('approve.lead-none');
  return (
    <Screen title={t('approve.title')} focus={focus} {...(state.kind === 'ready' && { lead })}>
      {state.kind === 'loading' && <Loading text={t('approve.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={progress.again} />}
      {waiting.length > 1 && (
        <div>
          <Button onClick={() => goTo('approve', ['together'])}>{t('together.open')}</Button>
        </div>
      )}
      {state.kind === 'ready' && (
        <ClassList classes={state.answer.classes} onOpen={(classId) => goTo('approve', [classId])} />
      )}
      {state.kind !== 'loading' && <Delegations />}
    </Screen>
  );
}
