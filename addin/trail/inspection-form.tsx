/** By which decision, whom, what it covers, from when to when. */
import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Inspections } from '../../core/contract/inspections.js';
import { useAnnounce } from '../frame/announcer.js';
import { CheckGroup } from '../parts/check-group.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: column('12px'),
  acts: row('8px'),
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
});

const EMPTY = { userId: '', decision: '', decidedOn: '', authority: '', fromDay: '', toDay: '' };
type Draft = typeof EMPTY;
const MOST_LETTERS = { decision: 100, authority: 200 } as const;

export interface InspectionFormProps {
  readonly known: Inspections;
  readonly onDone: () => void;
}

export function InspectionForm({ known: { people, years }, onDone }: InspectionFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [year, setYear] = useState(years[0]?.id ?? '');
  const [classes, setClasses] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const set = (name: keyof Draft) => (value: string) => setDraft({ ...draft, [name]: value });
  const lacks = (name: keyof Draft): boolean => tried && draft[name].trim() === '';
  const fault = (name: keyof Draft) => (lacks(name) ? { validationMessage: t('trail.fill-in') } : {});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.values(draft).some((text) => text.trim() === '')) return;
    void act.run(async () => {
      const covers = { years: [year], classes: classes.length === 0 ? null : [...classes] };
      await session.call('openInspection', { body: { ...draft, ...covers } });
      announce(t('trail.opened'));
      setDraft(EMPTY);
      setClasses([]);
      setTried(false);
      onDone();
    });
  };
  const dayBox = (name: 'decidedOn' | 'fromDay' | 'toDay', label: string) => (
    <Field label={label} {...fault(name)}>
      <Input className={styles.box} type="date" value={draft[name]} onChange={(_, { value }) => set(name)(value)} />
    </Field>
  );
  const text = (name: 'decision' | 'authority', label: string) => (
    <TextField
      label={label}
      fault={lacks(name) ? t('trail.fill-in') : null}
      value={draft[name]}
      onChange={set(name)}
      limit={MOST_LETTERS[name]}
    />
  );
  const own = years.find(({ id }) => id === year)?.classes ?? [];
  return (
    <Section raised title={t('trail.open-inspection')}>
      <form className={styles.form} aria-label={t('trail.open-inspection')} noValidate onSubmit={submit}>
        <Field label={t('trail.who-inspects')} hint={t('trail.who-hint')} {...fault('userId')}>
          <ListSelect value={draft.userId} onChoose={set('userId')}>
            <option value="">{t('trail.choose')}</option>
            {people.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
          </ListSelect>
        </Field>
        {text('decision', t('trail.decision'))}
        {dayBox('decidedOn', t('trail.decided-on'))}
        {text('authority', t('trail.authority'))}
        <Field label={t('trail.covers-year')}>
          <ListSelect
            value={year}
            onChoose={(value) => {
              setYear(value);
              setClasses([]);
            }}
          >
            {years.map(({ id }) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </ListSelect>
        </Field>
        <CheckGroup name={t('trail.covers-classes')}>
          {classes.length === 0 && <Muted>{t('trail.covers-all')}</Muted>}
          {own.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={classes.includes(id)}
              onChange={(_, { checked }) =>
                setClasses(checked === true ? [...classes, id] : classes.filter((one) => one !== id))
              }
            />
          ))}
        </CheckGroup>
        {dayBox('fromDay', t('trail.from-day'))}
        {dayBox('toDay', t('trail.to-day'))}
        {act.failure !== null && <FailureNotice failure={act.failure} />}
        <div className={styles.acts}>
          <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
            {t('trail.open')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
