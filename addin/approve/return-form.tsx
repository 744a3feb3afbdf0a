/** Trả lại: why, and whose subjects have to be looked at again; who will read it is said before it is sent. */
import { Button, Checkbox, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { RecordLine } from '../../core/contract/signing.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { SUBJECTS } from '../../core/fields/subjects.js';
import type { YearRecord } from '../../core/record/year-record.js';
import type { LockPart } from '../../core/locks/lock-parts.js';
import { lockMoment } from '../../core/words/lock-words.js';
import { Refused } from '../api/failures.js';
import { useAnnounce } from '../frame/announcer.js';
import { CheckGroup } from '../parts/check-group.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { lockSpeech } from '../shading/lock-speech.js';
import { subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { boxOfMoment } from '../../core/codes/day.js';
import { closedParts, endFault, isOver, sentEnd, usualBox } from './return-end.js';
import { ReturnLocks } from './return-locks.js';

const SHORTEST = 3;
const useStyles = makeStyles({
  form: { ...column('12px'), ...paper },
  subjects: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))' },
  acts: row('8px'),
  end: { minWidth: 0, maxWidth: '280px', '& input': { minWidth: 0 } },
});

export interface ReturnFormProps {
  readonly classId: string;
  readonly line: RecordLine;
  readonly whole: YearRecord | null;
  readonly onBack: () => void;
  readonly onReturned: (returned: ReturnMade) => void;
}

/** What a return was, for what is said of it afterwards. */
export interface ReturnMade {
  readonly pupil: string;
  readonly name: string;
  readonly reason: string;
  readonly told: readonly string[];
  readonly closed: readonly LockPart[];
  readonly schoolYear: string;
}

export function ReturnForm({ classId, line, whole, onBack, onReturned }: ReturnFormProps) {
  const words = useWords();
  const { t, locale } = words;
  const speech = lockSpeech(words);
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const box = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [subjects, setSubjects] = useState<readonly SubjectCode[]>([]);
  const [short, setShort] = useState(false);
  const asking = useAnswer('returnTerms', { params: { classId, pupil: line.pupil } });
  const terms = asking.state.kind === 'ready' ? asking.state.answer : null;
  const chosen = terms && !isOver(terms) ? terms : null;
  const [typed, setTyped] = useState<string | null>(null);
  const end = typed ?? (chosen ? usualBox(chosen) : '');
  const fault = chosen && endFault(end, chosen);
  const schoolYear = terms?.schoolYear ?? '';
  const closed = terms ? closedParts(terms, subjects) : [];
  useEffect(() => box.current?.focus(), []);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim().length < SHORTEST) {
      setShort(true);
      box.current?.focus();
      return;
    }
    if (fault !== null) return;
    const until = sentEnd(end, chosen);
    await act.run(async () => {
      const { refused, told } = await session.call('returnRecords', {
        params: { classId },
        body: {
          records: [{ pupil: line.pupil, version: line.version }],
          reason: reason.trim(),
          subjects: [...subjects],
          ...(until !== undefined && { until }),
        },
      });
      const [no] = refused;
      if (no) throw new Refused(409, no.refused);
      announce(t('approve.returned', { name: line.name }));
      onReturned({ pupil: line.pupil, name: line.name, reason: reason.trim(), told, closed, schoolYear });
    });
  };
  const known = whole ? whole.subjects.map(({ code }) => code) : SUBJECTS;
  const names = subjects.map((code) => subjectTitle(code, locale)).join(', ');
  return (
    <form
      className={styles.form}
      aria-label={t('approve.return-of', { name: line.name })}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <Field
        label={t('approve.reason')}
        hint={t('approve.reason-hint')}
        {...(short && reason.trim().length < SHORTEST && { validationMessage: t('approve.reason-missing') })}
      >
        <Textarea
          textarea={{ ref: box, maxLength: 500 }}
          value={reason}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <CheckGroup name={t('approve.return-subjects')}>
        <div className={styles.subjects}>
          {known.map((code) => (
            <Checkbox
              key={code}
              label={subjectTitle(code, locale)}
              checked={subjects.includes(code)}
              onChange={(_, { checked }) =>
                setSubjects((now) => (checked === true ? [...now, code] : now.filter((one) => one !== code)))
              }
            />
          ))}
        </div>
        <Muted>{t('approve.return-subjects-hint')}</Muted>
      </CheckGroup>
      <Muted>
        {names === '' ? t('approve.will-tell-homeroom') : t('approve.will-tell-subjects', { subjects: names })}
      </Muted>
      {chosen && (
        <Field
          label={t('approve.return-until')}
          hint={t('approve.return-until-hint', { when: lockMoment(chosen.latest, speech) })}
          {...(fault !== null && { validationMessage: t(`approve.return-until-${fault}`) })}
        >
          <Input
            className={styles.end}
            type="datetime-local"
            value={end}
            max={boxOfMoment(new Date(chosen.latest))}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      )}
      <ReturnLocks {...{ classId, schoolYear }} pupil={line.pupil} name={line.name} closed={closed} reason={null} />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(act.busy ? 'approve.returning' : 'approve.return')}
        </Button>
        <Button onClick={onBack}>{t('approve.not-return')}</Button>
      </div>
    </form>
  );
}
