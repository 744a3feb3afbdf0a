/** The listing of what goes with a child to her next school (H16): each file by its digest, under the old school's seal. */
import { around } from '../record/record-xml.js';
import { canonicalText } from '../xml/canonical.js';
import { element, type XmlElement } from '../xml/element.js';

export const TRANSFER_ROOT = 'CHUYEN_TRUONG';
export const TRANSFER_VERSION = '1.0';

export const transferIds = (id: string) => ({
  document: `chuyen-truong-${id}`,
  signature: `chu-ky-chuyen-truong-${id}`,
});

interface NamedSchool {
  readonly code: string;
  readonly name: string;
}

export interface TransferList {
  /** UUID v4. */
  readonly transferId: string;
  readonly from: NamedSchool;
  readonly to: NamedSchool;
  /** ISO 8601 with an offset. */
  readonly madeAt: string;
  /** `digest`: SHA-256, Base64. */
  readonly files: readonly { readonly path: string; readonly digest: string }[];
}

export const TRANSFER_TAGS = [
  'PHIEN_BAN',
  'MA_TRUONG',
  'TEN_TRUONG',
  'MA_TRUONG_DEN',
  'TEN_TRUONG_DEN',
  'NGAY_LAP',
] as const;
export const FILE_TAG = 'TEP';
export const FILE_TAGS = ['DUONG_DAN', 'SHA256'] as const;

const leaf = (name: string, text: string): XmlElement => element(name, {}, [text]);

/** Canonical; `signature` is the canonical text of its ds:Signature. */
export function transferListText({ transferId, from, to, madeAt, files }: TransferList, signature = ''): string {
  const head = [TRANSFER_VERSION, from.code, from.name, to.code, to.name, madeAt];
  const lines = [
    ...TRANSFER_TAGS.map((tag, at) => leaf(tag, head[at]!)),
    ...files.map(({ path, digest }) => element(FILE_TAG, {}, [leaf(FILE_TAGS[0], path), leaf(FILE_TAGS[1], digest)])),
  ];
  return around(TRANSFER_ROOT, { Id: transferIds(transferId).document }, lines.map(canonicalText).join('') + signature);
}
