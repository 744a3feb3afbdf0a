/** The clerk puts the school's seal on one list: a request to recall, a transfer's listing. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { momentInVietnam } from '../../core/codes/day.js';
import type { Prepared } from '../../core/signing/prepare-signature.js';
import { Muted } from '../parts/muted.js';
import { useAct } from '../session/use-act.js';
import { AskingOwner } from '../signer/asking-owner.js';
import { KeyPanel } from '../signer/key-panel.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { signAll } from '../signer/prepared.js';
import { SigningFailure } from '../signer/signing-failure.js';
import { loadSealKit } from './load-seal-kit.js';

const useStyles = makeStyles({ way: { alignSelf: 'flex-start' } });

type Kit = Awaited<ReturnType<typeof loadSealKit>>;

export interface SealListProps {
  readonly label: string;
  readonly lead: string;
  /** What is signed, made of what the server says. */
  readonly prepare: (
    kit: Kit,
    signed: { readonly signedAt: string; readonly certificate: Uint8Array },
  ) => Promise<Prepared>;
  readonly send: (body: {
    readonly certificate: string;
    readonly signedAt: string;
    readonly signature: string;
  }) => Promise<void>;
  readonly onDone: () => void;
}

export function SealList({ label, lead, prepare, send, onDone }: SealListProps) {
  const styles = useStyles();
  const act = useAct();
  const [opening, setOpening] = useState(false);
  const [asking, setAsking] = useState<OpenedKey | null>(null);
  const sign = async (key: OpenedKey): Promise<void> => {
    setOpening(false);
    const done = await act.run(async () => {
      const kit = await loadSealKit();
      const signedAt = momentInVietnam(new Date());
      const { toSign } = await prepare(kit, { signedAt, certificate: key.signer.certificate });
      const signing = { key, signal: new AbortController().signal, onAsking: setAsking };
      const [signed] = await signAll(signing, [{ toSign }]);
      const certificate = key.certificate.fingerprint;
      await send({ certificate, signedAt, signature: kit.toBase64(signed!.signature) });
    });
    key.signer.close();
    if (done) onDone();
  };
  if (opening) {
    return (
      <KeyPanel
        kind="organisation"
        purpose="seal"
        act={label}
        onKey={(key) => void sign(key)}
        onBack={() => setOpening(false)}
      >
        <Muted>{lead}</Muted>
      </KeyPanel>
    );
  }
  return (
    <>
      {asking && <AskingOwner asking={asking} />}
      <Muted>{lead}</Muted>
      {act.failure !== null && <SigningFailure failure={act.failure} />}
      <Button className={styles.way} disabledFocusable={act.busy} onClick={() => setOpening(true)}>
        {label}
      </Button>
    </>
  );
}
