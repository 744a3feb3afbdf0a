import { ConnectionLost } from '../api/failures.js';
import type * as Engine from './engine.js';

/** Throws ConnectionLost where it does not come. */
export const loadEngine = (): Promise<typeof Engine> =>
  import('./engine.js').catch((cause: unknown) => {
    throw new ConnectionLost('the checking program did not come', { cause });
  });
