/** Who owes what of a cell or a class, with the text to copy and the button that puts it into their work lists. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { HeatCell, HeatMap } from '../../core/contract/heat-map.js';
import type { Rehearsal, RehearsedDebt } from '../../core/contract/rehearsal.js';
import { isSubject } from '../../core/fields/subjects.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { CopyBox } from '../rehearsal/copy-box.js';
import { Remind } from '../rehearsal/remind.js';
import { messageLine } from '../../core/words/person-message.js';
import { toldNotes } from '../rehearsal/row-words.js';
import { messageText, ownerText, toldText } from '../../core/words/debt-text.js';
import { toldTogether } from '../../core/words/told-together.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { cellText, columnTitle, heatRowTitle } from './heat-words.js';
import type { Pressed } from './map-view.js';

const useStyles = makeStyles({
  list: { ...column('4px'), margin: 0, paddingLeft: '20px' },
  owner: { fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
});

export interface OwedPanelProps {
  readonly map: HeatMap;
  readonly pressed: Pressed;
  readonly onClose: () => void;
}

export function OwedPanel({ map, pressed, onClose }: OwedPanelProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const { row: one, cell } = pressed;
  const name = heatRowTitle(one, words);
  // Of such a year nothing is rehearsed.
  const asks = map.can.includes('rehearse-locks') && map.stands === 'lives';
  const period = cell?.sheet ?? map.period;
  const until = untilOf(map, pressed);
  const { state, again, renew } = useAnswer(
    'rehearsal',
    asks ? { query: { year: map.schoolYear, period, by: 'calendar', ...(until !== null && { day: until }) } } : null,
  );
  const title = cell
    ? t('heat.owes', { class: name, group: columnTitle(cell, words) })
    : t('heat.owes-class', { class: name });
  return (
    <Section raised focus title={title} lead={cell ? cellText(one, cell, words) : undefined}>
      {map.stands !== 'lives' && <Muted>{t(`heat.${map.stands}`)}</Muted>}
      {asks && state.kind === 'loading' && <Loading text={t('heat.loading')} rows={2} />}
      {asks && state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && (
        <Owed map={map} pressed={pressed} period={period} rehearsal={state.answer} onDone={renew} />
      )}
      <div className={styles.acts}>
        <Button onClick={onClose}>{t('heat.close')}</Button>
      </div>
    </Section>
  );
}

/** The row's day is of the sheet of the map: the profile beside it has none of its own. */
const untilOf = (map: HeatMap, { row: one, cell }: Pressed): string | null =>
  cell === null || cell.sheet === map.period ? one.until : null;

/** Of a subject what is hers; of another group what the homeroom teacher owes of that sheet. */
const belongs = (cell: HeatCell | null) => (debt: RehearsedDebt) => {
  if (cell === null) return true;
  if (isSubject(cell.group)) return debt.subject === cell.group;
  return debt.subject === null && (debt.kind !== 'enter' || debt.period === cell.sheet);
};

interface OwedProps extends Pick<OwedPanelProps, 'map' | 'pressed'> {
  readonly period: HeatMap['period'];
  readonly rehearsal: Rehearsal;
  readonly onDone: () => void;
}

function Owed({ map, pressed: { row: one, cell }, period, rehearsal, onDone }: OwedProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const found = rehearsal.rows.find(({ classId, grade }) => classId === one.classId && grade === one.grade);
  const debts = (found?.debts ?? []).filter(belongs(cell));
  const told = toldTogether(debts, () => '');
  if (told.length === 0) return <Muted>{t('heat.owes-nothing')}</Muted>;
  const name = heatRowTitle(one, words);
  const until = untilOf(map, { row: one, cell });
  // They are reminded of all they owe in the class: a day is told where it is that of all its grades.
  const dated = until !== null && map.rows.every((each) => each.classId !== one.classId || each.until === until);
  const what = cell ? `${name}, ${columnTitle(cell, words)}` : name;
  const people = debts.filter(({ office, userId }) => office === null && userId !== null);
  const toTell = toldTogether(
    debts.filter(({ office }) => office === null),
    () => '',
  );
  const text = messageText(
    {
      head: t('reminders.message-class', { name }),
      lines: toTell.map((each) => messageLine(each, ownerText(each[0], words), words)),
      // Of this grade. The day of the rehearsal is today where the school has named none that is to come: that is no deadline.
      until,
    },
    words,
    location.origin,
  );
  return (
    <>
      <ul className={styles.list}>
        {told.map((each) => {
          const notes = toldNotes(each, words);
          return (
            <li key={[each[0].kind, each[0].period, each[0].subject, each[0].userId].join()}>
              <span className={styles.owner}>{ownerText(each[0], words)}</span>: {toldText(each, words)}
              {notes !== '' && <Muted>{notes}</Muted>}
            </li>
          );
        })}
      </ul>
      {toTell.length > 0 ? <CopyBox who={what} text={text} /> : <Muted>{t('heat.owes-others')}</Muted>}
      {people.length > 0 && map.can.includes('remind') && (
        <div className={styles.acts}>
          <Remind
            {...{ rehearsal, period, onDone }}
            primary
            dated={dated}
            classIds={[one.classId]}
            userIds={[...new Set(people.map(({ userId }) => userId!))]}
            label={t('heat.remind', { class: one.className })}
          />
        </div>
      )}
    </>
  );
}
