/** What page and worker say to each other about a key file. */
import type { OpenedKeyFile } from '../../core/signing/pkcs12.js';
import type { SigningRefusal } from '../../core/signing/signer.js';

export interface WorkerQuestion {
  readonly bytes: Uint8Array;
  readonly pin: string;
  readonly known: readonly Uint8Array[];
  readonly at: Date;
}

export type WorkerAnswer =
  | { readonly kind: 'rounds'; readonly done: number; readonly of: number }
  | { readonly kind: 'opened'; readonly opened: OpenedKeyFile }
  | { readonly kind: 'refused'; readonly code: SigningRefusal };
