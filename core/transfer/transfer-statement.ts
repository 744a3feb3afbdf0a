/** What a school says under its seal of a transfer: the next school that it took the pupil, or the old one that it takes the bundle back. */
import { around } from '../record/record-xml.js';
import { canonicalText } from '../xml/canonical.js';
import { element } from '../xml/element.js';

export const STATEMENT_ROOT = 'XAC_NHAN_CHUYEN_TRUONG';
export const STATEMENT_VERSION = '1.0';

/** `received`: the school the pupil comes to says it; `withdrawn`: the one she was to leave. */
export const STATEMENT_KINDS = ['received', 'withdrawn'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];
const WORDS: Readonly<Record<StatementKind, string>> = { received: 'DA_NHAN', withdrawn: 'DA_RUT' };

export const statementIds = (transferId: string) => ({
  document: `xac-nhan-chuyen-truong-${transferId}`,
  signature: `chu-ky-xac-nhan-chuyen-truong-${transferId}`,
});

export interface TransferStatement {
  /** UUID v4 of the listing. */
  readonly transferId: string;
  readonly kind: StatementKind;
  /** SHA-256, Base64, of the signed listing it speaks of. */
  readonly digest: string;
  readonly from: { readonly code: string; readonly name: string };
  readonly to: { readonly code: string; readonly name: string };
  /** Mã học sinh. */
  readonly pupil: string;
  /** ISO 8601 with an offset: when it happened. */
  readonly at: string;
}

export const STATEMENT_TAGS = [
  ...['PHIEN_BAN', 'NOI_DUNG', 'SHA256_DANH_SACH', 'MA_TRUONG', 'TEN_TRUONG', 'MA_TRUONG_DEN', 'TEN_TRUONG_DEN'],
  ...['MA_HOC_SINH', 'THOI_DIEM'],
] as const;

/** Canonical; `signature` is the canonical text of its ds:Signature. */
export function statementText(
  { transferId, kind, digest, from, to, pupil, at }: TransferStatement,
  signature = '',
): string {
  const said = [STATEMENT_VERSION, WORDS[kind], digest, from.code, from.name, to.code, to.name, pupil, at];
  const lines = STATEMENT_TAGS.map((tag, n) => element(tag, {}, [said[n]!]));
  return around(
    STATEMENT_ROOT,
    { Id: statementIds(transferId).document },
    lines.map(canonicalText).join('') + signature,
  );
}

/** Null for a word of no kind. */
export const kindOfWord = (word: string): StatementKind | null =>
  STATEMENT_KINDS.find((kind) => WORDS[kind] === word) ?? null;
