/** What a verification says, step by step. Words stand in `core/words/`; `detail` names the thing, untranslated. */
import type { Slot } from '../../record/record-states.js';
import type { ChainCode } from '../chain.js';
import { Budget } from '../path/budget.js';
import type { XmlRefusal } from '../parse-xml.js';
import type { Checkers, SchoolKnown } from '../checkers/checkers-file.js';
import type { AnyKind } from '../cover-slots.js';
import type { StampCode } from '../timestamp.js';
import type { TextProblem } from './xml-text.js';

export type StepCode =
  | 'structure'
  | 'unique-ids'
  | 'expected-places'
  | 'version'
  | 'digests'
  | `signature:${AnyKind}`
  | `chain:${AnyKind}`
  | `stamp:${AnyKind}`
  | `holder:${AnyKind}`
  | 'archive'
  | 'order'
  | 'status'
  | 'records'
  | 'attachments'
  | 'bundle';

/** Why a step fails or cannot be said. */
export type StepReason =
  | TextProblem
  | 'unknown-document'
  | 'unexpected-content'
  | 'doubled-id'
  | 'missing-id'
  | 'moved'
  | 'unknown-version'
  | 'not-reached'
  | 'not-signed'
  | 'changed'
  | 'two-signed-info'
  | 'algorithm'
  | 'references'
  | 'certificate-unreadable'
  | 'key-unusable'
  | 'another-certificate'
  | 'not-the-profile'
  | 'unsigned-order'
  | 'archive-before-stamp'
  | 'archive-data-lacking'
  | 'value-wrong'
  | 'slot-skipped'
  | 'time-unlike-line'
  | 'time-backwards'
  | 'time-ahead'
  | 'stamp-unlike-claim'
  | 'person-for-school'
  | 'school-for-person'
  | 'one-for-both'
  | 'another-number'
  | 'another-school'
  | 'bound-to-another'
  | 'no-school-code'
  | 'another-school-name'
  | 'other-schools-authority'
  | 'code-beside-another'
  | 'not-named'
  | 'name-only'
  | 'another-name'
  | 'not-bound'
  | 'bound-at-other-times'
  | 'checkers-older'
  | 'attachment-no-record'
  | 'attachment-unread'
  | 'attachments-of-several'
  | 'attachments-doubled'
  | 'not-of-bundle'
  | 'another-seal'
  | 'no-seal'
  | 'not-asked'
  | 'code-unknown'
  | 'replaced'
  | 'recalled'
  | 'records-invalid'
  | 'records-unknown'
  | XmlRefusal
  | ChainCode
  | StampCode;

export interface Step {
  readonly code: StepCode;
  /** Null: cannot be checked. */
  readonly ok: boolean | null;
  /** Null only where there is nothing to say. */
  readonly reason: StepReason | null;
  /** Id, place, name or instant it is about; may be empty. */
  readonly detail: string;
}

/** Null: neither known to be licensed nor to be a school's own, or nothing valid to speak of. */
export type Standing = 'licensed' | 'internal' | null;
export type Verdict = 'valid' | 'invalid' | 'unknown';
export type DocumentKind =
  'record' | 'cover' | 'subject-list' | 'transaction' | 'checkers' | 'completion' | 'transfer' | 'transfer-statement';
/** What the school's server says of a lookup code. */
export type CodeState = 'unknown' | 'valid' | 'replaced' | 'recalled';

export type SignatureLevel = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';

export interface SignerFound {
  readonly slot: AnyKind;
  /** The certificate's CN, or its subject where it has none. */
  readonly name: string;
  /** RFC 4514. */
  readonly subject: string;
  readonly issuer: string;
  /** SHA-256 of the certificate, hex. */
  readonly fingerprint: string;
  /** As the signer's computer claims (decision 17). */
  readonly signedAt: string;
  /** As an authority stamped it, ISO 8601; null where nobody did or the stamp does not count. */
  readonly stampedAt: string | null;
  /** By a school's own time-stamp authority, whose word has no legal value outside of it. */
  readonly stampedInternally?: true;
  /** Of XAdES (ETSI EN 319 132-1), as far as its stamps and what it carries count. */
  readonly level: SignatureLevel;
  /** Whether signature and all it covers fit; says nothing of the certificate. */
  readonly intact: boolean;
  /** In whose place she signed, as the record says. */
  readonly inPlaceOf?: string;
}

