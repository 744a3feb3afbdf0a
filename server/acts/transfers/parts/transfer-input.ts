import type { Caller } from '../../../runner/caller.js';

export interface TransferInput {
  readonly caller: Caller;
  readonly transfer: string;
}
