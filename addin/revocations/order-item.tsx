/** One order to revoke: where it stands, what is left to replace, and what can be done with it. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import type { RevocationOrders } from '../../core/contract/revocations.js';
import { commonName } from '../../core/signing/common-name.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { breaks, column, row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { TouchedList } from './touched-list.js';

const useStyles = makeStyles({
  item: { ...column('8px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  acts: { ...row('8px'), alignItems: 'flex-end' },
});

export interface OrderItemProps {
  readonly order: RevocationOrders['orders'][number];
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function OrderItem({ order, can, onDone }: OrderItemProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [passphrase, setPassphrase] = useState('');
  const { id, subject, at, reason, orderedBy, orderedAt, state, own, ordered, units } = order;
  const params = { order: id };
  const carryOut = (): void =>
    void act.run(async () => {
      await session.call('carryOutRevocation', { params, body: { ...(passphrase !== '' && { passphrase }) } });
      onDone(t('revocations.carried-out'));
    });
  const withdraw = (): void =>
    void act.run(async () => {
      await session.call('withdrawRevocation', { params, body: {} });
      onDone(t('revocations.withdrawn'));
    });
  const waiting = state === 'waiting';
  return (
    <div className={styles.item}>
      <span className={styles.name}>{t('revocations.line', { holder: commonName(subject), when: moment(at) })}</span>
      <span>{t(`revocations.state-${state}`)}</span>
      <Muted>{t('revocations.by', { when: moment(orderedAt), by: orderedBy, reason })}</Muted>
      {units.length > 0 && (
        <Disclosure
          label={
            waiting
              ? t('revocations.touches', { n: units.length })
              : t('revocations.left', { n: units.length, all: Math.max(ordered, units.length) })
          }
        >
          <TouchedList units={units} ways={!waiting} />
        </Disclosure>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {waiting && (
        <div className={styles.acts}>
          {!own && can.includes('revoke-certificate') && (
            <>
              <Field label={t('revocations.passphrase')}>
                <Input
                  type="password"
                  autoComplete="off"
                  value={passphrase}
                  onChange={(_, { value }) => setPassphrase(value)}
                />
              </Field>
              <Button appearance="primary" disabledFocusable={act.busy} onClick={carryOut}>
                {t('revocations.carry-out')}
              </Button>
            </>
          )}
          {can.includes('order-revocation') && (
            <Button disabledFocusable={act.busy} onClick={withdraw}>
              {t('revocations.withdraw')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
