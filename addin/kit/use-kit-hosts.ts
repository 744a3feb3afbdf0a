/** Names under which the server can be installed in Excel: asked for when the screen appears. */
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../api/call-types.js';
import { useSession } from '../session/session-context.js';

export type KitHosts =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: unknown }
  | ({ readonly kind: 'ready' } & Answer<'excelKitHosts'>);

export function useKitHosts(): { readonly hosts: KitHosts; readonly again: () => void } {
  const session = useSession();
  const [hosts, setHosts] = useState<KitHosts>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setHosts({ kind: 'loading' });
    session.call('excelKitHosts', {}, { signal: stop.signal }).then(
      (answer) => !stop.signal.aborted && setHosts({ kind: 'ready', ...answer }),
      (failure: unknown) => !stop.signal.aborted && setHosts({ kind: 'failed', failure }),
    );
    return () => stop.abort();
  }, [session, turn]);
  return { hosts, again: useCallback(() => setTurn((n) => n + 1), []) };
}
