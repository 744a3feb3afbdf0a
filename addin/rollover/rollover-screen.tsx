/** Kết chuyển: where the pupils of a year go in the next, by parts. `#/pupils/rollover/2026-2027`, the year that ends. */
import '../words/of-late-screens.js';
import { Button, Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rollover } from '../../core/contract/rollover.js';
import { GRADES, LAST_GRADE } from '../../core/law/law.js';
import { DownloadButton } from '../files/download-button.js';
import { Loading } from '../frame/loading.js';
import { goTo, hashOf } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { row } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { GradeSection } from './grade-section.js';
import { LooseSection } from './loose-section.js';
import { PartsSection } from './parts-section.js';
import { useRolloverActs } from './rollover-acts.js';
import { SettleSection, toSettle } from './settle-section.js';

const useStyles = makeStyles({ ways: row('8px') });

export interface RolloverScreenProps {
  readonly year: string;
  readonly focus: boolean;
}

export function RolloverScreen({ year, focus }: RolloverScreenProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('rollover', { params: { year } });
  const answer = state.kind === 'ready' ? state.answer : null;
  const title = t('rollover.title', { from: year, to: answer?.to ?? '…' });
  return (
    <Screen title={title} lead={t('rollover.lead')} focus={focus} at={year}>
      <div className={styles.ways}>
        <Button onClick={() => goTo('pupils')}>{t('rollover.back')}</Button>
        {answer?.former && (
          <Button onClick={() => goTo('pupils', ['rollover', answer.former!])}>
            {t('rollover.former', { year: answer.former })}
          </Button>
        )}
      </div>
      {state.kind === 'loading' && <Loading text={t('rollover.loading')} rows={6} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {answer && <Parts key={year} first={answer} />}
    </Screen>
  );
}

function Parts({ first }: { readonly first: Rollover }) {
  const { t } = useWords();
  const [answer, show] = useState(first);
  const acts = useRolloverActs(answer.from, show);
  const own = answer.can.includes('roll-over') ? acts : null;
  const mayOpen = useMe()?.can.includes('begin-year') === true;
  const { lines, loose, left, parts, opened, to } = answer;
  return (
    <>
      {!opened && (
        <Notice tone="warning" title={t('rollover.not-opened', { year: to })}>
          {t('rollover.not-opened-remedy')}{' '}
          {mayOpen && <Link href={hashOf('readiness', ['years'])}>{t('readiness.go.years')}</Link>}
        </Notice>
      )}
      {own === null && <Muted>{t('rollover.read-only')}</Muted>}
      {lines.length + loose.length === 0 && <Notice tone="info" title={t('rollover.nothing')} />}
      {toSettle(answer).length > 0 && <SettleSection answer={answer} acts={own} />}
      {loose.length > 0 && <LooseSection answer={answer} acts={own} />}
      {GRADES.map((grade) => {
        const ofGrade = lines.filter((line) => line.grade === grade);
        return (
          ofGrade.length > 0 && <GradeSection key={grade} grade={grade} lines={ofGrade} opened={opened} acts={own} />
        );
      })}
      {lines.some(({ grade }) => grade === LAST_GRADE) && (
        <DownloadButton
          label={t('handover.finishers')}
          fetchFile={(call) => call('finishersWorkbook', { params: { year: answer.from } })}
        />
      )}
      {parts.length > 0 && <PartsSection answer={answer} acts={own} />}
      {left.length > 0 && <Muted>{t('rollover.left', { list: left.map(({ name }) => name).join(', ') })}</Muted>}
    </>
  );
}
