import type { Me } from '../../../../core/contract/session.js';
import type { SignedIn } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';
import { loadMe } from '../../sessions/load-me.js';
import { signedInAs } from '../../sessions/read-session.js';

export interface Renewed {
  readonly me: Me;
  readonly token: string;
}

/** What a renewed sign-in answers, as signing in does. */
export async function renewed(deps: Deps, token: string, { channel, from }: SignedIn): Promise<Renewed> {
  return { me: await loadMe(deps, await signedInAs(deps, token, { channel, from })), token };
}
