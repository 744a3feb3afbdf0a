import { ConnectionLost } from '../api/failures.js';
import type * as kit from './key-kit.js';

export type KeyKit = typeof kit;

/** Fetched once, when the first person signs. Throws ConnectionLost where it does not come. */
export const loadKit = (): Promise<KeyKit> =>
  import(/* webpackChunkName: "signing" */ './key-kit.js').catch((cause: unknown) => {
    throw new ConnectionLost('the signing program did not come', { cause });
  });
