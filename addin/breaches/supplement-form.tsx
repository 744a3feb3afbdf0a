/** What came to be known of a breach since, to the item of the notice it belongs to. */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { SUPPLEMENT_ITEMS, type SupplementItem } from '../../core/breaches/notice-items.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { LongTextField } from '../parts/long-text-field.js';
import { column, row } from '../parts/styles.js';
import { useFormFocus } from '../parts/use-form-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { MomentField, momentIn } from './moment-field.js';

const SHORTEST = 3;
const useStyles = makeStyles({ form: { ...column('12px'), maxWidth: '640px' }, acts: row('8px') });

export interface SupplementFormProps {
  readonly id: string;
  readonly onDone: (said: string) => void;
  readonly onBack: () => void;
}

export function SupplementForm({ id, onDone, onBack }: SupplementFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [about, setAbout] = useState<SupplementItem>('what');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [foundAt, setFoundAt] = useState('');
  const moment = momentIn(foundAt);
  const short = text.trim().length < SHORTEST;
  const { form, toFault } = useFormFocus({ opened: true });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short || (about === 'found' && moment === null)) return toFault();
    const body = about === 'found' ? { about, text, foundAt: moment ?? '' } : { about, text };
    void act.run(async () => {
      await session.call('supplementBreach', { params: { breach: id }, body });
      onDone(t('breaches.supplemented'));
    });
  };
  return (
    <form ref={form} className={styles.form} aria-label={t('breaches.to-supplement')} noValidate onSubmit={submit}>
      <Field label={t('breaches.about')}>
        <ListSelect
          value={about}
          onChoose={(chosen) => setAbout(SUPPLEMENT_ITEMS.find((one) => one === chosen) ?? 'what')}
        >
          {SUPPLEMENT_ITEMS.map((one) => (
            <option key={one} value={one}>
              {t(`breaches.about-${one}`)}
            </option>
          ))}
        </ListSelect>
      </Field>
      {about === 'found' && (
        <MomentField label={t('breaches.found')} value={foundAt} onChange={setFoundAt} tried={tried} />
      )}
      <LongTextField
        label={t(about === 'found' ? 'breaches.reason' : 'breaches.text')}
        value={text}
        onChange={setText}
        limit={2000}
        fault={tried && short ? t('breaches.missing') : null}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('breaches.supplement-save')}
        </Button>
        <Button onClick={onBack}>{t('breaches.cancel')}</Button>
      </div>
    </form>
  );
}
