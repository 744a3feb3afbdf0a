/** Who is in charge of personal data, whoever was before her, and another named by the principal. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Breaches } from '../../core/contract/breaches.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useFormFocus } from '../parts/use-form-focus.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { ...column('12px'), maxWidth: '640px' },
  box: { minWidth: 0, '& input': { minWidth: 0 } },
  acts: row('8px'),
  line: { ...breaks, margin: 0 },
});

export interface OfficerSectionProps {
  readonly answer: Pick<Breaches, 'officers' | 'today' | 'can'>;
  readonly onDone: (said: string) => void;
}

export function OfficerSection({ answer: { officers, today, can }, onDone }: OfficerSectionProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const [now, ...former] = officers;
  const mayName = can.includes('name-data-officer');
  return (
    <Section title={t('breaches.officer')} box={box}>
      {now === undefined ? (
        <Notice tone="warning" title={t('breaches.officer-none')}>
          {t(mayName ? 'breaches.officer-none-name' : 'breaches.officer-none-wait')}
        </Notice>
      ) : (
        <p className={styles.line}>
          {t('breaches.officer-now', {
            name: now.name,
            phone: now.phone,
            from: day(now.from),
            document: now.document,
          })}
        </p>
      )}
      {former.map(({ name, phone, from, to, document }) => (
        <Muted key={`${name} ${from} ${to ?? ''}`}>
          {t('breaches.officer-former', { name, phone, document, from: day(from), to: day(to ?? from) })}
        </Muted>
      ))}
      {mayName && (
        <Disclosure
          key={officers.length}
          label={t(now === undefined ? 'breaches.officer-name' : 'breaches.officer-other')}
        >
          <OfficerForm today={today} onDone={onDone} />
        </Disclosure>
      )}
    </Section>
  );
}

/** Each with the fewest and the most letters of the contract. */
const TEXTS = [
  ['name', 'breaches.officer-of', 2, 100],
  ['phone', 'breaches.phone', 5, 30],
  ['document', 'breaches.officer-document', 3, 200],
] as const;
type Typed = Record<(typeof TEXTS)[number][0], string>;

function OfficerForm({ today, onDone }: { readonly today: string; readonly onDone: (said: string) => void }) {
  const { t, day } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [typed, setTyped] = useState<Typed>({ name: '', phone: '', document: '' });
  const [from, setFrom] = useState(today);
  const [tried, setTried] = useState(false);
  const short = (name: keyof Typed, least: number): boolean => typed[name].trim().length < least;
  const { form, toFault } = useFormFocus({ opened: true });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (TEXTS.some(([name, , least]) => short(name, least)) || from === '') return toFault();
    void act.run(async () => {
      await session.call('nameDataOfficer', { body: { ...typed, from } });
      onDone(t('breaches.officer-done', { name: typed.name.trim() }));
    });
  };
  return (
    <form ref={form} className={styles.form} aria-label={t('breaches.officer-name')} noValidate onSubmit={submit}>
      {TEXTS.map(([name, label, least, most]) => (
        <TextField
          key={name}
          label={t(label)}
          value={typed[name]}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
          limit={most}
          fault={tried && short(name, least) ? t('breaches.missing') : null}
        />
      ))}
      <Field
        label={t('breaches.officer-from')}
        {...(from !== '' && { hint: t('date.means', { day: day(from) }) })}
        {...(tried && from === '' && { validationMessage: t('breaches.missing') })}
      >
        <Input className={styles.box} type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('breaches.officer-save')}
        </Button>
      </div>
    </form>
  );
}
