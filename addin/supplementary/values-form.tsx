/** New values of a pupil, in the fields that are hers who enters them. They go the way of every value: a push. */
import { useRef, useState } from 'react';
import { type Change, groupChanges, type PushAnswer } from '../../core/contract/push.js';
import { type FieldKey, isFieldKey } from '../../core/fields/field-key.js';
import { SUPPLEMENTARY } from '../../core/codes/periods.js';
import { useAnnounce } from '../frame/announcer.js';
import { Notice } from '../parts/notice.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { fieldTitle } from '../words/field-name.js';
import { valueText } from '../words/value-text.js';
import { useWords } from '../words/words.js';
import { CaseForm } from './case-form.js';
import { NewValue } from './new-value.js';
import type { FormProps } from './form-props.js';
import { ResultChoice } from './result-choice.js';

type Typed = Readonly<Partial<Record<FieldKey, string>>>;

export function ValuesForm({ sheet, one, onBack, onDone }: FormProps) {
  const { t, locale } = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const stored: Typed = one.after?.values ?? {};
  const [typed, setTyped] = useState<Typed>(stored);
  const [answer, setAnswer] = useState<PushAnswer | null>(null);
  const [nothing, setNothing] = useState(false);
  // The same sent again after a lost answer is one push.
  const sent = useRef({ content: '', pushId: '' });
  const own = one.own.filter(isFieldKey);
  const { classId, revision } = sheet;
  const { pupil, name } = one;

  const save = (): boolean => {
    const changes = own.flatMap((field): Change[] => {
      const [base, value] = [stored[field] ?? null, typed[field]?.trim() || null];
      return base === value ? [] : [{ pupil, field, base, value }];
    });
    setNothing(changes.length === 0);
    if (changes.length === 0) return false;
    void act.run(async () => {
      const content = JSON.stringify([revision, changes]);
      if (sent.current.content !== content) sent.current = { content, pushId: crypto.randomUUID() };
      const body = { pushId: sent.current.pushId, baseRevision: revision, changes: groupChanges(changes) };
      const found = await session.call('push', { params: { classId, period: SUPPLEMENTARY }, body });
      if (found.refused.length + found.conflicts.length > 0) return setAnswer(found);
      announce(t('supplementary.enter-saved', { name }));
      onDone();
    });
    return true;
  };
  const set = (change: Typed): void => setTyped((before) => ({ ...before, ...change }));
  return (
    <CaseForm
      label={t('supplementary.enter-act-of', { name })}
      save={t('supplementary.enter-save')}
      act={act}
      onSave={save}
      // What was stored beside what was not is shown once she goes back.
      onBack={answer ? onDone : onBack}
    >
      {own
        .filter((field) => !field.startsWith('result.'))
        .map((field) => (
          <NewValue
            key={field}
            field={field}
            value={typed[field] ?? ''}
            onChange={(value) => set({ [field]: value })}
          />
        ))}
      <ResultChoice fields={own} values={typed} onChange={set} />
      {nothing && <Notice tone="info" title={t('supplementary.enter-nothing')} />}
      {answer && (
        <Notice tone="warning" title={t('supplementary.refused')}>
          {answer.refused.map(({ field, refusal }) => (
            <p key={field}>{`${fieldTitle(field, locale)}: ${refusal.reason} ${refusal.remedy}`}</p>
          ))}
          {answer.conflicts.map(({ field, theirs }) => (
            <p key={field}>
              {t('supplementary.conflict', {
                field: fieldTitle(field, locale),
                theirs: valueText(field, theirs, locale, t),
              })}
            </p>
          ))}
        </Notice>
      )}
    </CaseForm>
  );
}
