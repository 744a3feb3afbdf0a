/** One print fetched to be looked at here: its address for a frame, and the digest that says which file was shown. */
import { useEffect, useState } from 'react';
import { toBase64 } from '../../core/signing/base64.js';
import { useSession } from '../session/session-context.js';

export interface ShownPrint {
  readonly pupil: string;
  readonly name: string;
  readonly content: Blob;
  /** `blob:` address, as long as the screen is there. */
  readonly url: string;
  /** SHA-256, Base64. */
  readonly digest: string;
}

export interface ShowingPrint {
  readonly print: ShownPrint | null;
  /** Rejects with what the server says. */
  readonly fetch: (classId: string, pupil: string) => Promise<ShownPrint>;
}

export function useShownPrint(): ShowingPrint {
  const session = useSession();
  const [print, setPrint] = useState<ShownPrint | null>(null);
  useEffect(() => {
    if (print) return () => URL.revokeObjectURL(print.url);
    return undefined;
  }, [print]);
  return {
    print,
    fetch: async (classId, pupil) => {
      const { name, content } = await session.call('recordPrint', { params: { classId, pupil } });
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
      const url = URL.createObjectURL(new Blob([content], { type: 'application/pdf' }));
      const shown = { pupil, name: name ?? 'hoc-ba.pdf', content, url, digest: toBase64(digest) };
      setPrint(shown);
      return shown;
    },
  };
}
