/** Khóa và lịch: orders with their executions, teachers' requests, the board of what is open, locks rehearsed, the year's calendar. */
import '../words/of-late-screens.js';
import { isSheetPeriod } from '../../core/codes/periods.js';
import { usePlace } from '../frame/route.js';
import { PartsRow, usePart } from '../frame/screen-parts.js';
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

export function LocksScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
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
  const part = usePart(parts, 'calendar');
  if (way === 'order') return <OrderForm focus={focus} />;
  if (way === 'ask' && inside !== undefined && period !== undefined && isSheetPeriod(period)) {
    return <AskForm classId={inside} period={period} focus={focus} />;
  }
  if (part === 'rehearsal' && inside === 'meeting') return <MeetingPage focus={focus} />;
  return (
    <Screen title={t('locks.title')} lead={part === 'calendar' ? undefined : t('locks.lead')} focus={focus} at={part}>
      <PartsRow route="locks" label={t('locks.title')} parts={parts} at={part} nameOf={(one) => t(NAMES[one])} />
      {part === 'orders' && <OrdersView />}
      {part === 'requests' && <RequestsView />}
      {part === 'board' && <BoardView />}
      {part === 'rehearsal' && <RehearsalView />}
      {part === 'calendar' && <CalendarView />}
    </Screen>
  );
}
