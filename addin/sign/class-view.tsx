/** The homeroom teacher's class: what is missing and from whom, results, awards, and signing what is ready. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Records, RecordsToSign } from '../../core/contract/signing.js';
import { useAnnounce } from '../frame/announcer.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { Loading } from '../frame/loading.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { KeyPanel } from '../signer/key-panel.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { signRecords } from '../signer/sign-records.js';
import { SigningProgress } from '../signer/signing-progress.js';
import type { KeptKey } from '../signer/use-key.js';
import { type Run, useRun } from '../records/use-run.js';
import { useWords } from '../words/words.js';
import { AwardsSection } from './awards-section.js';
import { KeptKeyNote } from './kept-key-note.js';
import { OwedByPerson } from './owed-by-person.js';
import { groupOf, RecordGroups } from './record-groups.js';
import { RecordsOutcome } from './records-outcome.js';

const useStyles = makeStyles({ box: column('16px'), actions: row('8px') });

export interface ClassViewProps {
  readonly classId: string;
  readonly className: string;
  readonly kept: KeptKey;
  readonly onSigned: () => void;
  readonly onBack: () => void;
}

export function ClassView({ classId, className, kept, onSigned, onBack }: ClassViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const run = useRun();
  const lines = useAnswer('records', { params: { classId } });
  const whole = useAnswer('recordsToSign', { params: { classId, slot: 'homeroom' } });
  const renew = (): void => {
    lines.renew();
    whole.renew();
  };
  const again = (): void => {
    if (lines.state.kind === 'failed') lines.again();
    if (whole.state.kind === 'failed') whole.again();
  };

  const sign = async (key: OpenedKey, toSign: RecordsToSign): Promise<void> => {
    kept.keep(key);
    const done = await run.start((steps) =>
      signRecords({ call: session.call, classId, slot: 'homeroom', toSign, key, ...steps }),
    );
    // Done is done; what was interrupted goes on with the same key.
    if (done) kept.forget();
    else kept.keep(key);
    renew();
    onSigned();
    announce(t(done ? 'sign.records-done' : 'sign.interrupted'));
  };

  const failed = [lines.state, whole.state].find((state) => state.kind === 'failed');
  return (
    <div className={styles.box}>
      {run.kind === 'running' && (
        <SigningProgress
          done={run.done}
          of={run.of}
          text={t('sign.records-progress', { done: run.done, of: run.of })}
          asking={run.asking}
          onStop={run.stopping ? null : run.stop}
        />
      )}
      {failed?.kind === 'failed' && (
        <Section raised focus title={t('sign.class', { class: className })}>
          {run.results.size > 0 && (
            <Notice
              tone="info"
              title={t('sign.sure', { n: [...run.results.values()].filter((one) => one === null).length })}
            >
              {t('sign.unsure')}
            </Notice>
          )}
          <FailureNotice failure={failed.failure} onRetry={again} />
        </Section>
      )}
      {!failed && (lines.state.kind === 'loading' || whole.state.kind === 'loading') && (
        <Loading text={t('sign.loading')} />
      )}
      {run.kind !== 'running' && lines.state.kind === 'ready' && whole.state.kind === 'ready' && (
        <ClassRecords
          records={lines.state.answer}
          toSign={whole.state.answer}
          run={run}
          kept={kept}
          onSign={(key, toSign) => void sign(key, toSign)}
          onAwarded={renew}
          onBack={onBack}
        />
      )}
    </div>
  );
}

interface ClassRecordsProps {
  readonly records: Records;
  readonly toSign: RecordsToSign;
  readonly run: Run;
  readonly kept: KeptKey;
  readonly onSign: (key: OpenedKey, toSign: RecordsToSign) => void;
  readonly onAwarded: () => void;
  readonly onBack: () => void;
}

function ClassRecords({ records, toSign, run, kept, onSign, onAwarded, onBack }: ClassRecordsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [opening, setOpening] = useState(false);
  const byPupil = useMemo(() => new Map(toSign.records.map((one) => [one.pupil, one])), [toSign]);
  const { classId, className, records: lines } = records;
  const countOf = (group: ReturnType<typeof groupOf>): number =>
    lines.filter((line) => groupOf(line, byPupil) === group).length;
  const ready = countOf('ready');
  const waiting = countOf('waiting');
  const maySign = records.acts.includes('sign-homeroom') && ready > 0;
  const act = t('sign.sign-records', { n: ready });
  const sign = (key: OpenedKey): void => {
    setOpening(false);
    onSign(key, toSign);
  };

  if (opening)
    return <KeyPanel kind="personal" purpose="sign-homeroom" act={act} onKey={sign} onBack={() => setOpening(false)} />;
  return (
    <>
      {run.kind !== 'idle' && <RecordsOutcome run={run} lines={lines} />}
      <Section
        raised
        focus={run.kind === 'idle'}
        title={t('sign.class', { class: className })}
        lead={t('sign.class-counts', { ready, waiting, signed: countOf('signed') })}
      >
        {lines.length > 0 && waiting === 0 && ready === 0 && <Notice tone="done" title={t('sign.class-done')} />}
        <div className={styles.actions}>
          {maySign && (
            <Button appearance="primary" size="large" onClick={() => (kept.key ? sign(kept.key) : setOpening(true))}>
              {run.kind === 'interrupted' ? t('sign.go-on-records', { n: ready }) : act}
            </Button>
          )}
          <Button size="large" onClick={onBack}>
            {t('sign.back-to-sign')}
          </Button>
        </div>
        {waiting > 0 && (
          <Disclosure label={t('sign.whom')} open={ready === 0}>
            <OwedByPerson records={lines} />
          </Disclosure>
        )}
      </Section>
      <KeptKeyNote kept={kept} />
      <AwardsSection classId={classId} lines={lines} onChanged={onAwarded} />
      <RecordGroups records={lines} whole={byPupil} />
    </>
  );
}
