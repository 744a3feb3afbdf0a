/** What stays closed though a record is returned, why, and the order that opens it. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { LockPart } from '../../core/locks/lock-parts.js';
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import { lockSentences } from '../../core/words/lock-words.js';
import { goTo } from '../frame/route.js';
import { Notice } from '../parts/notice.js';
import { useMe } from '../session/use-me.js';
import { lockSpeech } from '../shading/lock-speech.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '16px' } });

export interface ReturnLocksProps {
  readonly classId: string;
  readonly schoolYear: string;
  readonly pupil: string;
  readonly name: string;
  readonly closed: readonly LockPart[];
  /** The return's own, once it is made: the order is offered with it. */
  readonly reason: string | null;
}

export function ReturnLocks({ classId, schoolYear: year, pupil, name, closed, reason }: ReturnLocksProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const orders = useMe()?.can?.includes('order-locks') ?? false;
  if (closed.length === 0) return null;
  const groups = new Set(closed.flatMap((part) => part.groups));
  // Whose they are is said by the notice.
  const parts = closed.map((part) => ({ ...part, pupils: null }));
  const sentences = lockSentences(parts, { groups, nameOf: () => name }, lockSpeech(words));
  const opens = closed.some(({ by }) => by !== 'law');
  const byLaw = closed.some(({ by }) => by === 'law');
  const ways = [
    ...(opens ? [t(orders ? 'approve.opens-by-order' : 'approve.opens-by-principal')] : []),
    ...(byLaw ? [t('approve.opens-by-document')] : []),
  ];
  const order = (): void =>
    goTo('locks', ['order'], { year, pupil, classId, period: RECORD_SHEET, ...(reason !== null && { reason }) });
  return (
    <Notice
      tone="warning"
      title={t('approve.stays-closed', { name })}
      // Before it is made nothing leads away from what is typed.
      {...(reason !== null &&
        ((opens && orders) || byLaw) && {
          actions: (
            <>
              {opens && orders && <Button onClick={order}>{t('locks.give-open')}</Button>}
              {byLaw && <Button onClick={() => goTo('locks', ['calendar'])}>{t('dates.part')}</Button>}
            </>
          ),
        })}
    >
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {ways.join(' ')}
    </Notice>
  );
}
