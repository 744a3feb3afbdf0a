import type { ReadResult } from '../../core/workbook/read-workbook.js';
import type { Opened } from './read-bytes.js';
import { withLimits } from './with-limits.js';

export type { Opened } from './read-bytes.js';

/**
 * Open an uploaded file in a worker with limits. Never throws for what a file holds; a sheet that could not be read for
 * certain comes with its doubt. Refuses `too-large`, `file-not-workbook`, `file-broken`, `file-encrypted`, `file-macros`,
 * `file-embedded`, `file-external-links`, `file-data-connections`, `file-linked-pictures`, `file-too-many-sheets`,
 * `file-bomb`, `file-doctype`, `file-slow`.
 */
export const openWorkbook = (bytes: Uint8Array, longestMs?: number): Promise<Opened> =>
  withLimits<Opened>('open', { bytes }, longestMs);

/**
 * The same, read by its meaning where it was opened: the grids never leave the worker. Refuses what `openWorkbook` and
 * `readWorkbook` refuse.
 */
export const readWorkbookFile = (bytes: Uint8Array, longestMs?: number): Promise<ReadResult> =>
  withLimits<ReadResult>('read', { bytes }, longestMs);
