/**
 * Whose page this is, through a reload of it (a ribbon button reloads the pane): what the browser is signed in as may have
 * become somebody else's meanwhile. Kept for this one tab, until its owner leaves.
 */
import { z } from 'zod';
import type { Me } from '../../core/contract/session.js';

export type PageOwner = Pick<Me, 'userId' | 'name' | 'account'>;

const KEY = 'hocba.page-of';
const ownerSchema = z.object({ userId: z.string(), name: z.string(), account: z.string() });

export function recallOwner(): PageOwner | null {
  try {
    return ownerSchema.parse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

/** Null where the page is nobody's any more. */
export function rememberOwner(owner: PageOwner | null): void {
  try {
    if (owner === null) return sessionStorage.removeItem(KEY);
    const { userId, name, account } = owner;
    sessionStorage.setItem(KEY, JSON.stringify({ userId, name, account }));
  } catch {
    // A browser may forbid it; then a reload begins as any page.
  }
}
