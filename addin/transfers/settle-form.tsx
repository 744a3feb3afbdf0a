/** What the two schools agreed in writing, where school and portal say different things of a bundle: that ends it here. */
import { Button, Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { CHILD_AT, type ChildAt } from '../../core/contract/transfers.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { breaks, column } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...breaks, maxWidth: '640px' },
  box: { minWidth: 0, '& input': { minWidth: 0 } },
  act: { alignSelf: 'flex-start' },
});

export interface SettleFormProps {
  readonly transfer: string;
  readonly onDone: (said: string) => void;
}

export function SettleForm({ transfer, onDone }: SettleFormProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [childAt, setChildAt] = useState<ChildAt | null>(null);
  const [typed, setTyped] = useState({ document: '', documentDay: '', reason: '' });
  const [tried, setTried] = useState(false);
  const { documentDay } = typed;
  const document = typed.document.trim();
  const reason = typed.reason.trim();
  const missing = (is: boolean): { validationMessage?: string } =>
    tried && is ? { validationMessage: t('transfers.settle-missing') } : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (childAt === null || document === '' || documentDay === '' || reason.length < 10) return;
    void act.run(async () => {
      const body = { childAt, reason, document, documentDay };
      await session.call('settleTransfer', { params: { transfer }, body });
      onDone(t('transfers.settle-done'));
    });
  };
  return (
    <Disclosure label={t('transfers.settle')}>
      <form className={styles.form} aria-label={t('transfers.settle')} noValidate onSubmit={submit}>
        <Field label={t('transfers.settle-where')} {...missing(childAt === null)}>
          <RadioGroup value={childAt ?? ''} onChange={(_, { value }) => setChildAt(value as ChildAt)}>
            {CHILD_AT.map((one) => (
              <Radio key={one} value={one} label={t(`transfers.settle-${one}`)} />
            ))}
          </RadioGroup>
        </Field>
        <TextField
          label={t('transfers.settle-document')}
          value={typed.document}
          onChange={(value) => setTyped({ ...typed, document: value })}
          limit={100}
          fault={missing(document === '').validationMessage ?? null}
        />
        <Field
          label={t('transfers.settle-day')}
          {...(documentDay !== '' && { hint: t('date.means', { day: day(documentDay) }) })}
          {...missing(documentDay === '')}
        >
          <Input
            className={styles.box}
            type="date"
            value={documentDay}
            onChange={(_, { value }) => setTyped({ ...typed, documentDay: value })}
          />
        </Field>
        <TextField
          label={t('transfers.reason')}
          hint={t('transfers.reason-hint')}
          value={typed.reason}
          onChange={(value) => setTyped({ ...typed, reason: value })}
          limit={500}
          fault={tried && reason.length < 10 ? t('transfers.reason-short') : null}
        />
        {act.failure !== null && <FailureNotice failure={act.failure} />}
        <Button className={styles.act} type="submit" disabledFocusable={act.busy}>
          {t('transfers.settle-do')}
        </Button>
      </form>
    </Disclosure>
  );
}
