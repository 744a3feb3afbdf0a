/** The clerk puts the school's signature on a recall's list; without it nothing goes to the office. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { momentInVietnam } from '../../core/codes/day.js';
import { loadSealKit } from '../seal/load-seal-kit.js';
import { AskingOwner } from '../signer/asking-owner.js';
import { KeyPanel } from '../signer/key-panel.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { signAll } from '../signer/prepared.js';
import { SigningFailure } from '../signer/signing-failure.js';
import { Muted } from '../parts/muted.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ way: { alignSelf: 'flex-start' } });

export interface SignRecallProps {
  readonly report: string;
  readonly onDone: (said: string) => void;
}

export function SignRecall({ report, onDone }: SignRecallProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [opening, setOpening] = useState(false);
  const [asking, setAsking] = useState<OpenedKey | null>(null);
  const params = { report };
  const sign = async (key: OpenedKey): Promise<void> => {
    setOpening(false);
    const done = await act.run(async () => {
      const { texts } = await session.call('recallList', { params });
      const { prepareTransactionSignature, toBase64 } = await loadSealKit();
      const signedAt = momentInVietnam(new Date());
      const { toSign } = await prepareTransactionSignature({
        ...{ transactionId: report, recordTexts: texts, signedAt },
        certificate: key.signer.certificate,
      });
      const signing = { key, signal: new AbortController().signal, onAsking: setAsking };
      const [signed] = await signAll(signing, [{ toSign }]);
      const certificate = key.certificate.fingerprint;
      const body = { certificate, signedAt, signature: toBase64(signed!.signature) };
      await session.call('signRecall', { params, body });
    });
    key.signer.close();
    if (done) onDone(t('reports.list-signed'));
  };
  if (opening) {
    return (
      <KeyPanel
        kind="organisation"
        purpose="seal"
        act={t('reports.sign-list')}
        onKey={(key) => void sign(key)}
        onBack={() => setOpening(false)}
      >
        <Muted>{t('reports.sign-list-lead')}</Muted>
      </KeyPanel>
    );
  }
  return (
    <>
      {asking && <AskingOwner asking={asking} />}
      <Muted>{t('reports.sign-list-lead')}</Muted>
      {act.failure !== null && <SigningFailure failure={act.failure} />}
      <Button className={styles.way} disabledFocusable={act.busy} onClick={() => setOpening(true)}>
        {t('reports.sign-list')}
      </Button>
    </>
  );
}
