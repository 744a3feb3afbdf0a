/** One class: where it stands on its five steps, and its records to look through. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ClassProgress } from '../../core/contract/progress.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Screen } from '../parts/screen.js';
import { StepsStrip } from '../parts/steps-strip.js';
import { Loading } from '../frame/loading.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { stepsOf } from '../progress/steps-of.js';
import { Review } from './review.js';

const useStyles = makeStyles({ back: { alignSelf: 'flex-start' } });

export interface ClassViewProps {
  readonly one: ClassProgress;
  readonly onBack: () => void;
  /** Something was approved or returned. */
  readonly onChanged: () => void;
}

export function ClassView({ one, onBack, onChanged }: ClassViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { classId } = one;
  const records = useAnswer('records', { params: { classId } });
  const { state } = records;
  const renew = (): void => {
    records.renew();
    onChanged();
  };
  return (
    <Screen
      title={t('approve.class-title', { class: one.className })}
      lead={t('approve.class-lead', { name: one.homeroomTeacher })}
      focus
    >
      <Button className={styles.back} onClick={onBack}>
        {t('approve.back')}
      </Button>
      <StepsStrip steps={stepsOf(one, t)} label={t('approve.steps-of', { class: one.className })} />
      {state.kind === 'loading' && <Loading text={t('approve.loading-class')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={records.again} />}
      {state.kind === 'ready' && <Review answer={state.answer} onChanged={renew} />}
    </Screen>
  );
}
