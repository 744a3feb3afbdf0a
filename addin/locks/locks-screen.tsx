/** Khóa và mở: the board of what is open, orders with their executions, teachers' requests, and locks rehearsed. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { isSheetPeriod } from '../../core/codes/periods.js';
import { goTo, usePlace } from '../frame/route.js';
import { row } from '../parts/styles.js';
import { Screen } from '../parts/screen.js';
import { useWords } from '../words/words.js';
import { useMe } from '../session/use-me.js';
import { AskForm } from './ask-form.js';
import { BoardView } from './board-view.js';
import { OrderForm } from './order-form.js';
import { OrdersView } from './orders-view.js';
import { MeetingPage } from '../rehearsal/meeting-page.js';
import { RehearsalView } from '../rehearsal/rehearsal-view.js';
import { RequestsView } from './requests-view.js';

const PARTS = ['orders', 'requests', 'board', 'rehearsal'] as const;
type Part = (typeof PARTS)[number];
const isPart = (text: string | undefined): text is Part => (PARTS as readonly (string | undefined)[]).includes(text);

const useStyles = makeStyles({ parts: row('8px') });

export function LocksScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const [way, inside, period] = usePlace().way;
  const can = useMe()?.can ?? [];
  const parts = PARTS.filter(
    (one) => one === 'requests' || can.includes(one === 'rehearsal' ? 'rehearse-locks' : 'read-locks'),
  );
  if (way === 'order') return <OrderForm focus={focus} />;
  if (way === 'ask' && inside !== undefined && period !== undefined && isSheetPeriod(period)) {
    return <AskForm classId={inside} period={period} focus={focus} />;
  }
  const part: Part = isPart(way) && parts.some((one) => one === way) ? way : parts[0]!;
  if (part === 'rehearsal' && inside === 'meeting') return <MeetingPage focus={focus} />;
  return (
    <Screen title={t('locks.title')} lead={t('locks.lead')} focus={focus} at={part}>
      {parts.length > 1 && (
        <nav className={styles.parts} aria-label={t('locks.title')}>
          {parts.map((one) => (
            <Button
              key={one}
              appearance={one === part ? 'primary' : 'secondary'}
              {...(one === part && { 'aria-current': 'page' as const })}
              onClick={() => goTo('locks', one === parts[0] ? [] : [one])}
            >
              {t(`locks.part-${one}`)}
            </Button>
          ))}
        </nav>
      )}
      {part === 'orders' && <OrdersView />}
      {part === 'requests' && <RequestsView />}
      {part === 'board' && <BoardView />}
      {part === 'rehearsal' && <RehearsalView />}
    </Screen>
  );
}
