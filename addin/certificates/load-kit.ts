import { ConnectionLost } from '../api/failures.js';
import type * as Kit from './kit.js';

/** Throws ConnectionLost where it does not come. */
export const loadKit = (): Promise<typeof Kit> =>
  import('./kit.js').catch((cause: unknown) => {
    throw new ConnectionLost('the program for certificates did not come', { cause });
  });
