/** Leaders' dated notes that they checked, and the form that leaves one (regulation 6.5, 11.2). */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { HeatMap, HeatRow, ProgressChecks } from '../../core/contract/heat-map.js';
import { sumOfStages } from '../../core/record/group-counts.js';
import { useAnnounce } from '../frame/announcer.js';
import { hashOf } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { LongTextField } from '../parts/long-text-field.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  list: { ...column('8px'), margin: 0, padding: 0, listStyleType: 'none' },
  line: { ...column('2px'), ...breaks },
  form: { ...column('12px'), maxWidth: '480px' },
  acts: row('8px'),
});

const MOST_LETTERS = 1000;

export interface ChecksSectionProps {
  readonly map: HeatMap;
  /** As they are narrowed. */
  readonly shown: readonly HeatRow[];
}

export function ChecksSection({ map, shown }: ChecksSectionProps) {
  const { t } = useWords();
  const query = { year: map.schoolYear, period: map.period };
  const { state, again, renew } = useAnswer('progressChecks', { query });
  return (
    <>
      <Section title={t('heat.checks')}>
        {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
        {state.kind === 'ready' && <Checks {...state.answer} />}
      </Section>
      {map.can.includes('note-check') && <CheckForm map={map} shown={shown} onDone={renew} />}
    </>
  );
}

function Checks({ checks, more }: ProgressChecks) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const reads = useMe()?.can.includes('read-trail') ?? false;
  if (checks.length === 0) return <Muted>{t('heat.checks-none')}</Muted>;
  return (
    <ul className={styles.list}>
      {checks.map(({ id, at, by, classes, note, seq }) => {
        const stages = sumOfStages(classes.map((one) => one.stages));
        const cells = Object.values(stages).reduce((sum, n) => sum + n, 0);
        const names = classes.map(({ name }) => name).join(', ');
        const where = classes.length > 3 ? t('heat.check-all', { n: classes.length }) : names;
        return (
          <li key={id} className={styles.line}>
            <span>
              <strong>{t('heat.check-line', { by, when: moment(at), classes: where })}</strong>
              {note !== '' && `. ${note}`}
            </span>
            <Muted>{t('heat.check-sum', { cells, ...stages })}</Muted>
            {seq !== null &&
              (reads ? (
                <a href={hashOf('trail', [], { before: String(seq + 1) })}>{t('heat.check-event', { seq })}</a>
              ) : (
                <Muted>{t('heat.check-event', { seq })}</Muted>
              ))}
          </li>
        );
      })}
      {more > 0 && (
        <li>
          <Muted>{t('heat.checks-more', { n: more })}</Muted>
        </li>
      )}
    </ul>
  );
}

function CheckForm({ map, shown, onDone }: ChecksSectionProps & { readonly onDone: () => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [chosen, setOf] = useState('');
  const [note, setNote] = useState('');
  // A head of tổ is shown classes she teaches beside those she is set over.
  const mine = shown.filter(({ can }) => can.includes('note-check'));
  const classes = [...new Map(mine.map(({ classId, className }) => [classId, className]))];
  if (classes.length === 0) return <Muted>{t('heat.check-nowhere')}</Muted>;
  const of = classes.some(([id]) => id === chosen) ? chosen : '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void act.run(async () => {
      const classIds = of === '' ? classes.map(([id]) => id) : [of];
      await session.call('noteCheck', { body: { year: map.schoolYear, period: map.period, classIds, note } });
      announce(t('heat.checked'));
      setNote('');
      onDone();
    });
  };
  return (
    <Section raised title={t('heat.check-title')} lead={t('heat.check-lead')}>
      <form className={styles.form} aria-label={t('heat.check-title')} onSubmit={submit}>
        <Field label={t('heat.check-of')}>
          <ListSelect value={of} onChoose={setOf}>
            <option value="">{t('heat.check-every', { n: classes.length })}</option>
            {classes.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </ListSelect>
        </Field>
        <LongTextField label={t('heat.check-note')} fault={null} value={note} onChange={setNote} limit={MOST_LETTERS} />
        <Muted>{t('heat.check-note-hint')}</Muted>
        {act.failure !== null && <FailureNotice failure={act.failure} />}
        <div className={styles.acts}>
          <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
            {t('heat.check-save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
