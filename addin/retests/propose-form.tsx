/** Propose that a pupil sits a test again: which test, whose, why. */
import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Retests } from '../../core/contract/retests.js';
import { useAnnounce } from '../frame/announcer.js';
import { ListSelect } from '../parts/list-select.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { CaseForm } from '../supplementary/case-form.js';
import { capital, subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';

const SHORTEST = 3;

export interface ProposeFormProps {
  readonly list: Retests;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function ProposeForm({ list, onBack, onDone }: ProposeFormProps) {
  const { t, locale } = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const { classId } = list;
  const [period, setPeriod] = useState(list.periods.at(-1)!);
  const [subject, setSubject] = useState(list.subjects[0]!);
  const [pupil, setPupil] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { state } = useAnswer('sheet', { params: { classId, period }, query: {} });
  // Who has a score can sit the test again.
  const pupils =
    state.kind === 'ready'
      ? state.answer.pupils.filter(({ id }) => state.answer.values[id]?.[`subject.${subject}.score`] !== undefined)
      : [];
  const chosen = pupils.some(({ id }) => id === pupil) ? pupil : '';
  const short = reason.trim().length < SHORTEST;
  const save = (): boolean => {
    setTried(true);
    if (chosen === '' || short) return false;
    void act.run(async () => {
      const body = { pupil: chosen, subject, period, reason: reason.trim() };
      await session.call('proposeRetest', { params: { classId }, body });
      announce(t('retests.proposed'));
      onDone();
    });
    return true;
  };
  return (
    <CaseForm label={t('retests.propose')} save={t('retests.propose')} act={act} onSave={save} onBack={onBack}>
      <Field label={t('retests.period')}>
        <ListSelect value={period} onChoose={(to) => setPeriod(list.periods.find((one) => one === to) ?? period)}>
          {list.periods.map((one) => (
            <option key={one} value={one}>
              {capital(t(`period.${one}`))}
            </option>
          ))}
        </ListSelect>
      </Field>
      <Field label={t('retests.subject')}>
        <ListSelect value={subject} onChoose={(to) => setSubject(list.subjects.find((one) => one === to) ?? subject)}>
          {list.subjects.map((one) => (
            <option key={one} value={one}>
              {subjectTitle(one, locale)}
            </option>
          ))}
        </ListSelect>
      </Field>
      <Field
        label={t('retests.pupil')}
        {...(tried && chosen === '' && { validationMessage: t('retests.choose-missing') })}
      >
        <ListSelect value={chosen} onChoose={setPupil}>
          <option value="">{t('retests.choose')}</option>
          {pupils.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ListSelect>
      </Field>
      <Field
        label={t('retests.reason')}
        hint={t('retests.reason-hint')}
        {...(tried && short && { validationMessage: t('supplementary.reason-short') })}
      >
        <Textarea
          textarea={{ maxLength: 500 }}
          value={reason}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </CaseForm>
  );
}
