/** Đánh giá bổ sung of a class: who needs it, by what plan, new values beside those of year end. `#/classes/4a/supplementary`. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { SUPPLEMENTARY } from '../../core/codes/periods.js';
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { column } from '../parts/styles.js';
import { WorkbookButton } from '../tasks/workbook-button.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { PupilCard } from './pupil-card.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  list: { ...column('12px'), listStyleType: 'none', margin: 0, padding: 0 },
  back: { alignSelf: 'flex-start' },
});

export interface SupplementaryScreenProps {
  readonly classId: string;
  readonly focus: boolean;
}

export function SupplementaryScreen({ classId, focus }: SupplementaryScreenProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const { state, again, renew } = useAnswer('supplementary', { params: { classId } });
  const answer = state.kind === 'ready' ? state.answer : null;
  return (
    <Screen
      title={t('supplementary.title', { class: answer?.className ?? '' })}
      {...(answer && { lead: t('supplementary.lead', { day: day(answer.until) }) })}
      focus={focus}
    >
      <Button className={styles.back} onClick={() => goTo('classes', [classId, RECORD_SHEET])}>
        {t('classes.open', { class: answer?.className ?? '' })}
      </Button>
      {state.kind === 'loading' && <Loading text={t('classes.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {answer && answer.pupils.length === 0 && <Notice tone="done" title={t('supplementary.none')} />}
      {answer && answer.late.length > 0 && (
        <Notice
          tone="warning"
          title={t('supplementary.late', {
            list: answer.late
              .map(({ name, missing: n }) =>
                n > 0 ? t('supplementary.late-lacking', { name, n }) : t('supplementary.late-entered', { name }),
              )
              .join(', '),
          })}
        >
          {t('supplementary.late-why')}
        </Notice>
      )}
      {answer?.pupils.some(({ plan }) => plan !== null) && (
        <WorkbookButton
          download={t('supplementary.workbook', { class: answer.className })}
          open={t('supplementary.workbook-open', { class: answer.className })}
          fetchFile={(call, options) =>
            call('classWorkbook', { params: { classId, period: SUPPLEMENTARY }, query: {} }, options)
          }
        />
      )}
      {answer && answer.pupils.length > 0 && (
        <FoundList
          items={answer.pupils}
          keyOf={({ pupil }) => pupil}
          className={styles.list}
          textOf={({ name }) => name}
          place="name"
        >
          {(one) => <PupilCard sheet={answer} one={one} onDone={renew} />}
        </FoundList>
      )}
    </Screen>
  );
}
