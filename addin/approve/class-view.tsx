/** One class: what stands out first, then everyone; approve in bulk, return single records. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answer } from '../api/call-types.js';
import type { ClassProgress, RecordLine } from '../../core/contract/signing.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { StepsStrip } from '../parts/steps-strip.js';
import { column, row } from '../parts/styles.js';
import { Working } from '../parts/working.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { stepsOf } from './class-list.js';
import { LookPanel } from './look-panel.js';
import { RecordItem } from './record-line.js';
import { mayApprove } from './record-words.js';

const BAR = '88px';
const useStyles = makeStyles({
  back: { alignSelf: 'flex-start' },
  lists: {
    ...column('24px'),
    // What has the focus never hides below the bar with the main button.
    '& summary, & input, & button, & textarea': { scrollMarginBottom: BAR },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  bar: {
    ...row('8px 16px'),
    position: 'sticky',
    bottom: 0,
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
});

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
      {state.kind === 'loading' && <Working text={t('approve.loading-class')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={records.again} />}
      {state.kind === 'ready' && <Review answer={state.answer} onChanged={renew} />}
    </Screen>
  );
}

interface ReviewProps {
  readonly answer: Answer<'records'>;
  readonly onChanged: () => void;
}

function Review({ answer, onChanged }: ReviewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const vice = useMe()?.hats.includes('principal') !== true;
  const { classId, acts, records } = answer;
  const approves = acts.includes('approve');
  const toSign = useAnswer('recordsToSign', approves ? { params: { classId, slot: 'principal' } } : null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<{ readonly name: string; readonly told: readonly string[] } | null>(null);
  const whole =
    toSign.state.kind === 'ready'
      ? new Map(toSign.state.answer.records.map((each) => [each.pupil, each.record] as const))
      : null;
  const ready = approves ? records.filter(mayApprove) : [];
  const chosen = ready.filter(({ pupil }) => !left.has(pupil));
  const flagged = records.filter(({ flags }) => flags.length > 0);
  const others = records.filter(({ flags }) => flags.length === 0);
  const choose = (pupil: string, wanted: boolean): void =>
    setLeft((now) => {
      const next = new Set(now);
      if (wanted) next.delete(pupil);
      else next.add(pupil);
      return next;
    });
  const renew = (): void => {
    toSign.renew();
    onChanged();
  };
  const list = (lines: readonly RecordLine[]) => (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.pupil}>
          <RecordItem
            classId={classId}
            line={line}
            whole={whole?.get(line.pupil) ?? null}
            chosen={ready.includes(line) ? !left.has(line.pupil) : null}
            onChoose={(wanted) => choose(line.pupil, wanted)}
            canReturn={acts.includes('return')}
            onReturned={(names, name) => {
              setTold({ name, told: names });
              renew();
            }}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {approves && vice && <Notice tone="info" title={t('approve.signing-for')} />}
      {!approves && vice && (
        <Notice tone="info" title={t('approve.no-delegation')}>
          {t('approve.no-delegation-remedy')}
        </Notice>
      )}
      {toSign.state.kind === 'failed' && <FailureNotice failure={toSign.state.failure} onRetry={toSign.again} />}
      <div role="status">
        {told && (
          <Notice tone="done" title={t('approve.returned', { name: told.name })}>
            {told.told.length > 0 && t('approve.told', { names: told.told.join(', ') })}
          </Notice>
        )}
      </div>
      <LookPanel classId={classId} records={records} />
      <div className={styles.lists}>
        {flagged.length > 0 && (
          <Section title={t('approve.attention', { n: flagged.length })} lead={t('approve.attention-lead')} raised>
            {list(flagged)}
          </Section>
        )}
        {others.length > 0 && (
          <Section title={t(flagged.length > 0 ? 'approve.rest' : 'approve.all', { n: others.length })} raised>
            {list(others)}
          </Section>
        )}
      </div>
      {ready.length === 0 && <Notice tone="waiting" title={t('approve.none-ready')} />}
      {ready.length > 0 && (
        <div className={styles.bar}>{t('approve.chosen', { n: chosen.length, all: ready.length })}</div>
      )}
    </>
  );
}
