/** One pupil who leaves: where her bundle stands, and what can be done with it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Can } from '../../core/contract/can.js';
import { receiptSchema, type Transfers } from '../../core/contract/transfers.js';
import { FileButton } from '../certificates/file-button.js';
import { DownloadButton } from '../files/download-button.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { SealList } from '../seal/seal-list.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { useState } from 'react';

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
  const [odd, setOdd] = useState(false);
  const { id, name, className, to, state, madeAt, madeBy, documents } = transfer;
  const params = { transfer: id };
  const withdraw = (): void =>
    void act.run(async () => {
      await session.call('withdrawTransfer', { params, body: {} });
      onDone(t('transfers.withdrawn'));
    });
  const receive = (file: File): void =>
    void act.run(async () => {
      const receipt = receiptSchema.safeParse(jsonOf(await file.text()));
      setOdd(!receipt.success);
      if (!receipt.success) return;
      await session.call('enterReceipt', { params, body: { receipt: receipt.data } });
      onDone(t('transfers.received'));
    });
  const open = state === 'made' || state === 'signed';
  return (
    <div className={styles.item}>
      <span className={styles.name}>{t('transfers.line', { name, class: className, school: to.name })}</span>
      <span>{t(`transfers.state-${state}`)}</span>
      <Muted>{t('transfers.line-more', { when: moment(madeAt), by: madeBy, n: documents })}</Muted>
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
      {odd && <Notice tone="warning" title={t('transfers.receipt-odd')} />}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        {state === 'signed' && can.includes('sign-transfer') && (
          <DownloadButton
            label={t('transfers.fetch', { name })}
            fetchFile={(call) => call('transferFile', { params })}
          />
        )}
        {state === 'signed' && can.includes('enter-receipt') && (
          <FileButton label={t('transfers.receipt')} accept=".json" onFile={receive} />
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

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
