/**
 * A key made in this page and the request for its certificate. The key goes into its owner's file and nowhere else; the
 * request is only sent once the file is hers, so that no certificate is issued over a key nobody has.
 */
import { useRef, useState } from 'react';
import { saveFile } from '../device/save-file.js';
import { useSession } from '../session/session-context.js';
import { type Act, useAct } from '../session/use-act.js';
import { useMe } from '../session/use-me.js';
import { loadKit } from './load-kit.js';

export type Kind = 'personal' | 'organisation';

interface Made {
  readonly kind: Kind;
  readonly file: string;
  readonly content: Blob;
  readonly csr: string;
  /** SHA-256 of the public key, hex. */
  readonly keyFingerprint: string;
}

export interface Request extends Act {
  readonly stage: 'asking' | 'saved' | 'sent';
  readonly made: Made | null;
  /** Make key and file, and hand the file over. */
  readonly make: (kind: Kind, pin: string) => Promise<boolean>;
  readonly saveAgain: () => void;
  readonly send: () => Promise<boolean>;
}

const KEY_FILE = 'application/x-pkcs12';

export function useRequest(): Request {
  const session = useSession();
  const me = useMe();
  const act = useAct();
  const [made, setMade] = useState<Made | null>(null);
  const [stage, setStage] = useState<Request['stage']>('asking');
  const latest = useRef<Made | null>(null);

  const keep = (one: Made): void => {
    latest.current = one;
    setMade(one);
  };
  return {
    ...act,
    stage,
    made,
    make: (kind, pin) =>
      act.run(async () => {
        if (!me) return;
        const { makeKeyAndRequest, writePkcs12, toBase64 } = await loadKit();
        const commonName = kind === 'organisation' ? me.school.name : me.name;
        const { keyPkcs8, request, keyFingerprint } = await makeKeyAndRequest({
          commonName,
          ...(kind === 'personal' && { organization: me.school.name }),
        });
        const bytes = writePkcs12({ keyPkcs8, certificate: null, chain: [], pin, name: commonName });
        keyPkcs8.fill(0);
        const file = kind === 'organisation' ? 'khoa-nha-truong.p12' : `khoa-${me.account}.p12`;
        const content = new Blob([bytes.slice().buffer], { type: KEY_FILE });
        keep({ kind, file, content, csr: toBase64(request), keyFingerprint });
        saveFile(file, content);
        setStage('saved');
      }),
    saveAgain: () => latest.current && saveFile(latest.current.file, latest.current.content),
    send: () =>
      act.run(async () => {
        const { current } = latest;
        if (!current) return;
        await session.call('requestCertificate', { body: { csr: current.csr, kind: current.kind } });
        setStage('sent');
      }),
  };
}
