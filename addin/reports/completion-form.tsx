/** A group's report of completion before it is signed: its numbers, and the principal's reason for each pupil who is late. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { momentInVietnam } from '../../core/codes/day.js';
import { COMPLETION_REASON, type CompletionToSign } from '../../core/contract/completions.js';
import { type CompletionGroup, totalsOf } from '../../core/reports/completion.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { AskingOwner } from '../signer/asking-owner.js';
import { KeyPanel } from '../signer/key-panel.js';
import { loadKit } from '../signer/load-kit.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { signAll } from '../signer/prepared.js';
import { SigningFailure } from '../signer/signing-failure.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ form: column('12px'), acts: row('8px') });

interface Props {
  readonly schoolYear: string;
  readonly group: CompletionGroup;
  readonly onBack: () => void;
  readonly onDone: (said: string) => void;
}

export function CompletionForm(props: Props) {
  const { t } = useWords();
  const { schoolYear, group } = props;
  const { state, again } = useAnswer('completionToSign', { query: { schoolYear, group } });
  if (state.kind === 'loading') return <Loading text={t('completion.loading')} rows={3} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  return <Form {...props} asked={state.answer} />;
}

function Form({ asked, schoolYear, group, onBack, onDone }: Props & { readonly asked: CompletionToSign }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const { facts, number, leader, notFinal } = asked;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(asked.reasons);
  const [tried, setTried] = useState(false);
  const [opening, setOpening] = useState(false);
  const [asking, setAsking] = useState<OpenedKey | null>(null);
  const reasonOf = (pupil: string): string => (typed[pupil] ?? '').trim();
  const short = (pupil: string): boolean => reasonOf(pupil).length < COMPLETION_REASON.least;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!facts.late.some(({ pupil }) => short(pupil))) setOpening(true);
  };
  const sign = async (key: OpenedKey): Promise<void> => {
    setOpening(false);
    const done = await act.run(async () => {
      const { prepareCompletionSignature, toBase64 } = await loadKit();
      const reasons = Object.fromEntries(facts.late.map(({ pupil }) => [pupil, reasonOf(pupil)]));
      const id = crypto.randomUUID();
      const signedAt = momentInVietnam(new Date());
      const { toSign } = await prepareCompletionSignature(
        { ...facts, id, number, reasons, leader, signedAt },
        key.signer.certificate,
      );
      const signing = { key, signal: new AbortController().signal, onAsking: setAsking };
      const [signed] = await signAll(signing, [{ toSign }]);
      const { fingerprint: certificate } = key.certificate;
      const signature = toBase64(signed!.signature);
      const body = { id, schoolYear, group, number, reasons, certificate, signedAt, signature };
      await session.call('signCompletion', { body });
    });
    key.signer.close();
    if (done) onDone(t('completion.done', { number }));
  };
  const { pupils, finalised, recalled, replaced, late } = totalsOf(facts);
  const numbers = t('completion.numbers', { pupils, finalised, recalled, replaced, late });
  if (opening) {
    return (
      <KeyPanel
        kind="personal"
        purpose="sign-completion"
        act={t('completion.sign', { number })}
        onKey={(key) => void sign(key)}
        onBack={() => setOpening(false)}
      >
        <Muted>{numbers}</Muted>
      </KeyPanel>
    );
  }
  return (
    <form className={styles.form} aria-label={t('completion.title')} noValidate onSubmit={submit}>
      {asking && <AskingOwner asking={asking} />}
      <span>{numbers}</span>
      {notFinal.length > 0 && (
        <Notice tone="warning" title={t('completion.not-final', { n: notFinal.length })}>
          {t('completion.not-final-why', { names: notFinal.join(', ') })}
        </Notice>
      )}
      {facts.late.map(({ pupil, name, className }) => (
        <TextField
          key={pupil}
          label={t('completion.why', { name, class: className })}
          value={typed[pupil] ?? ''}
          onChange={(value) => setTyped({ ...typed, [pupil]: value })}
          limit={COMPLETION_REASON.most}
          fault={tried && short(pupil) ? t('reports.missing') : null}
        />
      ))}
      {act.failure !== null && <SigningFailure failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy || notFinal.length > 0}>
          {t('completion.sign', { number })}
        </Button>
        <Button onClick={onBack}>{t('reports.back')}</Button>
      </div>
    </form>
  );
}
