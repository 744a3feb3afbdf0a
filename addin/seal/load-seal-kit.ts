import { ConnectionLost } from '../api/failures.js';
import type * as Kit from './seal-kit.js';

/** The cryptography of sealing. Rejects with ConnectionLost where it does not come. */
export const loadSealKit = (): Promise<typeof Kit> =>
  import('./seal-kit.js').catch((cause: unknown) => {
    throw new ConnectionLost('the sealing program did not come', { cause });
  });
