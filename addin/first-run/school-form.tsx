/** The school, its year and its first two accounts, on one page; sent once. */
import { Button, Field, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import type { Slip } from '../../core/contract/accounts.js';
import { proposedCalendar } from '../../core/law/school-year.js';
import { PASSWORD_LEAST } from '../../core/rights/passwords.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { CalendarFields } from '../years/calendar-fields.js';
import type { Opened } from './code-form.js';
import { bodyOf, campusesOf, type Draft, emptyDraft, isWhole, NEEDED } from './draft.js';
import { TextField } from '../parts/text-field.js';

const useStyles = makeStyles({
  form: column('16px'),
  pair: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' },
  button: { alignSelf: 'flex-start' },
});

/** What came of it: who signs in now, and the principal's slip. */
export interface Begun {
  readonly school: string;
  readonly account: string;
  readonly password: string;
  readonly slip: Slip;
}

export function SchoolForm({ opened, onBegun }: { readonly opened: Opened; readonly onBegun: (begun: Begun) => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(opened.years[0]!));
  const [tried, setTried] = useState(false);
  const { school, administrator, principal } = draft;
  const campuses = campusesOf(draft).length;
  const put = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const missing = (value: string): string | null => (tried && value.trim() === '' ? t('first-run.missing') : null);
  const fact = (name: keyof Draft['school'], limit: number) => ({
    value: school[name],
    onChange: (value: string) => put({ school: { ...school, [name]: value } }),
    limit,
    fault: (NEEDED as readonly string[]).includes(name) ? missing(school[name]) : null,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isWhole(draft)) {
      // Fluent marks the boxes once this has been drawn.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    announce(t('first-run.working'));
    void act.run(async () => {
      const { account, slip } = await session.call('beginSchool', { body: bodyOf(opened.code, draft) });
      onBegun({ school: school.name.trim(), account, slip, password: draft.password });
    });
  };
  return (
    <form ref={form} className={styles.form} aria-label={t('first-run.title')} noValidate onSubmit={submit}>
      <Section raised focus title={t('first-run.school')}>
        <TextField label={t('first-run.name')} hint={t('first-run.name-hint')} {...fact('name', 200)} />
        <TextField label={t('first-run.school-code')} hint={t('first-run.school-code-hint')} {...fact('code', 20)} />
        <TextField label={t('first-run.authority')} hint={t('first-run.authority-hint')} {...fact('authority', 200)} />
        <TextField label={t('first-run.place')} hint={t('first-run.place-hint')} {...fact('place', 100)} />
        <Muted>{t('first-run.later')}</Muted>
        <div className={styles.pair}>
          <TextField label={t('first-run.department')} {...fact('departmentName', 200)} />
          <TextField
            label={t('first-run.department-code')}
            hint={t('first-run.department-code-hint')}
            {...fact('departmentCode', 20)}
          />
          <TextField label={t('first-run.province')} {...fact('province', 100)} />
          <TextField label={t('first-run.commune')} {...fact('commune', 100)} />
        </div>
        <Field
          label={t('first-run.campuses')}
          hint={campuses > 0 ? t('first-run.campuses-count', { n: campuses }) : t('first-run.campuses-hint')}
        >
          <Textarea
            value={draft.campuses}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => put({ campuses: value })}
          />
        </Field>
      </Section>
      <Section raised title={t('first-run.year')} lead={t('first-run.year-lead')}>
        <Field label={t('first-run.which-year')}>
          <Select
            value={draft.year}
            onChange={(_, { value }) => put({ year: value, calendar: proposedCalendar(value) })}
          >
            {opened.years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </Select>
        </Field>
        <CalendarFields
          year={draft.year}
          calendar={draft.calendar}
          today={opened.today}
          onChange={(calendar) => put({ calendar })}
        />
      </Section>
      <Section raised title={t('first-run.administrator')} lead={t('first-run.people')}>
        <Person
          person={administrator}
          onChange={(one) => put({ administrator: one })}
          fault={missing(administrator.name)}
        />
        <div className={styles.pair}>
          <TextField
            label={t('first-run.password')}
            hint={t('first-run.password-hint', { least: PASSWORD_LEAST })}
            type="password"
            autoComplete="new-password"
            value={draft.password}
            onChange={(password) => put({ password })}
            fault={missing(draft.password)}
            limit={200}
          />
          <TextField
            label={t('first-run.again')}
            type="password"
            autoComplete="new-password"
            value={draft.again}
            onChange={(again) => put({ again })}
            fault={tried && draft.again !== draft.password ? t('first-run.again-other') : null}
            limit={200}
          />
        </div>
      </Section>
      <Section raised title={t('first-run.principal')} lead={t('first-run.principal-lead')}>
        <Person person={principal} onChange={(one) => put({ principal: one })} fault={missing(principal.name)} />
      </Section>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <Button className={styles.button} type="submit" appearance="primary" disabledFocusable={act.busy}>
        {t(act.busy ? 'first-run.working' : 'first-run.submit')}
      </Button>
    </form>
  );
}

interface PersonProps {
  readonly person: Draft['principal'];
  readonly onChange: (person: Draft['principal']) => void;
  readonly fault: string | null;
}

function Person({ person, onChange, fault }: PersonProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <TextField
        label={t('first-run.person')}
        value={person.name}
        onChange={(name) => onChange({ ...person, name })}
        fault={fault}
        limit={100}
      />
      <TextField
        label={t('first-run.account')}
        hint={t('first-run.account-hint')}
        value={person.account}
        onChange={(account) => onChange({ ...person, account })}
        limit={40}
      />
    </div>
  );
}
