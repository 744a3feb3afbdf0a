import { scanEnding } from '../../../core/codes/scans.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

interface FetchInput {
  readonly caller: Caller;
  readonly id: string;
}

/**
 * The scan as it was entered. Refuses with not-found, and with lawful-document-altered where the stored bytes are no longer
 * those of its digest.
 */
export const fetchLawfulDocument = act({
  act: 'read-lawful-document',
  run: async ({ db, note }, { id }: FetchInput): Promise<IssuedWorkbook> => {
    const found = await db.lawfulMoves.findByPk(id, { raw: true });
    if (!found) throw refuse('not-found');
    if (sha256Base64(found.file) !== found.fileDigest) throw refuse('lawful-document-altered');
    await note({ kind: 'lawful-document.fetched', moveId: id });
    return { name: `Van-ban-doi-moc-${found.day}.${scanEnding(found.file)!}`, bytes: found.file };
  },
});
