/** The checking page's state: whom to believe, the file checked last, what the server says of its codes. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CodeState } from '../../core/signing/verify/steps.js';
import { createSend } from '../api/transport.js';
import { shownLocale } from '../frame/page-start.js';
import { type Checked, checkFile } from './check-file.js';
import { loadEngine } from './load-engine.js';
import { type BroughtCheckers, checkersIn, NOBODY, together, type Trust, trustInFile, trustOfServer } from './trust.js';

export interface Verify {
  readonly busy: boolean;
  readonly checked: Checked | null;
  readonly failure: unknown;
  /** Whether this server's authorities are known; null while it is asked. */
  readonly server: boolean | null;
  /** Authorities the person added. */
  readonly added: number;
  /** The file of authorities chosen last could not be read. */
  readonly unread: boolean;
  /** The schools' files for checkers chosen here, newest last. */
  readonly brought: readonly BroughtCheckers[];
  /** Lookup code to what the server says. */
  readonly states: ReadonlyMap<string, CodeState>;
  readonly asking: boolean;
  readonly askFailure: unknown;
  readonly check: (file: File) => void;
  readonly addTrust: (file: File) => void;
  readonly addCheckers: (file: File) => void;
  readonly askServer: (codes: readonly string[]) => void;
}

export function useVerify(): Verify {
  // No cookie goes along: the page is the same for everybody.
  const send = useMemo(() => createSend(shownLocale, 'omit'), []);
  const [server, setServer] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [own, setOwn] = useState<Trust>(NOBODY);
  const [unread, setUnread] = useState(false);
  const [brought, setBrought] = useState<readonly BroughtCheckers[]>([]);
  const [states, setStates] = useState<ReadonlyMap<string, CodeState>>(new Map());
  const [asking, setAsking] = useState(false);
  const [askFailure, setAskFailure] = useState<unknown>(null);
  const trusted = useRef<Promise<Trust> | null>(null);
  const last = useRef<File | null>(null);

  const theirs = (): Promise<Trust> => {
    trusted.current ??= trustOfServer(send).then(
      (trust) => {
        setServer(true);
        return trust;
      },
      () => {
        setServer(false);
        trusted.current = null;
        return NOBODY;
      },
    );
    return trusted.current;
  };
  useEffect(() => {
    // Both are needed later; where they do not come, that is said when a file is checked.
    void theirs();
    void loadEngine().catch(() => undefined);
  }, []);

  const run = async (file: File, chosen: Trust): Promise<void> => {
    last.current = file;
    setBusy(true);
    setFailure(null);
    setStates(new Map());
    setAskFailure(null);
    try {
      const result = await checkFile(file, together(await theirs(), chosen), new Date());
      if (last.current === file) setChecked(result);
    } catch (cause) {
      if (last.current !== file) return;
      setChecked(null);
      setFailure(cause);
    } finally {
      if (last.current === file) setBusy(false);
    }
  };
  const addTrust = async (file: File): Promise<void> => {
    setUnread(false);
    try {
      const more = together(own, await trustInFile(file));
      setOwn(more);
      if (last.current) await run(last.current, more);
    } catch {
      setUnread(true);
    }
  };
  const addCheckers = async (file: File): Promise<void> => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const more = together(own, { ...NOBODY, checkersFiles: [bytes] });
      const found = await checkersIn(bytes, together(await theirs(), own), new Date());
      setBrought((before) => [...before, found]);
      if (found.checkers === null) return;
      setOwn(more);
      if (last.current) await run(last.current, more);
    } catch (cause) {
      setFailure(cause);
    }
  };
  const askServer = async (codes: readonly string[]): Promise<void> => {
    setAsking(true);
    setAskFailure(null);
    try {
      const answers = await Promise.all(
        codes.map(async (code) => [code, (await send('codeState', { params: { code } })).state] as const),
      );
      setStates(new Map(answers));
    } catch (cause) {
      setAskFailure(cause);
    } finally {
      setAsking(false);
    }
  };
  return {
    ...{ busy, checked, failure, server, unread, brought, states, asking, askFailure },
    added: own.anchors.length + own.intermediates.length,
    check: (file) => void run(file, own),
    addTrust: (file) => void addTrust(file),
    addCheckers: (file) => void addCheckers(file),
    askServer: (codes) => void askServer(codes),
  };
}
