/** Báo sự cố: write it, find the answer; the administrator answers. */
import '../words/of-late-screens.js';
import { useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { usePlace } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { AllIncidents } from './all-incidents.js';
import { ANSWERS } from './answers-place.js';
import { OwnIncidentsList } from './own-incidents.js';
import { ReportForm } from './report-form.js';

export function IncidentsScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const answers = useMe()?.can.includes('answer-incidents') ?? false;
  // She came for what was answered: it stands before the form.
  const forAnswers = usePlace().way[0] === ANSWERS;
  const own = useAnswer('ownIncidents', {});
  const all = useAnswer('incidents', answers ? {} : null);
  const [said, setSaid] = useState<string | null>(null);
  const done = (words: string): void => {
    announce(words);
    setSaid(words);
    own.renew();
    all.renew();
  };
  const ownList = <Own {...own} onDone={done} />;
  // What is being read to stand above it would push the form away under her hands.
  const comes = (answers && all.state.kind === 'loading') || (forAnswers && own.state.kind === 'loading');
  return (
    <Screen title={t('help.report')} lead={t('incidents.lead')} focus={focus}>
      {said !== null && <Notice tone="done" title={said} />}
      {forAnswers && ownList}
      {answers && (
        <>
          {all.state.kind === 'loading' && <Loading text={t('incidents.loading')} rows={4} />}
          {all.state.kind === 'failed' && <FailureNotice failure={all.state.failure} onRetry={all.again} />}
          {all.state.kind === 'ready' && <AllIncidents {...all.state.answer} onDone={done} />}
        </>
      )}
      {/* Whatever the server says: what went wrong may be that it says nothing. */}
      {!comes && <ReportForm onSent={() => done(t('incidents.sent'))} />}
      {!comes && !forAnswers && ownList}
    </Screen>
  );
}

type OwnProps = ReturnType<typeof useAnswer<'ownIncidents'>> & { readonly onDone: (said: string) => void };

function Own({ state, again, onDone }: OwnProps) {
  const { t } = useWords();
  if (state.kind === 'loading') return <Loading text={t('incidents.loading')} rows={2} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  return <OwnIncidentsList incidents={state.answer.incidents} onDone={onDone} />;
}