export interface About {
  readonly pupil: string;
  readonly pupilId: string;
  readonly schoolYear: string;
  readonly school: string;
  /** What the school is called now, where the checker knows that it was called otherwise then; else null. */
  readonly schoolNow: string | null;
  /** Of a cover; a record's is told by its code. */
  readonly version?: number;
}

export interface Verification {
  readonly verdict: Verdict;
  /** Null for what is none of our documents. */
  readonly kind: DocumentKind | null;
  /** Lookup code, or id of the list or transaction; null where it cannot be read. */
  readonly code: string | null;
  /** What a valid verdict rests on; null for every other. */
  readonly standing: Standing;
  readonly steps: readonly Step[];
  readonly signers: readonly SignerFound[];
  /** Whose record or cover it is, as the document says; null for other documents, and where its form is not in order. */
  readonly about: About | null;
  /** Each record of a transaction. */
  readonly records: readonly Verification[];
}

export interface VerifyOptions {
  /** DER. */
  readonly anchors: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  /** Those of the anchors that are licensed or a government's, as the checker knows; of the others that is not known. */
  readonly licensed?: readonly Uint8Array[];
  /** Schools' files for checkers that were found valid. */
  readonly checkers?: readonly Checkers[];
  /** Seals the checker believes to be a school's (null: whichever), where their certificates do not say its code. */
  readonly seals?: readonly { readonly schoolCode: string | null; readonly fingerprint: string }[];
  /** Schools as a server the checker believes names them: of its own it knows by which codes they were known before. */
  readonly schools?: readonly SchoolKnown[];
  /** Now: signatures claiming a later time are refused. */
  readonly at: Date;
  /** What the server says of the record's code; absent where it is not asked. */
  readonly codeState?: CodeState;
  /** Signatures a record must carry; all three unless it is looked at on its way. */
  readonly slots?: readonly Slot[];
  /** Of the verification this is part of; one of its own where nothing is said. */
  readonly budget?: Budget | undefined;
}

/** Whatever is verified with these shares the work allowed. */
export const withBudget = (options: VerifyOptions): VerifyOptions => ({
  ...options,
  budget: options.budget ?? new Budget(),
});

export const passed = (code: StepCode, detail = ''): Step => ({ code, ok: true, reason: null, detail });
export const failed = (code: StepCode, reason: StepReason, detail = ''): Step => ({ code, ok: false, reason, detail });
export const unsaid = (code: StepCode, reason: StepReason, detail = ''): Step => ({ code, ok: null, reason, detail });

/**
 * What is not asked of a server does not make a good document doubtful, nor a stamp whose authority cannot be judged, of a
 * signature or over all: the claimed time stands, as it does without one, and what only a stamp would settle is unsaid by itself. Everything else that is unsaid does.
 */
export function verdictOf(steps: readonly Step[]): Verdict {
  if (steps.some(({ ok }) => ok === false)) return 'invalid';
  return steps.some(isDoubt) ? 'unknown' : 'valid';
}

/** Whether it leaves a document that is otherwise good in doubt. */
export const isDoubt = ({ code, ok }: Step): boolean =>
  ok === null && code !== 'status' && code !== 'archive' && !code.startsWith('stamp:');

const STATUS: Readonly<Record<CodeState, (code: string) => Step>> = {
  valid: (code) => passed('status', code),
  unknown: (code) => unsaid('status', 'code-unknown', code),
  replaced: (code) => failed('status', 'replaced', code),
  recalled: (code) => failed('status', 'recalled', code),
};

export const statusStep = (code: string, state: CodeState | undefined): Step =>
  state === undefined ? unsaid('status', 'not-asked', code) : STATUS[state](code);

/** The same verification once the server has been asked about its code. */
export function withStatus(verification: Verification, state: CodeState): Verification {
  const steps = verification.steps.map((step) => (step.code === 'status' ? statusStep(step.detail, state) : step));
  const verdict = verdictOf(steps);
  return { ...verification, steps, verdict, standing: verdict === 'valid' ? verification.standing : null };
}
