/** GeneralName (RFC 5280 section 4.2.1.6). */
import { hexOf } from '../platform.js';
import { joined, nameKey, type NameKey } from './name-key.js';
import { readTlvs } from './tlv.js';

export type NameKind = 'email' | 'dns' | 'directory' | 'uri' | 'address' | 'other';

export interface GeneralName {
  readonly kind: NameKind;
  /** The number of its choice, which tells the others apart. */
  readonly choice: number;
  /** Of email, dns and uri; else empty. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Of directory; else empty. */
  readonly key: NameKey;
}

const KINDS: Readonly<Record<number, NameKind>> = {
  0x81: 'email',
  0x82: 'dns',
  0xa4: 'directory',
  0x86: 'uri',
  0x87: 'address',
};

/** Of GeneralNames' content. Throws TypeError. */
export const readNames = (content: Uint8Array): GeneralName[] =>
  readTlvs(content).map(({ tag, content: bytes }) => {
    if (tag < 0x80 || (tag & 0x1f) > 8) throw new TypeError('not a general name');
    const kind = KINDS[tag] ?? 'other';
    const written = kind === 'email' || kind === 'dns' || kind === 'uri';
    if (written && bytes.some((byte) => byte >= 0x80)) throw new TypeError('not IA5');
    return {
      kind,
      choice: tag & 0x1f,
      text: written ? String.fromCharCode(...bytes) : '',
      bytes,
      key: kind === 'directory' ? nameKey(bytes) : [],
    };
  });

/** Equal for equal names. */
export const generalKey = ({ choice, bytes, key, kind }: GeneralName): string =>
  kind === 'directory' ? directoryKey(key) : `${choice}:${hexOf(bytes)}`;

export const directoryKey = (key: NameKey): string => `4:${joined(key)}`;
