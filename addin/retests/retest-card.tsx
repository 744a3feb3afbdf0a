/** One test that was proposed to be sat again: why, what the principal said, every sitting. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Retest } from '../../core/contract/retests.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import { capital, subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { AnswerForm } from './answer-form.js';
import { SitForm } from './sit-form.js';

const useStyles = makeStyles({
  card: { ...column('8px'), ...paper, ...breaks },
  top: { ...row('2px 12px'), justifyContent: 'space-between' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  state: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
  text: { ...breaks, margin: 0 },
  acts: row('8px'),
});

export interface RetestCardProps {
  readonly classId: string;
  readonly one: Retest;
  readonly onDone: () => void;
}

type Open = 'agree' | 'refuse' | 'sit';

export function RetestCard({ classId, one, onDone }: RetestCardProps) {
  const { t, locale, day } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState<Open | null>(null);
  const [back, setBack] = useState(false);
  const around = useFocusBack(back);
  const { decision, attempts, can = [] } = one;
  const of = t('retests.of', {
    name: one.name,
    subject: subjectTitle(one.subject, locale),
    period: capital(t(`period.${one.period}`)),
  });
  const close = (): void => {
    setOpen(null);
    setBack(true);
  };
  const done = (): void => {
    close();
    onDone();
  };
  const acts: Open[] =
    decision === null
      ? can.includes('decide-retest')
        ? ['agree', 'refuse']
        : []
      : decision.agreed && can.includes('enter-subject-values')
        ? ['sit']
        : [];
  const form = { classId, one, of, onBack: close, onDone: done };
  return (
    <article className={styles.card} aria-label={of}>
      <div className={styles.top}>
        <h2 className={styles.name}>{of}</h2>
        <span className={styles.state}>
          <Sign tone={decision === null ? 'waiting' : decision.agreed ? 'done' : 'info'} />
          {t(decision === null ? 'retests.waits' : decision.agreed ? 'retests.agreed' : 'retests.refused')}
        </span>
      </div>
      <p className={styles.text}>{t('retests.score', { score: one.score })}</p>
      <p className={styles.text}>{t('retests.by', { by: one.by, reason: one.reason })}</p>
      {decision && <p className={styles.text}>{t('retests.answer', decision)}</p>}
      {attempts.map(({ number, score, satOn, by }) => (
        <p key={number} className={styles.text}>
          {t('retests.attempt', { number, score, by, day: day(satOn) })}
        </p>
      ))}
      {open === 'sit' && <SitForm {...form} />}
      {(open === 'agree' || open === 'refuse') && <AnswerForm {...form} agreed={open === 'agree'} />}
      <div ref={around} className={styles.acts}>
        {open === null &&
          acts.map((act) => (
            <Button
              key={act}
              appearance={act === 'refuse' ? 'secondary' : 'primary'}
              aria-label={t(`retests.${act}-of`, { of })}
              onClick={() => {
                setBack(false);
                setOpen(act);
              }}
            >
              {t(`retests.${act}`)}
            </Button>
          ))}
      </div>
    </article>
  );
}
