/** What one class's act of sealing is given, and tells. */
import type { RefusalBody } from '../../core/contract/cells.js';
import type { Send } from '../api/transport.js';
import type { OpenedKey } from '../signer/opened-key.js';
import type { Signing } from '../signer/prepared.js';

export const PARTS = ['records', 'prints', 'transaction'] as const;
export type SealPart = (typeof PARTS)[number];

export interface SealAct {
  readonly call: Send;
  readonly classId: string;
  readonly key: OpenedKey;
  /** Heeded between calls, and while the key's owner is asked. */
  readonly signal: AbortSignal;
  readonly onAsking?: Signing['onAsking'];
  readonly onProgress: (part: SealPart, done: number, of: number) => void;
  /** `refused` is null where that part of that record is done. */
  readonly onResult: (part: SealPart, pupil: string, refused: RefusalBody | null) => void;
  readonly now?: () => Date;
}
