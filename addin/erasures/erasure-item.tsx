/** One order to erase: where it stands, and what can be done with it. What cannot be taken back is asked once more. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import type { Erasures } from '../../core/contract/erasures.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  item: { ...column('8px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
});

export interface ErasureItemProps {
  readonly order: Erasures['orders'][number];
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function ErasureItem({ order, can, onDone }: ErasureItemProps) {
  const { t, day, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const box = useKeptFocus<HTMLDivElement>();
  const [sure, setSure] = useState(false);
  const { id, pupil, name, schoolYear, state, endedBy, endedAt, events } = order;
  const whose = { name: name ?? pupil, year: schoolYear };
  const send = (what: 'carryOutErasure' | 'withdrawErasure', done: string): void =>
    void act.run(async () => {
      await session.call(what, { params: { erasure: id }, body: {} });
      onDone(done);
    });
  return (
    <div ref={box} tabIndex={-1} className={styles.item}>
      <span className={styles.name}>{t('erasures.line', whose)}</span>
      <span>
        {state === 'carried-out'
          ? t('erasures.state-carried-out', {
              ...{ by: endedBy ?? '', when: endedAt === null ? '' : moment(endedAt), events: events.join(', ') },
            })
          : t(`erasures.state-${state}`)}
      </span>
      {order.lingers && <Muted>{t('erasures.lingers')}</Muted>}
      <Muted>
        {t('erasures.by', {
          ...{ document: order.document, day: day(order.documentDay), when: moment(order.orderedAt) },
          ...{ by: order.orderedBy, reason: order.reason },
        })}
      </Muted>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {state === 'waiting' && !sure && (
        <div className={styles.acts}>
          {!order.own && can.includes('carry-out-erasure') && (
            <Button
              appearance="primary"
              aria-label={t('erasures.carry-out-of', whose)}
              disabledFocusable={act.busy}
              onClick={() => setSure(true)}
            >
              {t('erasures.carry-out')}
            </Button>
          )}
          {can.includes('order-erasure') && (
            <Button
              aria-label={t('erasures.withdraw-of', whose)}
              disabledFocusable={act.busy}
              onClick={() => send('withdrawErasure', t('erasures.withdrawn'))}
            >
              {t('erasures.withdraw')}
            </Button>
          )}
        </div>
      )}
      {state === 'waiting' && sure && (
        <>
          <span>{t('erasures.sure')}</span>
          <div className={styles.acts}>
            <Button
              appearance="primary"
              aria-label={t('erasures.carry-out-of', whose)}
              disabledFocusable={act.busy}
              onClick={() => send('carryOutErasure', t('erasures.carried-out'))}
            >
              {t('erasures.carry-out')}
            </Button>
            <Button onClick={() => setSure(false)}>{t('erasures.back')}</Button>
          </div>
        </>
      )}
    </div>
  );
}
