import { refusal } from '../../core/refusal.js';
import { inWorker } from './file-pool.js';
import type { Opened } from './read-bytes.js';

export type { Opened } from './read-bytes.js';

/**
 * Open an uploaded file: the gate, then exceljs, in a worker with limits. Never throws for what a file holds.
 * Refuses `too-large`, `file-not-workbook`, `file-broken`, `file-encrypted`, `file-macros`, `file-embedded`,
 * `file-external-links`, `file-too-many-sheets`, `file-bomb`, `file-doctype`, `file-slow`.
 */
export async function openWorkbook(bytes: Uint8Array, longestMs?: number): Promise<Opened> {
  try {
    return await inWorker<Opened>('open', bytes, longestMs);
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { ok: false, refusal: refusal('file-bomb') };
    if (name === 'AbortError') return { ok: false, refusal: refusal('file-slow') };
    throw error;
  }
}
