/** A file as somebody hands it in: XML, or a PDF with the XML of each year attached. */
import { hasPackedSeal, type Inflate, xmlAttached } from './pdf-attachments.js';
import { binaryText } from './pdf-ranges.js';
import { checkPdfSeal, type SealVerdict } from './pdf-seal.js';
import { attachmentsStep } from './print-step.js';
import { standingOf, weakest } from './standing.js';
import {
  type CodeState,
  type Standing,
  type Step,
  type Verdict,
  verdictOf,
  type Verification,
  type VerifyOptions,
  withBudget,
  withStatus,
} from './steps.js';
import { verifyXml } from './verify-xml.js';
import { type NoXmlText, type TextProblem, xmlText } from './xml-text.js';

/** A transaction of a school has some megabytes. */
export const LARGEST_FILE = 60 * 1024 * 1024;

export interface CheckedFile {
  readonly verdict: Verdict;
  /** What a valid verdict rests on; null for every other. */
  readonly standing: Standing;
  readonly documents: readonly Verification[];
  /** Null for a file that is no PDF. */
  readonly seal: SealVerdict | null;
  /** Of the file as a whole: whether what is attached to a print belongs together. */
  readonly steps: readonly Step[];
  /** Why no document could be checked at all. */
  readonly unreadable: Exclude<TextProblem, 'not-utf-8'> | 'no-attachment' | 'attachment-unread' | null;
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** Never rejects for anything that stands in the file. */
export async function verifyFile(bytes: Uint8Array, asked: VerifyOptions, inflate: Inflate): Promise<CheckedFile> {
  const options = withBudget(asked);
  if (startsWith(bytes, '%PDF-')) return verifyPdf(bytes, options, inflate);
  const problem = textProblem(bytes);
  if (problem !== null) {
    const nothing = { verdict: 'unknown', standing: null, documents: [], seal: null, steps: [] } as const;
    return { ...nothing, unreadable: problem };
  }
  const document = await verifyXml(bytes, options);
  const { verdict, standing } = document;
  return { verdict, standing, documents: [document], seal: null, steps: [], unreadable: null };
}

/** Why a file is none to be checked; a document of broken letters is one that was changed. */
function textProblem(bytes: Uint8Array): Exclude<TextProblem, 'not-utf-8'> | null {
  try {
    xmlText(bytes);
  } catch (error) {
    const { problem } = error as NoXmlText;
    return problem === 'not-utf-8' ? null : problem;
  }
  return null;
}

async function verifyPdf(bytes: Uint8Array, options: VerifyOptions, inflate: Inflate): Promise<CheckedFile> {
  const text = binaryText(bytes);
  const seal = await sealOf(bytes, text, options, inflate);
  // What a seal does not cover is none of the print, whatever it looks like.
  const end = seal.signer?.covered;
  const attached = await xmlAttached(bytes.subarray(0, end), text.slice(0, end), inflate);
  if (attached.files.length === 0) {
    // Whatever else cannot be said, a wrong seal is wrong.
    const verdict = seal.ok === false ? 'invalid' : 'unknown';
    const unreadable = attached.unread > 0 ? 'attachment-unread' : 'no-attachment';
    return { verdict, standing: null, documents: [], seal, steps: [], unreadable };
  }
  // What leads up from the seal leads up from the others of the school, too.
  const more = { ...options, intermediates: [...options.intermediates, ...(seal.signer?.chain ?? [])] };
  const documents = await Promise.all(attached.files.map((document) => verifyXml(document, more)));
  const steps = [attachmentsStep(documents, attached, seal), ...(seal.archive ? [seal.archive] : [])];
  const verdict = verdictOfAll(seal, steps, documents);
  const standing = verdict === 'valid' ? await standingOfPrint(seal, documents, more) : null;
  return { verdict, standing, documents, seal, steps, unreadable: null };
}

async function sealOf(bytes: Uint8Array, text: string, options: VerifyOptions, inflate: Inflate): Promise<SealVerdict> {
  const seal = await checkPdfSeal(bytes, text, options);
  if (seal.code !== 'no-seal') return seal;
  const hidden = await hasPackedSeal(bytes, text, inflate);
  if (hidden === null) return { ...seal, code: 'too-much-work' };
  return hidden ? { ...seal, ok: false, code: 'saved-again' } : seal;
}

async function standingOfPrint(
  { signer }: SealVerdict,
  documents: readonly Verification[],
  options: VerifyOptions,
): Promise<Standing> {
  const own = signer!.onInternalTime ? 'internal' : await standingOf([signer!], documents[0]!.about!.school, options);
  return weakest([own, ...documents.map(({ standing }) => standing)]);
}

const verdictOfAll = (seal: SealVerdict | null, steps: readonly Step[], documents: readonly Verification[]): Verdict =>
  worst([
    ...(seal === null ? [] : [verdictOfSeal(seal)]),
    verdictOf(steps),
    ...documents.map(({ verdict }) => verdict),
  ]);

/** The same file once a server has been asked about its records' codes; of what it was not asked nothing changes. */
export function withStates(file: CheckedFile, states: ReadonlyMap<string, CodeState>): CheckedFile {
  if (file.unreadable !== null) return file;
  const documents = file.documents.map((document) => askedOf(document, states));
  const verdict = verdictOfAll(file.seal, file.steps, documents);
  return { ...file, documents, verdict, standing: verdict === 'valid' ? file.standing : null };
}

function askedOf(document: Verification, states: ReadonlyMap<string, CodeState>): Verification {
  const state = document.kind === 'record' ? states.get(document.code!) : undefined;
  if (state !== undefined) return withStatus(document, state);
  const records = document.records.map((one) => askedOf(one, states));
  const verdict = worst([document.verdict, ...records.map((one) => one.verdict)]);
  return { ...document, records, verdict, standing: verdict === 'valid' ? document.standing : null };
}

const verdictOfSeal = ({ ok }: SealVerdict): Verdict => (ok === null ? 'unknown' : ok ? 'valid' : 'invalid');

/** What is wrong counts more than what cannot be said. */
const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('invalid') ? 'invalid' : verdicts.includes('unknown') ? 'unknown' : 'valid';
