/** What whoever ordered does about an order that lapsed: she takes note, or orders the same anew. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ShownOrder } from '../../core/contract/locks.js';
import { useAnnounce } from '../frame/announcer.js';
import { goTo } from '../frame/route.js';
import { row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import type { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ acts: row('8px') });

export interface LapsedActsProps {
  readonly order: ShownOrder;
  /** The order in words. */
  readonly title: string;
  readonly act: ReturnType<typeof useAct>;
  readonly onDone: () => void;
}

export function LapsedActs({ order, title, act, onDone }: LapsedActsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const note = (): void =>
    void act.run(async () => {
      await session.call('noteLapsedOrder', { params: { id: order.id }, body: {} });
      announce(t('locks.noted'));
      onDone();
    });
  return (
    <div className={styles.acts}>
      <Button
        appearance="primary"
        aria-label={t('locks.again-of', { what: title })}
        onClick={() => goTo('locks', ['order'], { again: order.id, year: order.schoolYear })}
      >
        {t('locks.again')}
      </Button>
      <Button disabledFocusable={act.busy} aria-label={t('locks.note-of', { what: title })} onClick={note}>
        {t('locks.note')}
      </Button>
    </div>
  );
}
