/** A decision on the school's own rules as it was signed; what cannot be is said as it is typed. */
import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SchoolRulesAnswer } from '../../core/contract/school-rules.js';
import { rulesFaults, type RulesPlace } from '../../core/school-rules/rules-faults.js';
import { EXECUTORS, RULE_LIMITS, type SchoolRules } from '../../core/school-rules/school-rules.js';
import { refusalBody } from '../../core/words/render.js';
import { useAnnounce } from '../frame/announcer.js';
import { CheckGroup } from '../parts/check-group.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper },
  parts: { display: 'grid', gap: '8px 12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  boxes: column('0'),
  acts: row('8px'),
});

export interface RulesFormProps {
  readonly answer: SchoolRulesAnswer;
  readonly onDone: (changed: boolean) => void;
}

const NUMBERS = ['windowDays', 'idleMinutes', 'lapseDays'] as const;
const LABELS = { windowDays: 'rules.window', idleMinutes: 'rules.idle', lapseDays: 'rules.lapse' } as const;
type Typed = Readonly<Record<(typeof NUMBERS)[number], string>>;

/** An empty box is no number; of the window it means that there is none. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

export function RulesForm({ answer, onDone }: RulesFormProps) {
  const { t, day: shown, locale } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const first = answer.now.rules;
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(answer.today);
  const [fromDay, setFromDay] = useState(answer.today);
  const [signs, setSigns] = useState(first.subjectTeachersSign);
  const [executors, setExecutors] = useState(first.executors);
  const [paperCode, setPaperCode] = useState(first.paperCode);
  const [typed, setTyped] = useState<Typed>({
    windowDays: first.windowDays === null ? '' : String(first.windowDays),
    idleMinutes: String(first.idleMinutes),
    lapseDays: String(first.lapseDays),
  });
  const [tried, setTried] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const rules: SchoolRules = {
    ...{ subjectTeachersSign: signs, executors, paperCode },
    windowDays: typed.windowDays.trim() === '' ? null : numberOf(typed.windowDays),
    idleMinutes: numberOf(typed.idleMinutes),
    lapseDays: numberOf(typed.lapseDays),
  };
  const faults = rulesFaults({ number, day, fromDay, rules }, answer.today);
  const faultAt = (place: RulesPlace): { readonly validationMessage?: string } => {
    const fault = faults.find((one) => one.place === place);
    if (!fault) return {};
    const { reason, remedy } = refusalBody(fault.refusal, locale);
    return { validationMessage: `${reason} ${remedy}` };
  };
  const numberMissing = tried && number.trim() === '';

  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (number.trim() === '' || faults.length > 0) return;
    void act.run(async () => {
      const body = { number: number.trim(), day, fromDay, rules: { ...rules, executors: [...rules.executors] } };
      await session.call('decideSchoolRules', { body });
      announce(t('rules.saved', { number: body.number }));
      onDone(true);
    });
  };
  const dayField = (label: string, place: RulesPlace, value: string, set: (value: string) => void) => (
    <Field label={label} {...(value !== '' && { hint: t('date.means', { day: shown(value) }) })} {...faultAt(place)}>
      <Input className={styles.box} type="date" value={value} onChange={(_, data) => set(data.value)} />
    </Field>
  );
  return (
    <form ref={form} className={styles.form} aria-label={t('rules.enter')} noValidate onSubmit={save}>
      <div className={styles.parts}>
        <Field label={t('rules.number')} {...(numberMissing && { validationMessage: t('rules.number-missing') })}>
          <Input
            className={styles.box}
            value={number}
            maxLength={100}
            autoComplete="off"
            onChange={(_, { value }) => setNumber(value)}
          />
        </Field>
        {dayField(t('rules.day'), 'day', day, setDay)}
        {dayField(t('rules.from'), 'fromDay', fromDay, setFromDay)}
        {NUMBERS.map((name) => (
          <Field
            key={name}
            label={t(LABELS[name])}
            hint={name === 'windowDays' ? t('rules.window-hint') : t('rules.range', RULE_LIMITS[name])}
            {...faultAt(name)}
          >
            <Input
              className={styles.box}
              inputMode="numeric"
              value={typed[name]}
              maxLength={4}
              autoComplete="off"
              onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
            />
          </Field>
        ))}
      </div>
      <CheckGroup name={t('rules.executors')} fault={faultAt('executors').validationMessage}>
        {EXECUTORS.map((one) => (
          <Checkbox
            key={one}
            label={t(`rules.executor.${one}`)}
            checked={executors.includes(one)}
            onChange={(_, { checked }) =>
              setExecutors(EXECUTORS.filter((each) => (each === one ? checked === true : executors.includes(each))))
            }
          />
        ))}
      </CheckGroup>
      <div className={styles.boxes}>
        <Checkbox
          label={t('rules.signers')}
          checked={signs}
          onChange={(_, { checked }) => setSigns(checked === true)}
        />
        <Checkbox
          label={t('rules.paper-code')}
          checked={paperCode}
          onChange={(_, { checked }) => setPaperCode(checked === true)}
        />
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('rules.save')}
        </Button>
        <Button onClick={() => onDone(false)}>{t('rules.cancel')}</Button>
      </div>
    </form>
  );
}
