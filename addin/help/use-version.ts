import { useEffect, useState } from 'react';
import { useSession } from '../session/session-context.js';

/** The server's version; null while it is not known. */
export function useVersion(): string | null {
  const session = useSession();
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    session.call('health', {}, { signal: stop.signal }).then(
      (health) => !stop.signal.aborted && setVersion(health.version),
      // Said as unknown: help is there without the server too.
      () => undefined,
    );
    return () => stop.abort();
  }, [session]);
  return version;
}
