/** One file, checked where it lies: nothing of it goes anywhere. */
import type { SealVerdict } from '../../core/signing/verify/pdf-seal.js';
import type { Verdict, Verification } from '../../core/signing/verify/steps.js';
import { loadEngine } from './load-engine.js';
import { xmlAttached } from './pdf-attachments.js';
import type { Trust } from './trust.js';

/** A transaction of a school has some megabytes. */
export const LARGEST = 60 * 1024 * 1024;

export interface Checked {
  readonly name: string;
  readonly verdict: Verdict;
  readonly documents: readonly Verification[];
  /** Null for a file that is no PDF. */
  readonly seal: SealVerdict | null;
  /** Why nothing could be checked at all. */
  readonly unreadable: 'too-large' | 'neither' | 'no-attachment' | null;
}

const nothing = (
  name: string,
  unreadable: NonNullable<Checked['unreadable']>,
  seal: SealVerdict | null = null,
): Checked => ({
  name,
  verdict: 'unknown',
  documents: [],
  seal,
  unreadable,
});

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** Rejects with ConnectionLost where the checking program did not come, and what the browser says of an unreadable file. */
export async function checkFile(file: File, trust: Trust, now: Date): Promise<Checked> {
  const name = file.name.normalize('NFC');
  if (file.size > LARGEST) return nothing(name, 'too-large');
  const { checkPdfSeal, verifyXml } = await loadEngine();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const options = { ...trust, at: now };
  const verify = (document: Uint8Array): Promise<Verification> => verifyXml(document, options);
  if (startsWith(bytes, '%PDF-')) {
    const seal = await checkPdfSeal(bytes, options);
    const attached = await xmlAttached(bytes);
    if (attached.length === 0) return nothing(name, 'no-attachment', seal);
    const documents = await Promise.all(attached.map(verify));
    return {
      name,
      verdict: worst([verdictOfSeal(seal), ...documents.map(({ verdict }) => verdict)]),
      documents,
      seal,
      unreadable: null,
    };
  }
  const text = startsWith(bytes, '\u00ef\u00bb\u00bf') ? bytes.subarray(3) : bytes;
  if (text[0] !== '<'.charCodeAt(0)) return nothing(name, 'neither');
  const document = await verify(text);
  return { name, verdict: document.verdict, documents: [document], seal: null, unreadable: null };
}

export const verdictOfSeal = ({ ok }: SealVerdict): Verdict => (ok === null ? 'unknown' : ok ? 'valid' : 'invalid');

/** What is wrong counts more than what cannot be said. */
export const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('invalid') ? 'invalid' : verdicts.includes('unknown') ? 'unknown' : 'valid';
