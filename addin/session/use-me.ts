import type { Me } from '../../core/contract/session.js';
import { useSessionState } from './session-context.js';

/** Who is signed in; null where nobody is. */
export function useMe(): Me | null {
  const state = useSessionState();
  return state.kind === 'signed-in' || state.kind === 'interrupted' || state.kind === 'taken' ? state.me : null;
}
