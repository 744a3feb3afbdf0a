/** The principal's: the authority was told, when and by which document; or it need not be; or all is done. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { boxOfMoment } from '../../core/codes/day.js';
import type { BreachDecision } from '../../core/contract/breaches.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { LongTextField } from '../parts/long-text-field.js';
import { Muted } from '../parts/muted.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useFormFocus } from '../parts/use-form-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { MomentField, momentIn } from './moment-field.js';

export type WhatToDo = BreachDecision;

const useStyles = makeStyles({ form: { ...column('12px'), maxWidth: '640px' }, acts: row('8px') });

export interface DecisionFormProps {
  readonly id: string;
  /** An instant. */
  readonly now: string;
  readonly what: WhatToDo;
  readonly onDone: (said: string) => void;
  readonly onBack: () => void;
}

export function DecisionForm({ id, now, what, onDone, onBack }: DecisionFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [at, setAt] = useState(boxOfMoment(new Date(now)));
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { form, toFault } = useFormFocus({ opened: true });
  const told = what === 'reported';
  const short = text.trim().length < (told ? 3 : 5);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const moment = momentIn(at);
    if (short || (told && moment === null)) return toFault();
    void act.run(async () => {
      const body =
        what === 'reported' ? { kind: what, at: moment ?? '', document: text } : { kind: what, reason: text };
      await session.call('decideBreach', { params: { breach: id }, body });
      onDone(t(`breaches.said-${what}`));
    });
  };
  const fault = tried && short ? t('breaches.missing') : null;
  return (
    <form ref={form} className={styles.form} aria-label={t(`breaches.to-${what}`)} noValidate onSubmit={submit}>
      <Muted>{t(`breaches.why-${what}`)}</Muted>
      {told && <MomentField label={t('breaches.told-at')} value={at} onChange={setAt} tried={tried} />}
      {told ? (
        <TextField
          label={t('breaches.told-document')}
          hint={t('breaches.told-hint')}
          value={text}
          onChange={setText}
          limit={200}
          fault={fault}
        />
      ) : (
        <LongTextField label={t('breaches.reason')} value={text} onChange={setText} limit={1000} fault={fault} />
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(`breaches.to-${what}`)}
        </Button>
        <Button onClick={onBack}>{t('breaches.cancel')}</Button>
      </div>
    </form>
  );
}
