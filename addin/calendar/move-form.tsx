/** Dates the school sets, for every grade or for one: what a move would touch first, then moved with its reason. */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarTouch, YearCalendar } from '../../core/contract/calendar.js';
import { moveFaults } from '../../core/calendar/calendar-moves.js';
import { refusalBody } from '../../core/words/render.js';
import { CalendarFields } from '../years/calendar-fields.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { SHORTEST_REASON } from '../parts/reason-form.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { GradeFields } from './grade-fields.js';
import { TouchNotice } from './touch-notice.js';

const useStyles = makeStyles({ form: { ...column('16px'), ...paper }, acts: row('8px') });
const LONGEST = 500;

export interface MoveFormProps {
  readonly answer: YearCalendar;
  /** The calendar is another now: what is typed here stays. */
  readonly onMoved: () => void;
  readonly onClose: () => void;
}

export function MoveForm({ answer, onMoved, onClose }: MoveFormProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const { schoolYear: year, calendar: before, seen, today } = answer;
  const [calendar, setCalendar] = useState(before);
  const [touch, setTouch] = useState<CalendarTouch | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const faults = moveFaults(year, { before, after: { ...calendar, lawful: before.lawful }, today });
  const [fault] = faults;
  const told = fault && refusalBody(fault.refusal, locale);
  const short = reason.trim().length < SHORTEST_REASON;
  const change = (next: typeof calendar): void => {
    setCalendar(next);
    setTouch(null);
  };
  const { lawful: _, ...typed } = calendar;
  const body = { calendar: { ...typed, closes: { ...typed.closes } }, seen };

  const sent = async (send: () => Promise<void>): Promise<void> => {
    const done = await act.run(send);
    // Somebody else may have moved it: the next try is made over what stands then.
    if (!done) onMoved();
  };
  const preview = (): void => {
    setTried(true);
    if (fault || short) return;
    void sent(async () => {
      const { touches } = await session.call('previewCalendar', { params: { year }, body });
      setTouch(touches);
      announce(t('dates.previewed', { pupils: touches.pupils }));
    });
  };
  const move = (): void =>
    void sent(async () => {
      await session.call('changeCalendar', { params: { year }, body: { ...body, reason: reason.trim() } });
      announce(t('dates.moved'));
      onMoved();
      onClose();
    });
  return (
    <form
      className={styles.form}
      aria-label={t('dates.move-form')}
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <CalendarFields year={year} calendar={calendar} onChange={change} />
      <GradeFields year={year} calendar={calendar} faults={faults} onChange={change} />
      <Field label={t('dates.reason')} {...(tried && short && { validationMessage: t('dates.reason-missing') })}>
        <Textarea
          value={reason}
          resize="vertical"
          textarea={{ maxLength: LONGEST }}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      {tried && told && (
        <Notice tone="error" title={told.reason}>
          {told.remedy}
        </Notice>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {touch && <TouchNotice touch={touch} />}
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={touch ? move : preview}>
          {t(touch ? 'dates.move-act' : 'dates.preview')}
        </Button>
        <Button onClick={onClose}>{t('dates.back')}</Button>
      </div>
    </form>
  );
}
