/** The principal orders a certificate revoked from an earlier moment on; what it would fail is shown first. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { momentOfBox } from '../../core/codes/day.js';
import type { Certificate } from '../../core/contract/certificates.js';
import type { TouchedUnit } from '../../core/contract/revocations.js';
import { commonName } from '../../core/signing/common-name.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Notice } from '../parts/notice.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { TouchedList } from './touched-list.js';

const SHORTEST = 3;
const useStyles = makeStyles({
  form: { ...column('12px'), maxWidth: '640px' },
  box: { minWidth: 0, '& input': { minWidth: 0 } },
  acts: row('8px'),
});

export interface OrderFormProps {
  readonly certificates: readonly Certificate[];
  readonly onOrdered: () => void;
}

export function OrderForm({ certificates, onOrdered }: OrderFormProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [fingerprint, setFingerprint] = useState('');
  const [at, setAt] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [units, setUnits] = useState<readonly TouchedUnit[] | null>(null);
  const missing = {
    fingerprint: fingerprint === '',
    at: Number.isNaN(momentOfBox(at).getTime()),
    reason: reason.trim().length < SHORTEST,
  };
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    // What was shown is of what was asked then.
    setUnits(null);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing.fingerprint || missing.at || missing.reason) return;
    void act.run(async () => {
      const asked = { fingerprint, at: momentOfBox(at).toISOString() };
      if (units === null) setUnits((await session.call('previewRevocation', { body: asked })).units);
      else {
        await session.call('orderRevocation', { body: { ...asked, reason: reason.trim() } });
        onOrdered();
      }
    });
  };
  const said = (wrong: boolean) => tried && wrong && { validationMessage: t('revocations.missing') };
  return (
    <form className={styles.form} aria-label={t('revocations.title')} noValidate onSubmit={submit}>
      <Field label={t('revocations.certificate')} {...said(missing.fingerprint)}>
        <ListSelect value={fingerprint} onChoose={change(setFingerprint)}>
          <option value="" />
          {certificates.map((one) => (
            <option key={one.fingerprint} value={one.fingerprint}>
              {one.holder?.name ?? commonName(one.subject)}
            </option>
          ))}
        </ListSelect>
      </Field>
      <Field
        label={t('revocations.at')}
        {...(!missing.at && { hint: t('date.means', { day: moment(at) }) })}
        {...said(missing.at)}
      >
        <Input
          className={styles.box}
          type="datetime-local"
          value={at}
          onChange={(_, { value }) => change(setAt)(value)}
        />
      </Field>
      <TextField
        label={t('revocations.reason')}
        value={reason}
        onChange={setReason}
        limit={300}
        fault={tried && missing.reason ? t('revocations.missing') : null}
      />
      {units !== null && (
        <>
          <Notice
            tone={units.length === 0 ? 'info' : 'warning'}
            title={units.length === 0 ? t('revocations.touches-none') : t('revocations.touches', { n: units.length })}
          />
          <TouchedList units={units} ways={false} />
        </>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" disabledFocusable={act.busy}>
          {t(units === null ? 'revocations.preview' : 'revocations.order')}
        </Button>
      </div>
    </form>
  );
}
