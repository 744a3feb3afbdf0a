/** What the file worker does, by name. It never answers with a throw that would hide which file was at fault. */
import os from 'node:os';
import { checkPart } from '../../core/check/check-part.js';
import type { WorkbookPlan } from '../../core/workbook/plan.js';
import type { ReturnInput } from '../../core/ooxml/return/return-input.js';
import type { ReadResult } from '../../core/workbook/read-workbook.js';
import type { SheetPdf } from '../exports/pdf/sheet-pdf.js';
import type { BundleToSeal, SealedBundle } from '../exports/bundle.js';
import type { DocumentPdf } from '../exports/pdf/document-pdf.js';
import type { TranscriptPdf } from '../exports/pdf/transcript-pdf.js';
import type { CheckedInWorker, ToCheck } from './check-in-worker.js';
import type { CheckingBy } from './check-bundle.js';
import { isKnown } from './opened-file.js';
import { type Opened, readBytes, readMeaning } from './read-bytes.js';
import { rebuildWorkbook } from './rebuild-workbook.js';
import type { StatementBy } from './verify-statement-file.js';
import type {
  ArrivalChecked,
  ListInWorker,
  ListToRead,
  StatementChecked,
  VerifiedYear,
  YearToVerify,
} from './verify-in-worker.js';

// Whoever answers comes first. On Linux a thread has a priority of its own; elsewhere it would be the whole server's.
if (process.platform === 'linux') {
  const { PRIORITY_BELOW_NORMAL } = os.constants.priority;
  if (os.getPriority() < PRIORITY_BELOW_NORMAL) os.setPriority(PRIORITY_BELOW_NORMAL);
}

/** A file, whose bytes tell the pool which worker knows it. */
export interface OneFile {
  readonly bytes: Uint8Array;
}

export interface GivenBack {
  readonly bytes: Uint8Array;
  /** Whether this worker had it open and did not read it again. */
  readonly wasKnown: boolean;
}

export const open = ({ bytes }: OneFile): Opened => readBytes(bytes);
export const read = ({ bytes }: OneFile): Promise<ReadResult> => readMeaning(bytes);
export const check = ({ part, context, stored }: ToCheck): CheckedInWorker => ({
  ok: true,
  checked: checkPart(part, context, stored),
});
export const giveBack = async ({ bytes, input }: OneFile & { readonly input: ReturnInput }): Promise<GivenBack> => {
  const wasKnown = isKnown(bytes);
  return { bytes: await rebuildWorkbook(bytes, input), wasKnown };
};
// Fetched when asked for: a worker that reads workbooks and gives them back makes none and never draws.
export const write = async (plan: WorkbookPlan): Promise<Uint8Array> =>
  (await import('./build-workbook.js')).buildWorkbook(plan);
export const transcript = async (input: TranscriptPdf): Promise<Uint8Array> =>
  (await import('../exports/pdf/transcript-pdf.js')).transcriptPdf(input);
export const classSheet = async (input: SheetPdf): Promise<Uint8Array> =>
  (await import('../exports/pdf/sheet-pdf.js')).sheetPdf(input);
export const document = async (input: DocumentPdf): Promise<Uint8Array> =>
  (await import('../exports/pdf/document-pdf.js')).documentPdf(input);
export const bundle = async (input: BundleToSeal): Promise<SealedBundle> =>
  (await import('../exports/bundle.js')).sealBundle(input);
// Signatures are checked by a library that a reader of workbooks does without.
export const signedYear = async (task: YearToVerify): Promise<VerifiedYear> =>
  (await import('./verify-signed-year.js')).verifySignedYear(task);
export const arrival = async ({ bytes, by }: OneFile & { readonly by: CheckingBy }): Promise<ArrivalChecked> =>
  (await import('./verify-arrival.js')).verifyArrival(bytes, by);
export const statement = async ({ bytes, by }: OneFile & { readonly by: StatementBy }): Promise<StatementChecked> =>
  (await import('./verify-statement-file.js')).verifyStatementFile(bytes, by);
export const revocationList = async (task: ListToRead): Promise<ListInWorker> =>
  (await import('./read-list-file.js')).readListFile(task);
