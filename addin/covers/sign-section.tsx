/** Ký chốt bìa for a class in one act, by the principal or with the school's seal; what is late asks for its reason first. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { CoverLine, CoversToSign } from '../../core/contract/covers.js';
import type { CoverSlot } from '../../core/covers/cover-states.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { SHORTEST_REASON } from '../parts/reason-form.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { refusedOf, RefusedList } from '../records/outcome-list.js';
import { countsOf, useRun } from '../records/use-run.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { KeyPanel } from '../signer/key-panel.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { SigningFailure } from '../signer/signing-failure.js';
import { SigningProgress } from '../signer/signing-progress.js';
import { useWords } from '../words/words.js';
import { signCovers } from './sign-covers.js';

const useStyles = makeStyles({ act: { alignSelf: 'flex-start' }, reason: { maxWidth: '560px' } });

export interface SignSectionProps {
  readonly classId: string;
  readonly by: CoverSlot;
  readonly lines: readonly CoverLine[];
  readonly onChanged: () => void;
}

const WORDS = {
  principal: { act: 'covers.sign', title: 'covers.state.confirmed', lead: 'covers.sign-lead', done: 'covers.done' },
  seal: { act: 'covers.seal', title: 'covers.state.signed', lead: 'covers.seal-lead', done: 'covers.sealed' },
} as const;

export function SignSection(props: SignSectionProps) {
  const { t } = useWords();
  const { classId, by, lines, onChanged } = props;
  const session = useSession();
  const announce = useAnnounce();
  const run = useRun();
  const toSign = useAnswer('coversToSign', { params: { classId, by } });
  const words = WORDS[by];

  const sign = async (key: OpenedKey, covers: CoversToSign, lateReason: string | null): Promise<void> => {
    const done = await run.start((steps) =>
      signCovers({ ...steps, call: session.call, classId, by, toSign: covers, lateReason, key }),
    );
    key.signer.close();
    toSign.renew();
    onChanged();
    announce(t(done ? words.done : 'sign.interrupted', { n: covers.covers.length }));
  };
  const { state } = toSign;
  if (run.kind === 'running') {
    const text = t(words.done, { n: `${run.done}/${run.of}` });
    const onStop = run.stopping ? null : run.stop;
    return <SigningProgress done={run.done} of={run.of} text={text} asking={run.asking} onStop={onStop} />;
  }
  const { signed, refused } = countsOf(run);
  return (
    <Section raised title={t(words.title)} lead={t(words.lead)}>
      {run.kind !== 'idle' && signed > 0 && <Notice tone="done" title={t(words.done, { n: signed })} />}
      <RefusedList
        title={t('covers.refused', { n: refused })}
        refused={refusedOf(
          lines,
          run.results,
          ({ pupil }) => pupil,
          ({ name }) => name,
        )}
      />
      {run.kind === 'interrupted' && <SigningFailure failure={run.failure} />}
      {state.kind === 'loading' && <Loading text={t('covers.loading')} rows={1} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={toSign.again} />}
      {state.kind === 'ready' && state.answer.covers.length > 0 && (
        <Asking {...props} toSign={state.answer} onKey={(key, reason) => void sign(key, state.answer, reason)} />
      )}
    </Section>
  );
}

interface AskingProps extends SignSectionProps {
  readonly toSign: CoversToSign;
  readonly onKey: (key: OpenedKey, lateReason: string | null) => void;
}

/** The reason where it is late, then the key. */
function Asking({ by, toSign, onKey }: AskingProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [opening, setOpening] = useState(false);
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const act = t(WORDS[by].act, { n: toSign.covers.length });
  const lateReason = toSign.late ? reason.trim() : null;
  const begin = (): void => {
    if (lateReason !== null && lateReason.length < SHORTEST_REASON) {
      setShort(true);
      box.current?.focus();
      return;
    }
    setOpening(true);
  };
  if (opening) {
    return (
      <KeyPanel
        kind={by === 'seal' ? 'organisation' : 'personal'}
        purpose={by === 'seal' ? 'seal-cover' : 'sign-cover'}
        act={act}
        onKey={(key) => onKey(key, lateReason)}
        onBack={() => setOpening(false)}
      />
    );
  }
  return (
    <>
      {toSign.late && (
        <Field
          className={styles.reason}
          label={t('covers.late-label')}
          hint={t('covers.late-hint')}
          {...(short && reason.trim().length < SHORTEST_REASON && { validationMessage: t('covers.late-hint') })}
        >
          <Input input={{ ref: box, maxLength: 500 }} value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      <Button className={styles.act} appearance="primary" size="large" onClick={begin}>
        {act}
      </Button>
    </>
  );
}
