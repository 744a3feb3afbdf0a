/** One pupil of the second group: what stood, what is new, what has been decided, and what can be done. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SupplementaryPupil } from '../../core/contract/supplementary.js';
import { RESULT_NAMES } from '../../core/words/levels.js';
import { goTo } from '../frame/route.js';
import { Muted } from '../parts/muted.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import type { Translate } from '../words/text.js';
import { useWords } from '../words/words.js';
import { FieldTable } from './field-table.js';
import type { OfPupil } from './form-props.js';
import { LimitForm, WithdrawForm } from './reason-forms.js';
import { PlanForm } from './plan-form.js';
import { ValuesForm } from './values-form.js';

const useStyles = makeStyles({
  card: { ...column('8px'), ...paper, ...breaks },
  top: { ...row('2px 12px'), justifyContent: 'space-between' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  state: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
  text: { ...breaks, margin: 0 },
  acts: row('8px'),
});

const FORMS = { plan: PlanForm, values: ValuesForm, withdraw: WithdrawForm, limit: LimitForm } as const;
type Open = keyof typeof FORMS;

export function PupilCard({ sheet, one, onDone }: OfPupil) {
  const { t } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState<Open | null>(null);
  const [back, setBack] = useState(false);
  const around = useFocusBack(back);
  const { name, plan, after, decision, unlimited } = one;
  const Form = open && FORMS[open];
  const close = (): void => {
    setOpen(null);
    setBack(true);
  };
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.top}>
        <h2 className={styles.name}>{name}</h2>
        <span className={styles.state}>
          <Sign tone={toneOf(one)} />
          {stateText(one, t)}
        </span>
      </div>
      {one.overdue && <p className={styles.text}>{t('supplementary.overdue')}</p>}
      <p className={styles.text}>{outcomeText('supplementary.before', one.before, t)}</p>
      {after && <p className={styles.text}>{outcomeText('supplementary.after', after, t)}</p>}
      {plan && <p className={styles.text}>{t('supplementary.plan-is', { by: plan.by, plan: plan.text })}</p>}
      <FieldTable one={one} />
      {plan && (
        <Muted>
          {unlimited
            ? t('supplementary.unlimited', unlimited)
            : t('supplementary.limited', { result: RESULT_NAMES[sheet.most] })}
        </Muted>
      )}
      {decision && (
        <p className={styles.text}>
          {t(decision.promoted ? 'supplementary.decided-yes' : 'supplementary.decided-no', decision)}
        </p>
      )}
      {one.signed && <Muted>{t('supplementary.signed')}</Muted>}
      {Form && (
        <Form
          sheet={sheet}
          one={one}
          onBack={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
      <div ref={around} className={styles.acts}>
        {!Form &&
          actsOf(one, t).map(({ act, label, words, primary }) => (
            <Button
              key={act}
              appearance={primary ? 'primary' : 'secondary'}
              aria-label={label}
              onClick={() => {
                setBack(false);
                if (act === 'decide') goTo('approve', [sheet.classId]);
                else setOpen(act);
              }}
            >
              {words}
            </Button>
          ))}
      </div>
    </article>
  );
}

function toneOf({ state, overdue }: SupplementaryPupil): Tone {
  if (overdue) return 'error';
  return state === 'settled' ? 'done' : state === 'waiting' ? 'waiting' : 'warning';
}

const stateText = ({ state, waits }: SupplementaryPupil, t: Translate): string =>
  state === 'waiting' ? t('supplementary.state-waiting', { n: waits.length }) : t(`supplementary.state-${state}`);

function outcomeText(
  code: 'supplementary.before' | 'supplementary.after',
  { result, because }: SupplementaryPupil['before'],
  t: Translate,
): string {
  const named = t(code, { result: result === null ? t('supplementary.not-yet') : RESULT_NAMES[result] });
  return because.length > 0 ? `${named} (${because.join('; ')})` : named;
}

interface Offered {
  readonly act: Open | 'decide';
  readonly label: string;
  readonly words: string;
  readonly primary: boolean;
}

/** What she may do with this pupil now, the next step first. */
function actsOf({ name, can = [], plan, own, unlimited, state, signed }: SupplementaryPupil, t: Translate): Offered[] {
  if (signed) return [];
  const acts: Offered[] = [];
  const offer = (act: Offered['act'], words: string, label: string, primary = false): void =>
    void acts.push({ act, words, label, primary });
  const plans = can.includes('plan-supplementary');
  if (plans && !plan) offer('plan', t('supplementary.plan-act'), t('supplementary.plan-act-of', { name }), true);
  if (plan && own.length > 0)
    offer('values', t('supplementary.enter-act'), t('supplementary.enter-act-of', { name }), state === 'waiting');
  if (can.includes('decide-promotion') && state !== 'settled')
    offer('decide', t('supplementary.decide-act'), t('supplementary.decide-act-of', { name }), state === 'to-decide');
  if (plan && can.includes('limit-supplementary')) {
    const code = unlimited ? 'limit' : 'unlimit';
    offer('limit', t(`supplementary.${code}-act`), t(`supplementary.${code}-act-of`, { name }));
  }
  if (plans && plan) {
    offer('plan', t('supplementary.replan-act'), t('supplementary.replan-act-of', { name }));
    offer('withdraw', t('supplementary.withdraw-act'), t('supplementary.withdraw-act-of', { name }));
  }
  return acts;
}
