/** The school's facts to be told, put right, or changed by a decision. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { TypedFacts } from '../../core/contract/school.js';
import type { ToldFact } from '../../core/record/school-facts.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { DecisionFields } from './decision-fields.js';

const useStyles = makeStyles({
  form: column('12px'),
  pair: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))' },
  acts: { ...row('8px'), flexWrap: 'wrap' },
});

/** A school without them cannot be named. */
const NEEDED: readonly ToldFact[] = ['name', 'code', 'authority', 'place'];
const LONGEST: Readonly<Partial<Record<ToldFact, number>>> = { code: 20, departmentCode: 20, place: 100 };

export interface SentFacts {
  readonly facts: TypedFacts;
  readonly from: string;
  readonly decision: { readonly number: string; readonly day: string };
}

export interface FactsFormProps {
  readonly first: TypedFacts;
  /** Facts that may be typed. */
  readonly open: readonly ToldFact[];
  readonly lead: string | null;
  /** Null where no decision is needed. */
  readonly change: { readonly today: string } | null;
  readonly save: (sent: SentFacts) => Promise<void>;
  readonly onClose: () => void;
}

export function FactsForm({ first, open, lead, change, save, onClose }: FactsFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [facts, setFacts] = useState(first);
  const [by, setBy] = useState({ number: '', day: change?.today ?? '', from: change?.today ?? '' });
  const [tried, setTried] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const lacks = (fact: ToldFact): boolean => NEEDED.includes(fact) && facts[fact].trim() === '';
  const undecided = change !== null && (by.number.trim() === '' || by.day === '' || by.from === '');
  const title = t(change === null ? 'school.correct' : 'school.change');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (open.some(lacks) || undecided) {
      // Fluent marks the boxes once this has been drawn.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    void act.run(() => save({ facts, from: by.from, decision: { number: by.number, day: by.day } }));
  };
  return (
    <form ref={form} className={styles.form} aria-label={title} noValidate onSubmit={send}>
      {lead !== null && <Muted>{lead}</Muted>}
      {change !== null && <DecisionFields by={by} onChange={setBy} tried={tried} />}
      <div className={styles.pair}>
        {open.map((fact) => (
          <TextField
            key={fact}
            label={t(`school.${fact}`)}
            value={facts[fact]}
            onChange={(value) => setFacts({ ...facts, [fact]: value })}
            limit={LONGEST[fact] ?? 200}
            fault={tried && lacks(fact) ? t('school.missing') : null}
          />
        ))}
      </div>
      {change !== null && facts.code.trim() !== first.code && <Notice tone="warning" title={t('school.change-code')} />}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(change === null ? 'school.save' : 'school.submit-change')}
        </Button>
        <Button onClick={onClose}>{t('school.cancel')}</Button>
      </div>
    </form>
  );
}
