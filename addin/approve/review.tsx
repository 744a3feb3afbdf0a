/** The records of a class: what stands out first, then everyone; approved in bulk with one PIN, returned one by one. */
import { carries } from '../../core/record/record-states.js';
import { useState } from 'react';
import type { Answer } from '../api/call-types.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { useSession } from '../session/session-context.js';
import { useAnswer } from '../session/use-answer.js';
import { KeyPanel } from '../signer/key-panel.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { signRecords } from '../signer/sign-records.js';
import { SigningProgress } from '../signer/signing-progress.js';
import { useKey } from '../signer/use-key.js';
import { useRun } from '../records/use-run.js';
import { useWords } from '../words/words.js';
import { ApproveBar } from './approve-bar.js';
import { ApproveOutcome } from './approve-outcome.js';
import { LookPanel } from './look-panel.js';
import { PromotionSection } from './promotion-section.js';
import { RecordSections } from './record-sections.js';
import { mayApprove } from './record-words.js';
import type { ReturnMade } from './return-form.js';
import { ReturnLocks } from './return-locks.js';
import { SigningFor } from './signing-for.js';
import { ToSignSummary } from './to-sign-summary.js';

export interface ReviewProps {
  readonly answer: Answer<'records'>;
  readonly onChanged: () => void;
}

export function Review({ answer, onChanged }: ReviewProps) {
  const { t } = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const kept = useKey();
  const run = useRun();
  const { classId, className, acts, records } = answer;
  const approves = acts.includes('approve');
  const asking = useAnswer('recordsToSign', approves ? { params: { classId, slot: 'principal' } } : null);
  const sealing = useAnswer('sealing', {});
  // Nobody is chosen who was not looked at, unless she says all; whom she took out stays out.
  const [picked, setPicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [opening, setOpening] = useState(false);
  const [back, setBack] = useState(false);
  const [told, setTold] = useState<ReturnMade | null>(null);
  const toSign = asking.state.kind === 'ready' ? asking.state.answer : null;
  const whole = new Map((toSign?.records ?? []).map((each) => [each.pupil, each.record] as const));
  // What is signed is what can be opened here, nothing else.
  const ready = approves ? records.filter((line) => mayApprove(line) && whole.has(line.pupil)) : [];
  const chosen = ready.filter(({ pupil }) => picked.get(pupil) === true);
  const act = t('approve.sign', { n: chosen.length });

  const renew = (): void => {
    asking.renew();
    onChanged();
  };
  const choose = (pupil: string, wanted: boolean): void => setPicked((now) => new Map(now).set(pupil, wanted));
  const looked = (pupil: string): void => setPicked((now) => (now.has(pupil) ? now : new Map(now).set(pupil, true)));
  const chooseAll = (): void => setPicked(new Map(ready.map(({ pupil }) => [pupil, true])));
  const sign = async (key: OpenedKey): Promise<void> => {
    if (!toSign) return;
    setOpening(false);
    setBack(false);
    setTold(null);
    kept.keep(key);
    const wanted = new Set(chosen.map(({ pupil }) => pupil));
    const only = { ...toSign, records: toSign.records.filter(({ pupil }) => wanted.has(pupil)) };
    const done = await run.start((steps) =>
      signRecords({ call: session.call, classId, slot: 'principal', toSign: only, key, ...steps }),
    );
    // Done is done; what was interrupted goes on with the same key.
    if (done) kept.forget();
    else kept.keep(key);
    announce(t(done ? 'approve.over' : 'approve.interrupted'));
    renew();
  };

  // Shown when all of it is there: nothing that arrives later pushes away what is being read.
  if (asking.state.kind === 'loading' && approves) return <Loading text={t('approve.loading-class')} />;
  if (sealing.state.kind === 'loading') return <Loading text={t('approve.loading-class')} />;
  if (run.kind === 'running') {
    return (
      <SigningProgress
        done={run.done}
        of={run.of}
        text={t('approve.signing', { done: run.done, all: run.of })}
        asking={run.asking}
        onStop={run.stopping ? null : run.stop}
      />
    );
  }
  if (opening && toSign) {
    return (
      <KeyPanel
        kind="personal"
        purpose="approve"
        act={act}
        onKey={(key) => void sign(key)}
        onBack={() => {
          setOpening(false);
          setBack(true);
        }}
      >
        <ToSignSummary className={className} chosen={chosen} leader={toSign.leader} />
      </KeyPanel>
    );
  }
  return (
    <>
      {run.kind !== 'idle' && <ApproveOutcome run={run} lines={records} />}
      <SigningFor approves={approves} leader={toSign?.leader ?? null} />
      {asking.state.kind === 'failed' && <FailureNotice failure={asking.state.failure} onRetry={asking.again} />}
      <div role="status">
        {told && (
          <Notice tone="done" title={t('approve.returned', { name: told.name })}>
            {told.told.length > 0 && t('approve.told', { names: told.told.join(', ') })}
          </Notice>
        )}
        {told && <ReturnLocks classId={classId} {...told} />}
      </div>
      <PromotionSection
        classId={classId}
        records={records}
        mayDecide={acts.includes('decide-promotion')}
        onDecided={onChanged}
      />
      <LookPanel classId={classId} records={records} sealing={sealing} />
      <RecordSections
        classId={classId}
        records={records}
        whole={whole}
        isChosen={(line) => (ready.includes(line) ? picked.get(line.pupil) === true : null)}
        onChoose={choose}
        onLooked={looked}
        canReturn={acts.includes('return')}
        onWaived={renew}
        onReturned={(returned) => {
          setTold(returned);
          renew();
        }}
      />
      {ready.length > 0 ? (
        <ApproveBar
          ready={ready}
          chosen={chosen}
          again={run.kind === 'interrupted'}
          back={back}
          onAll={chooseAll}
          onSign={() => (kept.key ? void sign(kept.key) : setOpening(true))}
        />
      ) : (
        approves && <Notice tone="waiting" title={t(nothingLeft(records))} />
      )}
    </>
  );
}

const nothingLeft = (records: ReviewProps['answer']['records']) =>
  records.length > 0 && records.every(({ state }) => carries(state, 'principal'))
    ? ('approve.all-approved' as const)
    : ('approve.none-ready' as const);
