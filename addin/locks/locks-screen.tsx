/** Khóa và lịch: orders with their executions, teachers' requests, the board of what is open, locks rehearsed, the year's calendar. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { isSheetPeriod } from '../../core/codes/periods.js';
import { goTo, usePlace } from '../frame/route.js';
import { row } from '../parts/styles.js';
import { Screen } from '../parts/screen.js';
import { useWords } from '../words/words.js';
import { useMe } from '../session/use-me.js';
import { CalendarView } from '../calendar/calendar-view.js';
import { AskForm } from './ask-form.js';
import { BoardView } from './board-view.js';
import { OrderForm } from './order-form.js';
import { OrdersView } from './orders-view.js';
import { MeetingPage } from '../rehearsal/meeting-page.js';
import { RehearsalView } from '../rehearsal/rehearsal-view.js';
import { RequestsView } from './requests-view.js';

const PARTS = ['orders', 'requests', 'board', 'rehearsal', 'calendar'] as const;
const NAMES = {
  orders: 'locks.part-orders',
  requests: 'locks.part-requests',
  board: 'locks.part-board',
  rehearsal: 'locks.part-rehearsal',
  calendar: 'dates.part',
} as const;
type Part = (typeof PARTS)[number];
const isPart = (text: string | undefined): text is Part => (PARTS as readonly (string | undefined)[]).includes(text);

const useStyles = makeStyles({ parts: row('8px') });

export function LocksScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const [way, inside, period] = usePlace().way;
  const can = useMe()?.can ?? [];
  // Everybody lives by the dates; whoever has no part in locks sees them alone.
  const shown: Readonly<Record<Part, boolean>> = {
    orders: can.includes('read-locks'),
    requests: can.includes('read-locks') || can.includes('ask-opening'),
    board: can.includes('read-locks'),
    rehearsal: can.includes('rehearse-locks'),
    calendar: true,
  };
  const parts = PARTS.filter((one) => shown[one]);
  if (way === 'order') return <OrderForm focus={focus} />;
  if (way === 'ask' && inside !== undefined && period !== undefined && isSheetPeriod(period)) {
    return <AskForm classId={inside} period={period} focus={focus} />;
  }
  const part: Part = isPart(way) && parts.includes(way) ? way : parts[0]!;
  if (part === 'rehearsal' && inside === 'meeting') return <MeetingPage focus={focus} />;
  return (
    <Screen title={t('locks.title')} lead={part === 'calendar' ? undefined : t('locks.lead')} focus={focus} at={part}>
      {parts.length > 1 && (
        <nav className={styles.parts} aria-label={t('locks.title')}>
          {parts.map((one) => (
            <Button
              key={one}
              appearance={one === part ? 'primary' : 'secondary'}
              {...(one === part && { 'aria-current': 'page' as const })}
              onClick={() => goTo('locks', one === parts[0] ? [] : [one])}
            >
              {t(NAMES[one])}
            </Button>
          ))}
        </nav>
      )}
      {part === 'orders' && <OrdersView />}
      {part === 'requests' && <RequestsView />}
      {part === 'board' && <BoardView />}
      {part === 'rehearsal' && <RehearsalView />}
      {part === 'calendar' && <CalendarView />}
    </Screen>
  );
}
