/** A file as somebody hands it in: XML, or a PDF with the XML of each year attached. */
import { type Inflate, xmlAttached } from './pdf-attachments.js';
import { checkPdfSeal, type SealVerdict } from './pdf-seal.js';
import type { Verdict, Verification, VerifyOptions } from './steps.js';
import { verifyXml } from './verify-xml.js';

/** A transaction of a school has some megabytes. */
export const LARGEST_FILE = 60 * 1024 * 1024;

export interface CheckedFile {
  readonly verdict: Verdict;
  readonly documents: readonly Verification[];
  /** Null for a file that is no PDF. */
  readonly seal: SealVerdict | null;
  /** Why nothing could be checked at all. */
  readonly unreadable: 'neither' | 'no-attachment' | null;
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** Never rejects for anything that stands in the file. */
export async function verifyFile(bytes: Uint8Array, options: VerifyOptions, inflate: Inflate): Promise<CheckedFile> {
  if (startsWith(bytes, '%PDF-')) {
    const seal = await checkPdfSeal(bytes, options);
    const attached = await xmlAttached(bytes, inflate);
    if (attached.length === 0) return { verdict: 'unknown', documents: [], seal, unreadable: 'no-attachment' };
    const documents = await Promise.all(attached.map((document) => verifyXml(document, options)));
    const verdict = worst([verdictOfSeal(seal), ...documents.map((one) => one.verdict)]);
    return { verdict, documents, seal, unreadable: null };
  }
  const text = startsWith(bytes, '\u00ef\u00bb\u00bf') ? bytes.subarray(3) : bytes;
  if (!startsWith(text, '<')) return { verdict: 'unknown', documents: [], seal: null, unreadable: 'neither' };
  const document = await verifyXml(text, options);
  return { verdict: document.verdict, documents: [document], seal: null, unreadable: null };
}

export const verdictOfSeal = ({ ok }: SealVerdict): Verdict => (ok === null ? 'unknown' : ok ? 'valid' : 'invalid');

/** What is wrong counts more than what cannot be said. */
export const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('invalid') ? 'invalid' : verdicts.includes('unknown') ? 'unknown' : 'valid';
