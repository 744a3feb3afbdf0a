/** A record is released though its pupil has no personal number (H14): why, and which paper names her instead. */
import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { RecordLine } from '../../core/contract/signing.js';
import { IDENTITY_PAPERS, type IdentityPaperKind } from '../../core/record/identity-paper.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { LongTextField } from '../parts/long-text-field.js';
import { Muted } from '../parts/muted.js';
import { SHORTEST_REASON } from '../parts/reason-form.js';
import { column, paper as paperStyle, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useFormFocus } from '../parts/use-form-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ form: { ...column('12px'), ...paperStyle }, acts: row('8px') });

export interface WaiverFormProps {
  readonly classId: string;
  readonly line: RecordLine;
  readonly onBack: () => void;
  readonly onWaived: () => void;
}

export function WaiverForm({ classId, line, onBack, onWaived }: WaiverFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [reason, setReason] = useState('');
  const [kind, setKind] = useState<IdentityPaperKind>('passport');
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const { form, toFault } = useFormFocus({ opened: true });
  const short = reason.trim().length < SHORTEST_REASON;
  const unnamed = kind !== 'none' && number.trim() === '';
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short || unnamed) {
      toFault();
      return;
    }
    void act.run(async () => {
      const paper = { kind, number: kind === 'none' ? '' : number.trim() };
      const body = { pupil: line.pupil, reason: reason.trim(), paper };
      await session.call('waiveNumber', { params: { classId }, body });
      announce(t('waiver.saved', { name: line.name }));
      onBack();
      onWaived();
    });
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('waiver.open-of', { name: line.name })}
      noValidate
      onSubmit={save}
    >
      <Muted>{t('waiver.lead')}</Muted>
      <LongTextField
        label={t('waiver.reason')}
        value={reason}
        onChange={setReason}
        limit={500}
        fault={tried && short ? t('waiver.missing') : null}
      />
      <Field label={t('waiver.paper')}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as IdentityPaperKind)}>
          {IDENTITY_PAPERS.map((one) => (
            <option key={one} value={one}>
              {t(`waiver.kind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {kind !== 'none' && (
        <TextField
          label={t(kind === 'other' ? 'waiver.number-of-other' : 'waiver.number')}
          value={number}
          onChange={setNumber}
          limit={100}
          fault={tried && unnamed ? t(kind === 'other' ? 'waiver.other-missing' : 'waiver.number-missing') : null}
        />
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('waiver.save')}
        </Button>
        <Button onClick={onBack}>{t('waiver.back')}</Button>
      </div>
    </form>
  );
}
