/** Quyết định lên lớp: one of two, neither chosen beforehand, and the reason. */
import { Button, Field, makeStyles, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { RecordLine } from '../../core/contract/signing.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { decidedText, isClosing } from './record-words.js';

const SHORTEST = 3;
const useStyles = makeStyles({ form: { ...column('12px'), ...paper }, acts: row('8px') });

export interface PromotionFormProps {
  readonly classId: string;
  readonly line: RecordLine;
  readonly onBack: () => void;
  readonly onDecided: () => void;
}

export function PromotionForm({ classId, line, onBack, onDecided }: PromotionFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [promoted, setPromoted] = useState<boolean | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const short = reason.trim().length < SHORTEST;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (promoted === null) return form.current?.querySelector<HTMLElement>('input')?.focus();
    if (short) return form.current?.querySelector<HTMLElement>('textarea')?.focus();
    const { basis, number } = line.promotion;
    await act.run(async () => {
      await session.call('decidePromotion', {
        params: { classId },
        body: { pupil: line.pupil, promoted, reason: reason.trim(), basis, number },
      });
      announce(t('promotion.saved', { name: line.name, what: decidedText(promoted, line, t) }));
      onDecided();
    });
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('promotion.decide-of', { name: line.name })}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <Field
        label={t('promotion.choice')}
        {...(tried && promoted === null && { validationMessage: t('promotion.choice-missing') })}
      >
        <RadioGroup
          value={promoted === null ? '' : String(promoted)}
          onChange={(_, { value }) => setPromoted(value === 'true')}
        >
          {!isClosing(line) && <Radio value="true" label={decidedText(true, line, t)} />}
          <Radio value="false" label={decidedText(false, line, t)} />
        </RadioGroup>
      </Field>
      <Field
        label={t('promotion.reason')}
        hint={t('promotion.reason-hint')}
        {...(tried && short && { validationMessage: t('promotion.reason-missing') })}
      >
        <Textarea
          textarea={{ maxLength: 500 }}
          value={reason}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(act.busy ? 'promotion.saving' : 'promotion.save')}
        </Button>
        <Button onClick={onBack}>{t('promotion.back')}</Button>
      </div>
    </form>
  );
}
