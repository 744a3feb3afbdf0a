/** Kiểm tra lại of a class: what is proposed, what was answered, every sitting. `#/classes/4a/retests`. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Screen } from '../parts/screen.js';
import { column, row } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { ProposeForm } from './propose-form.js';
import { RetestCard } from './retest-card.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  list: { ...column('12px'), listStyleType: 'none', margin: 0, padding: 0 },
  ways: row('8px'),
});

export interface RetestsScreenProps {
  readonly classId: string;
  readonly focus: boolean;
}

export function RetestsScreen({ classId, focus }: RetestsScreenProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again, renew } = useAnswer('retests', { params: { classId } });
  const [proposing, setProposing] = useState(false);
  const answer = state.kind === 'ready' ? state.answer : null;
  const proposed = (): void => {
    setProposing(false);
    renew();
  };
  return (
    <Screen
      title={t('retests.title', { class: answer?.className ?? '' })}
      lead={t('retests.lead')}
      focus={focus}
      at={String(proposing)}
    >
      <div className={styles.ways}>
        <Button onClick={() => goTo('classes', [classId, RECORD_SHEET])}>
          {t('classes.open', { class: answer?.className ?? '' })}
        </Button>
        {answer && answer.subjects.length > 0 && !proposing && (
          <Button appearance="primary" onClick={() => setProposing(true)}>
            {t('retests.propose')}
          </Button>
        )}
      </div>
      {state.kind === 'loading' && <Loading text={t('classes.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {answer && proposing && <ProposeForm list={answer} onBack={() => setProposing(false)} onDone={proposed} />}
      {answer && answer.retests.length === 0 && <Muted>{t('retests.none')}</Muted>}
      {answer && answer.retests.length > 0 && (
        <FoundList
          items={answer.retests}
          keyOf={({ id }) => id}
          className={styles.list}
          textOf={({ name }) => name}
          place="name"
        >
          {(one) => <RetestCard classId={classId} one={one} onDone={renew} />}
        </FoundList>
      )}
    </Screen>
  );
}
