import type { ReturnInput } from '../../core/ooxml/return/return-input.js';
import { inWorker } from './file-pool.js';
import type { GivenBack } from './worker.js';

export type { ReturnInput } from '../../core/ooxml/return/return-input.js';

/**
 * The uploaded file with its findings marked and listed, others' new values written and its base renewed. `bytes` must
 * have been opened and read before: rejects for a file that `readWorkbook` refuses.
 */
export const returnWorkbook = async (bytes: Uint8Array, input: ReturnInput): Promise<Uint8Array> =>
  (await inWorker<GivenBack>('giveBack', { bytes, input })).bytes;
