/** A breach as far as it is known: what is not known yet stays empty, and its clock runs all the same. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { DATA_KINDS, type DataKind } from '../../core/breaches/notice-items.js';
import { boxOfMoment } from '../../core/codes/day.js';
import { CheckGroup } from '../parts/check-group.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { LongTextField } from '../parts/long-text-field.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useFormFocus } from '../parts/use-form-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { MomentField, momentIn } from './moment-field.js';

const SHORTEST = 5;
const COUNTS = ['pupils', 'parents', 'staff'] as const;
type Count = (typeof COUNTS)[number];

const useStyles = makeStyles({ form: { ...column('12px'), maxWidth: '640px' }, acts: row('8px') });

/** Null where nobody knows; `odd` where it is no number. */
function countIn(typed: string): number | null | 'odd' {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : 'odd';
}

export interface BreachFormProps {
  /** An instant. */
  readonly now: string;
  readonly onDone: (said: string) => void;
}

export function BreachForm({ now, onDone }: BreachFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [foundAt, setFoundAt] = useState(boxOfMoment(new Date(now)));
  const [texts, setTexts] = useState({ when: '', what: '', done: '' });
  const [kinds, setKinds] = useState<readonly DataKind[]>([]);
  const [counts, setCounts] = useState<Readonly<Record<Count, string>>>({ pupils: '', parents: '', staff: '' });
  const [tried, setTried] = useState(false);
  const short = texts.what.trim().length < SHORTEST;
  const { form, toFault } = useFormFocus({ opened: true });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const found = momentIn(foundAt);
    const [pupils, parents, staff] = [countIn(counts.pupils), countIn(counts.parents), countIn(counts.staff)];
    if (found === null || short || pupils === 'odd' || parents === 'odd' || staff === 'odd') return toFault();
    void act.run(async () => {
      const body = { foundAt: found, ...texts, kinds: [...kinds], pupils, parents, staff };
      const { number } = await session.call('enterBreach', { body });
      onDone(t('breaches.entered', { number: String(number) }));
    });
  };
  const type = (name: keyof typeof texts) => (value: string) => setTexts({ ...texts, [name]: value });
  return (
    <form ref={form} className={styles.form} aria-label={t('breaches.enter')} noValidate onSubmit={submit}>
      <MomentField label={t('breaches.found')} value={foundAt} onChange={setFoundAt} tried={tried} />
      <TextField
        label={t('breaches.when')}
        hint={t('breaches.unknown-hint')}
        value={texts.when}
        onChange={type('when')}
        limit={200}
      />
      <LongTextField
        label={t('breaches.what')}
        value={texts.what}
        onChange={type('what')}
        limit={2000}
        fault={tried && short ? t('breaches.missing') : null}
      />
      <CheckGroup name={t('breaches.kinds')}>
        {DATA_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`breaches.kind-${kind}`)}
            checked={kinds.includes(kind)}
            onChange={(_, { checked }) =>
              setKinds(checked === true ? [...kinds, kind] : kinds.filter((one) => one !== kind))
            }
          />
        ))}
      </CheckGroup>
      {COUNTS.map((name) => (
        <TextField
          key={name}
          label={t(`breaches.count-${name}`)}
          hint={t('breaches.unknown-hint')}
          value={counts[name]}
          onChange={(value) => setCounts({ ...counts, [name]: value })}
          limit={6}
          fault={tried && countIn(counts[name]) === 'odd' ? t('breaches.count-odd') : null}
        />
      ))}
      <LongTextField label={t('breaches.done-at-once')} value={texts.done} onChange={type('done')} limit={2000} />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('breaches.save')}
        </Button>
      </div>
    </form>
  );
}
