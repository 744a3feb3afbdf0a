/** What a family asks for, as the clerk enters it at the counter. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { FAMILY_REQUEST_KINDS, type FamilyRequestKind } from '../../core/contract/families.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { ...column('12px'), maxWidth: '640px' },
  box: { minWidth: 0, '& input': { minWidth: 0 } },
  acts: row('8px'),
});

/** Each with the fewest and the most letters of the contract. */
const TEXTS = [
  ['pupilId', 'families.pupil', 1, 32],
  ['asker', 'families.asker', 2, 200],
  ['relation', 'families.relation', 2, 100],
  ['proof', 'families.proof', 3, 200],
  ['purpose', 'families.purpose', 5, 500],
  ['limit', 'families.limit', 0, 500],
] as const;
type Typed = Record<(typeof TEXTS)[number][0], string>;
const NOTHING: Typed = { pupilId: '', asker: '', relation: '', proof: '', purpose: '', limit: '' };

export interface RequestFormProps {
  readonly today: string;
  readonly onDone: (said: string) => void;
}

export function RequestForm({ today, onDone }: RequestFormProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [typed, setTyped] = useState(NOTHING);
  const [kind, setKind] = useState<FamilyRequestKind>('correction');
  const [receivedOn, setReceivedOn] = useState(today);
  const [tried, setTried] = useState(false);
  const short = (name: keyof Typed, least: number): boolean => typed[name].trim().length < least;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (TEXTS.some(([name, , least]) => short(name, least)) || receivedOn === '') return;
    void act.run(async () => {
      const { number } = await session.call('enterFamilyRequest', { body: { ...typed, kind, receivedOn } });
      onDone(t('families.entered', { number: String(number) }));
    });
  };
  return (
    <form className={styles.form} aria-label={t('families.enter')} noValidate onSubmit={submit}>
      <Field label={t('families.kind')}>
        <ListSelect
          value={kind}
          onChoose={(chosen) => setKind(FAMILY_REQUEST_KINDS.find((one) => one === chosen) ?? 'correction')}
        >
          {FAMILY_REQUEST_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`families.kind-${one}`)}
            </option>
          ))}
        </ListSelect>
      </Field>
      {TEXTS.map(([name, label, least, most]) => (
        <TextField
          key={name}
          label={t(label)}
          {...(name === 'proof' && { hint: t('families.proof-hint') })}
          value={typed[name]}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
          limit={most}
          fault={tried && short(name, least) ? t('families.missing') : null}
        />
      ))}
      <Field
        label={t('families.received')}
        {...(receivedOn !== '' && { hint: t('date.means', { day: day(receivedOn) }) })}
        {...(tried && receivedOn === '' && { validationMessage: t('families.missing') })}
      >
        <Input
          className={styles.box}
          type="date"
          value={receivedOn}
          onChange={(_, { value }) => setReceivedOn(value)}
        />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" disabledFocusable={act.busy}>
          {t('families.enter')}
        </Button>
      </div>
    </form>
  );
}
