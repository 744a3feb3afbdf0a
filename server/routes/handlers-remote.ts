import type { REMOTE_ENDPOINTS } from '../../core/contract/endpoints-remote.js';
import { askRemoteSigning } from '../acts/remote-signing/ask-remote-signing.js';
import { startRemoteSigning } from '../acts/remote-signing/start-remote-signing.js';
import type { Handlers } from './call.js';

export const REMOTE_HANDLERS: Pick<Handlers, keyof typeof REMOTE_ENDPOINTS> = {
  startRemoteSigning: async ({ deps, who, body }) => ({ id: await startRemoteSigning(deps, { caller: who, ...body }) }),
  remoteSigning: async ({ deps, who, params }) => {
    const state = await askRemoteSigning(deps, { caller: who, ...params });
    return state.state === 'signed' ? { ...state, signatures: [...state.signatures] } : state;
  },
};
