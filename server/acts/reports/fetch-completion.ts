import { completionContent } from '../../../core/reports/completion-print.js';
import type { DocumentPdf } from '../../exports/pdf/document-pdf.js';
import { inWorker } from '../../files/file-pool.js';
import { refuse } from '../../ground/refused.js';
import { work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { completionById } from './parts/signed-completions.js';

export interface FetchCompletionInput {
  readonly caller: Caller;
  readonly completion: string;
  /** The signed XML, or its print. */
  readonly what: 'file' | 'print';
}

/** A signed Báo cáo hoàn tất to bring to the office. Refuses with not-found. */
export const fetchCompletion = work({
  act: 'read-reports',
  run: async ({ read, note, clock }, { completion: id, what }: FetchCompletionInput): Promise<IssuedWorkbook> => {
    const found = await read(({ db }) => completionById(db, id));
    if (!found) throw refuse('not-found');
    const { completion, xml } = found;
    const title = `báo cáo hoàn tất đợt ${completion.group === 'first' ? 1 : 2} ${completion.schoolYear}`;
    await note({ kind: 'completion.fetched', completion: id, what });
    if (what === 'file') return { name: fileName(title, 'xml'), bytes: Buffer.from(xml) };
    const input: DocumentPdf = { content: completionContent(completion), madeAt: clock() };
    return { name: fileName(title, 'pdf'), bytes: await inWorker<Uint8Array>('document', input) };
  },
});
