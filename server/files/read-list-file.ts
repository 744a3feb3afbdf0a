/** A revocation list somebody brings in, read: one of a hundred thousand entries takes seconds. */
import { refusal } from '../../core/codes/refusal.js';
import { ListUnreadable, readRevocationList } from '../../core/signing/revocation.js';
import type { ListInWorker, ListToRead } from './verify-in-worker.js';

export async function readListFile({ bytes, authorities }: ListToRead): Promise<ListInWorker> {
  try {
    return { ok: true, list: await readRevocationList(bytes, authorities) };
  } catch (error) {
    if (error instanceof ListUnreadable) return { ok: false, refusal: refusal('list-unreadable') };
    throw error;
  }
}
