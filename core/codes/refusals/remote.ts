import type { Declared } from '../declared.js';

/** Of remote signing services. */
export const REMOTE_REFUSALS = {
  'remote-signing-off': [],
  'remote-signing-no-id': [],
  'remote-signing-unreachable': [],
  'remote-signing-no-key': [],
  'remote-signing-refused': [],
} as const satisfies Declared;
