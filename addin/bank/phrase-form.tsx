/** A phrase written or changed. What the server refuses is said below, what was typed stays. */
import { Button, Field, makeStyles, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { GRADES } from '../../core/law/law.js';
import { levelsFor, type PhraseAbout, type PhraseLevel } from '../../core/remarks/about.js';
import { NAME_SLOT } from '../../core/remarks/name-slot.js';
import type { GradeRange, Phrase } from '../../core/remarks/phrase.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { WIDEST } from '../../core/law/widest.js';
import { tidy } from '../../core/text/normalise.js';
import { SignedOut } from '../api/failures.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { column, paper, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { AboutSelect } from './about-select.js';
import { levelText, rangeText } from './level-words.js';
import { ListSelect } from '../parts/list-select.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper },
  pair: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))' },
  field: { minWidth: 0 },
  text: { minHeight: '96px' },
  acts: row('8px'),
});

const RANGES: readonly GradeRange[] = GRADES.flatMap((from) =>
  GRADES.flatMap((to) => (to < from || (from === 1 && to === 5) ? [] : [{ from, to }])),
).sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
const rangeKey = (grades: GradeRange | null): string => (grades ? `${grades.from}-${grades.to}` : '');

export interface PhraseFormProps {
  readonly phrase: Phrase;
  /** A phrase that is not in the bank yet. */
  readonly fresh: boolean;
  readonly keeps: readonly PhraseScope[];
  readonly save: (phrase: Phrase) => Promise<unknown>;
  readonly onDone: () => void;
}

export function PhraseForm({ phrase, fresh, keeps, save, onDone }: PhraseFormProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const [draft, setDraft] = useState(phrase);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const change = (part: Partial<Phrase>): void => setDraft((now) => ({ ...now, ...part }));
  useEffect(() => box.current?.focus(), []);

  const changeAbout = (about: PhraseAbout): void =>
    change({ about, level: draft.level !== null && levelsFor(about).includes(draft.level) ? draft.level : null });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await save(draft);
      announce(t('bank.saved'));
      onDone();
    } catch (cause) {
      if (!(cause instanceof SignedOut)) setFailure(cause);
      setBusy(false);
      box.current?.focus();
    }
  };

  return (
    <form
      className={styles.form}
      aria-label={t(fresh ? 'bank.form-new' : 'bank.form-change')}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <Field
        label={t('bank.text')}
        hint={t('bank.text-hint', { length: tidy(draft.text).length, limit: WIDEST.remark, slot: NAME_SLOT })}
      >
        <Textarea
          className={styles.text}
          textarea={{ ref: box }}
          value={draft.text}
          resize="vertical"
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <Field label={t('bank.about')}>
        <AboutSelect value={draft.about} onChange={(about) => about && changeAbout(about)} />
      </Field>
      <div className={styles.pair}>
        <Field label={t('bank.level')} className={styles.field}>
          <ListSelect
            value={draft.level ?? ''}
            onChoose={(value) => change({ level: value === '' ? null : (value as PhraseLevel) })}
          >
            <option value="">{t('bank.any-level')}</option>
            {levelsFor(draft.about).map((level) => (
              <option key={level} value={level}>
                {levelText(level, t)}
              </option>
            ))}
          </ListSelect>
        </Field>
        <Field label={t('bank.for-grades')} className={styles.field}>
          <ListSelect
            value={rangeKey(draft.grades)}
            onChoose={(value) => change({ grades: RANGES.find((one) => rangeKey(one) === value) ?? null })}
          >
            <option value="">{t('bank.any-grade')}</option>
            {RANGES.map((range) => (
              <option key={rangeKey(range)} value={rangeKey(range)}>
                {rangeText(range, locale)}
              </option>
            ))}
          </ListSelect>
        </Field>
      </div>
      {fresh && keeps.length > 1 && (
        <Field label={t('bank.keep-in')}>
          <RadioGroup
            layout="horizontal"
            value={draft.scope}
            onChange={(_, { value }) => change({ scope: value as PhraseScope })}
          >
            {keeps.map((scope) => (
              <Radio key={scope} value={scope} label={t(`bank.${scope}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t(busy ? 'bank.saving' : 'bank.save')}
        </Button>
        <Button onClick={onDone}>{t('bank.cancel')}</Button>
      </div>
    </form>
  );
}
