import type { RemoteState } from '../../../core/signing/remote/remote-signer.js';
import { SigningRefused } from '../../../core/signing/signer.js';
import { work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { refuse } from '../../ground/refused.js';

export interface AskRemoteSigningInput {
  readonly caller: Caller;
  readonly id: string;
}

/** How far a remote request of the caller's is. Refuses with not-found for somebody else's or an old one. */
export const askRemoteSigning = work({
  act: 'sign-remotely',
  run: async ({ remoteSigning }, { caller, id }: AskRemoteSigningInput): Promise<RemoteState> => {
    const state = await remoteSigning?.ask(caller.userId, id).catch((error: unknown) => {
      if (!(error instanceof SigningRefused)) throw error;
      throw refuse(error.code === 'signer-unreachable' ? 'remote-signing-unreachable' : 'remote-signing-refused');
    });
    if (!state) throw refuse('not-found');
    return state;
  },
});
