/** An award entered or changed. What the server refuses is said below, what was typed stays. */
import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { AWARD_KINDS, type Award } from '../../core/contract/certificates.js';
import type { RecordLine } from '../../core/contract/signing.js';
import { ListSelect } from '../parts/list-select.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { column, row } from '../parts/styles.js';
import { useStyles as useBoxStyles } from '../sign-in/password-field.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: column('12px'),
  pair: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))' },
  acts: row('8px'),
});

export interface AwardFormProps {
  readonly award: Award;
  readonly fresh: boolean;
  readonly pupils: readonly Pick<RecordLine, 'pupil' | 'name' | 'awardsAllowed'>[];
  readonly save: (award: Award) => Promise<void>;
  readonly onBack: () => void;
}

export function AwardForm({ award, fresh, pupils, save, onBack }: AwardFormProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const box = useBoxStyles();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(award);
  const [missing, setMissing] = useState(false);
  const change = (part: Partial<Award>): void => setDraft((now) => ({ ...now, ...part }));
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);

  const named = draft.kind === 'HSXS' || draft.kind === 'TIEU_BIEU';
  // Its two named kinds are printed by their names unless something else is written.
  const title = draft.title.trim() === '' && named ? t(`awards.kind.${draft.kind}`) : draft.title.trim();
  const allowed = pupils.find(({ pupil }) => pupil === draft.pupil)?.awardsAllowed ?? [];

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(title === '');
    if (title === '') return form.current?.querySelector<HTMLElement>('input')?.focus();
    void act.run(() => save({ ...draft, title }));
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t(fresh ? 'awards.form-new' : 'awards.form-change')}
      onSubmit={submit}
      noValidate
    >
      <Field
        label={t('sign.pupil')}
        hint={allowed.length > 0 ? t('sign.awards-allowed', { list: allowed.join('; ') }) : t('awards.none-allowed')}
      >
        <ListSelect value={draft.pupil} onChoose={(pupil) => change({ pupil })}>
          {pupils.map(({ pupil, name }) => (
            <option key={pupil} value={pupil}>
              {name}
            </option>
          ))}
        </ListSelect>
      </Field>
      <Field label={t('awards.kind')}>
        <ListSelect value={draft.kind} onChoose={(kind) => change({ kind: kind as Award['kind'] })}>
          {AWARD_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`awards.kind.${kind}`)}
            </option>
          ))}
        </ListSelect>
      </Field>
      <Field
        label={t('awards.title-given')}
        hint={t(named ? 'awards.title-hint-named' : 'awards.title-hint')}
        {...(missing && title === '' && { validationMessage: t('awards.title-missing') })}
      >
        <Input
          className={box.box}
          value={draft.title}
          maxLength={200}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <Field label={t('awards.reason')}>
        <Textarea
          value={draft.reason}
          maxLength={500}
          resize="vertical"
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('awards.decision')} hint={t('awards.decision-hint')}>
          <Input
            className={box.box}
            value={draft.decision}
            maxLength={100}
            onChange={(_, { value }) => change({ decision: value })}
          />
        </Field>
        <Field label={t('awards.day')} hint={t('date.means', { day: day(draft.day) })}>
          <Input
            className={box.box}
            type="date"
            required
            value={draft.day}
            onChange={(_, { value }) => value !== '' && change({ day: value })}
          />
        </Field>
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('awards.save')}
        </Button>
        <Button onClick={onBack}>{t('bank.cancel')}</Button>
      </div>
    </form>
  );
}
