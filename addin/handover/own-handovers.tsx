/** Bàn giao lớp: the pupils of a class one led, for whoever leads them next. `#/classes/handover`. */
import '../words/of-late-screens.js';
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { OwnHandovers } from '../../core/contract/handover.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { saidWords } from './said-words.js';

type One = OwnHandovers['handovers'][number];

const SHORTEST = 10;
const LONGEST = 2000;
const useStyles = makeStyles({
  back: { alignSelf: 'flex-start' },
  note: { ...breaks, margin: 0, whiteSpace: 'pre-wrap' },
  form: column('12px'),
  acts: row('8px'),
});

export function OwnHandoversScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again, renew } = useAnswer('ownHandovers', {});
  return (
    <Screen title={t('handover.own-title')} lead={t('handover.own-lead')} focus={focus}>
      <Button className={styles.back} onClick={() => goTo('classes')}>
        {t('handover.back')}
      </Button>
      {state.kind === 'loading' && <Loading text={t('handover.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && state.answer.handovers.length === 0 && (
        <Notice tone="info" title={t('handover.own-none')} />
      )}
      {state.kind === 'ready' &&
        state.answer.handovers.map((one) => (
          <Pair key={`${one.fromClassId} ${one.classId}`} one={one} onDone={renew} />
        ))}
    </Screen>
  );
}

function Pair({ one, onDone }: { readonly one: One; readonly onDone: () => void }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const [writing, setWriting] = useState(false);
  const { fromName: from, fromYear, className: to, schoolYear: toYear, homeroomTeacher, pupils, given, received } = one;
  const done = (): void => {
    setWriting(false);
    onDone();
  };
  return (
    <Section raised box={box} title={t('handover.pair', { from, fromYear, to, toYear, n: pupils.length })}>
      <Muted>{homeroomTeacher === '' ? t('handover.to-nobody') : t('handover.to', { name: homeroomTeacher })}</Muted>
      <Muted>{pupils.join(', ')}</Muted>
      <Muted>{saidWords(one, t, moment)}</Muted>
      {given && <p className={styles.note}>{given.note}</p>}
      {writing && <NoteForm one={one} onDone={done} onCancel={() => setWriting(false)} />}
      {!writing && !received && (
        <Button className={styles.back} appearance="primary" onClick={() => setWriting(true)}>
          {t(given ? 'handover.give-again' : 'handover.give', { class: to })}
        </Button>
      )}
    </Section>
  );
}

interface NoteFormProps {
  readonly one: One;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function NoteForm({ one, onDone, onCancel }: NoteFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const area = useRef<HTMLTextAreaElement>(null);
  const { fromClassId, classId, className } = one;
  const [note, setNote] = useState(one.given?.note ?? '');
  const [tried, setTried] = useState(false);
  const short = note.trim().length < SHORTEST;
  useEffect(() => area.current?.focus(), []);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short) {
      area.current?.focus();
      return;
    }
    void act.run(async () => {
      await session.call('giveHandover', { body: { fromClassId, classId, note } });
      announce(t('handover.give-done'));
      onDone();
    });
  };
  return (
    <form className={styles.form} aria-label={t('handover.give', { class: className })} noValidate onSubmit={send}>
      <Field
        label={t('handover.note')}
        hint={t('handover.note-hint')}
        {...(tried && short && { validationMessage: t('handover.note-missing') })}
      >
        <Textarea
          textarea={{ ref: area, maxLength: LONGEST, rows: 5 }}
          value={note}
          resize="vertical"
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('handover.give-send')}
        </Button>
        <Button onClick={onCancel}>{t('handover.cancel')}</Button>
      </div>
    </form>
  );
}
