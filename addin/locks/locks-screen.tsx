/** Khóa và lịch: orders with their executions, teachers' requests, the board of what is open, the calendar of the year. */
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
import { RequestsView } from './requests-view.js';

const PARTS = ['orders', 'requests', 'board', 'calendar'] as const;
const NAMES = {
  orders: 'locks.part-orders',
  requests: 'locks.part-requests',
  board: 'locks.part-board',
  calendar: 'dates.part',
} as const;
type Part = (typeof PARTS)[number];
const isPart = (text: string | undefined): text is Part => (PARTS as readonly (string | undefined)[]).includes(text);

const useStyles = makeStyles({ parts: row('8px') });

export function LocksScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const [way, classId, period] = usePlace().way;
  const can = useMe()?.can ?? [];
  // Everybody lives by the dates; whoever has no part in locks sees them alone.
  const parts: readonly Part[] = can.includes('read-locks')
    ? PARTS
    : can.includes('ask-opening')
      ? ['requests', 'calendar']
      : ['calendar'];
  if (way === 'order') return <OrderForm focus={focus} />;
  if (way === 'ask' && classId !== undefined && period !== undefined && isSheetPeriod(period)) {
    return <AskForm classId={classId} period={period} focus={focus} />;
  }
  const part: Part = isPart(way) && parts.includes(way) ? way : parts[0]!;
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
      {part === 'calendar' && <CalendarView />}
    </Screen>
  );
}
