/** One pupil who leaves: where her bundle stands, and what can be done with it. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Can } from '../../core/contract/can.js';
import type { Transfers } from '../../core/contract/transfers.js';
import { DownloadButton } from '../files/download-button.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { breaks, column, row } from '../parts/styles.js';
import { SealList } from '../seal/seal-list.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { useState } from 'react';
import { OwnStatement } from './own-statement.js';
import { PortalHeard } from './portal-heard.js';
import { isPortalSilent } from './portal-silent.js';
import { StatementForm } from './statement-form.js';

const useStyles = makeStyles({
  item: { ...column('8px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  acts: { ...row('8px'), alignItems: 'flex-start' },
});

export interface LeavingItemProps {
  readonly transfer: Transfers['leaving'][number];
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function LeavingItem({ transfer, can, onDone }: LeavingItemProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [unasked, setUnasked] = useState(false);
  const { id, name, className, to, state, madeAt, madeBy, documents, stated, portal, settled } = transfer;
  const params = { transfer: id };
  const withdraw = (): void =>
    void act.run(async () => {
      await session.call('withdrawTransfer', { params, body: { unasked } });
      onDone(t(state === 'signed' ? 'transfers.withdrawn-to-say' : 'transfers.withdrawn'));
    });
  const open = state === 'made' || state === 'signed';
  const receipt = (
    <StatementForm
      label={t('transfers.receipt')}
      enter={async (body) => {
        await session.call('enterReceipt', { params, body });
        onDone(t('transfers.received'));
      }}
    />
  );
  return (
    <div className={styles.item}>
      <span className={styles.name}>{t('transfers.line', { name, class: className, school: to.name })}</span>
      <span>{t(`transfers.state-${state}`)}</span>
      <Muted>{t('transfers.line-more', { when: moment(madeAt), by: madeBy, n: documents })}</Muted>
      <PortalHeard transfer={id} heard={portal} settled={settled} can={can} onDone={onDone} />
      {state === 'made' && can.includes('sign-transfer') && (
        <SealList
          label={t('transfers.sign')}
          lead={t('transfers.sign-lead')}
          prepare={async (kit, signed) =>
            kit.prepareTransferSignature({ list: await session.call('transferList', { params }), ...signed })
          }
          send={async (body) => void (await session.call('signTransfer', { params, body }))}
          onDone={() => onDone(t('transfers.signed'))}
        />
      )}
      {state === 'signed' && can.includes('enter-receipt') && <Muted>{t('transfers.receipt-lead')}</Muted>}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {(unasked || isPortalSilent(act.failure)) && (
        <Checkbox
          label={t('transfers.unasked')}
          checked={unasked}
          onChange={(_, { checked }) => setUnasked(checked === true)}
        />
      )}
      {stated !== null && can.includes('sign-transfer') && (
        <OwnStatement
          transfer={id}
          stated={stated}
          words={{
            sign: t('transfers.sign-withdrawal'),
            lead: t('transfers.sign-withdrawal-lead', { school: to.name }),
            signed: t('transfers.withdrawal-signed', { school: to.name }),
            fetch: t('transfers.get-withdrawal', { school: to.name }),
          }}
          onDone={onDone}
        />
      )}
      {can.includes('enter-receipt') && state === 'signed' && receipt}
      {can.includes('enter-receipt') && stated !== null && (
        <Disclosure label={t('transfers.receipt-after')}>
          <Muted>{t('transfers.receipt-after-lead')}</Muted>
          {receipt}
        </Disclosure>
      )}
      <div className={styles.acts}>
        {state === 'signed' && can.includes('sign-transfer') && (
          <DownloadButton
            label={t('transfers.fetch', { name })}
            fetchFile={(call) => call('transferFile', { params })}
          />
        )}
        {open && can.includes('make-transfer') && (
          <Button disabledFocusable={act.busy} onClick={withdraw}>
            {t('transfers.withdraw')}
          </Button>
        )}
      </div>
    </div>
  );
}
