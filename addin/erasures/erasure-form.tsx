/** The principal orders a year entered from paper erased, by a document. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { isDay } from '../../core/codes/day.js';
import type { Erasures } from '../../core/contract/erasures.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const SHORTEST = 10;
const useStyles = makeStyles({
  form: { ...column('12px'), maxWidth: '640px' },
  box: { minWidth: 0, '& input': { minWidth: 0 } },
  acts: row('8px'),
});

export interface ErasureFormProps {
  readonly rows: Erasures['rows'];
  readonly onOrdered: () => void;
}

export function ErasureForm({ rows, onOrdered }: ErasureFormProps) {
  const { t, day, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [typed, setTyped] = useState({ brought: '', document: '', documentDay: '', reason: '' });
  const [tried, setTried] = useState(false);
  const change = (field: keyof typeof typed) => (value: string) => setTyped((was) => ({ ...was, [field]: value }));
  const { brought, document, documentDay, reason } = typed;
  const missing = {
    brought: brought === '',
    document: document.trim() === '',
    documentDay: !isDay(documentDay),
    reason: reason.trim().length < SHORTEST,
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.values(missing).some(Boolean)) return;
    void act.run(async () => {
      await session.call('orderErasure', {
        body: { brought, documentDay, document: document.trim(), reason: reason.trim() },
      });
      onOrdered();
    });
  };
  const fault = (wrong: boolean) => (tried && wrong ? t('erasures.missing') : null);
  const said = (wrong: boolean) => tried && wrong && { validationMessage: t('erasures.missing') };
  if (rows.length === 0) return <Muted>{t('erasures.no-rows')}</Muted>;
  return (
    <form className={styles.form} aria-label={t('erasures.title')} noValidate onSubmit={submit}>
      <Field label={t('erasures.row')} {...said(missing.brought)}>
        <ListSelect value={brought} onChoose={change('brought')}>
          <option value="" />
          {rows.map(({ id, pupil, name, schoolYear, school, enteredBy, enteredAt }) => (
            <option key={id} value={id}>
              {t('erasures.row-line', {
                ...{ name: name ?? pupil, year: schoolYear, school },
                ...{ by: enteredBy, when: moment(enteredAt) },
              })}
            </option>
          ))}
        </ListSelect>
      </Field>
      <TextField
        label={t('erasures.document')}
        value={document}
        onChange={change('document')}
        limit={100}
        fault={fault(missing.document)}
      />
      <Field
        label={t('erasures.day')}
        {...(!missing.documentDay && { hint: t('date.means', { day: day(documentDay) }) })}
        {...said(missing.documentDay)}
      >
        <Input
          className={styles.box}
          type="date"
          value={documentDay}
          onChange={(_, { value }) => change('documentDay')(value)}
        />
      </Field>
      <TextField
        label={t('erasures.reason')}
        hint={t('erasures.reason-hint')}
        value={reason}
        onChange={change('reason')}
        limit={300}
        fault={fault(missing.reason)}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" disabledFocusable={act.busy}>
          {t('erasures.order')}
        </Button>
      </div>
    </form>
  );
}
