/** An official document as data, in the parts that Decree 30/2020 gives it; `server/exports` makes the file. */
import type { Day } from '../codes/day.js';

/** The school's rules for its records; the decision on Ban Quản trị; an order to lock or to open. */
export const DOCUMENT_KINDS = ['regulation', 'committee', 'lock-order', 'open-order'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Where a pen goes on: number, day, what nobody has told yet. */
export const BLANK = '……';

export interface Article {
  /** `Điều 1. …`; null where its paragraphs stand alone. */
  readonly title: string | null;
  readonly paragraphs: readonly string[];
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a decision carries with it: the rules themselves, a list of members. */
export interface Annex {
  readonly title: string;
  readonly about: string;
  /** `Chương I…` with its articles; one without a title where the annex is short. */
  readonly chapters: readonly { readonly title: string | null; readonly articles: readonly Article[] }[];
  readonly table: Table | null;
}

export interface Signer {
  /** Lines above the name: `KT. HIỆU TRƯỞNG`, `PHÓ HIỆU TRƯỞNG`. */
  readonly office: readonly string[];
  readonly name: string;
}

export interface OfficialDocument {
  readonly authority: string;
  readonly school: string;
  /** `12/QĐ-THĐS`, with a blank where nobody has numbered it. */
  readonly number: string;
  readonly place: string;
  /** Null where it is to be written in by hand. */
  readonly day: Day | null;
  /** `QUYẾT ĐỊNH`. */
  readonly title: string;
  readonly about: string;
  /** Who issues it, above the bases; null for an order. */
  readonly issuer: string | null;
  readonly bases: readonly string[];
  /** `QUYẾT ĐỊNH:`; null where the articles follow at once. */
  readonly word: string | null;
  readonly articles: readonly Article[];
  readonly receivers: readonly string[];
  readonly signer: Signer;
  readonly annex: Annex | null;
}

/** What every document of a school says of it. */
export interface IssuingSchool {
  readonly name: string;
  readonly authority: string;
  readonly place: string;
  /** `2026-2027`. */
  readonly schoolYear: string;
  readonly signer: Signer;
}
