/** The trail's part of a bundle: its note, the root over every link, and each event that is in it. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { auditEventSchema } from '../../core/audit/event.js';
import { readNote, type SignedNote } from '../../core/audit/signed-note.js';
import { checkSegment, type SegmentVerdict } from '../../core/audit/trail-segment.js';
import { BUNDLE_FILES } from '../../core/contract/bundles.js';
import { type Files, textOf } from './open-bundle.js';

export interface TrailChecked extends SegmentVerdict {
  /** The note is signed by the key that lies beside it, which is to be held against the one the school gave before. */
  readonly signed: boolean;
  readonly key: string;
  readonly size: number;
  readonly events: number;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Null where the bundle has none. Never throws for what stands in it. */
export function checkTrail(files: Files): TrailChecked | null {
  const [note, key, hashes, events] = [
    textOf(files, BUNDLE_FILES.note),
    textOf(files, BUNDLE_FILES.key)?.trim(),
    textOf(files, BUNDLE_FILES.hashes),
    textOf(files, BUNDLE_FILES.events),
  ];
  if (note === null || key === undefined || hashes === null || events === null) return null;
  const links = linesOf(hashes);
  try {
    const told = linesOf(events).map((line) => auditEventSchema.parse(JSON.parse(line)));
    const segment = { note, hashes: links, events: told };
    const found = checkSegment(segment, { sha256, utf8, base64: base64Of });
    return { ...found, signed: isSigned(readNote(note), key), key, size: links.length, events: told.length };
  } catch {
    return { root: false, broken: [], signed: false, key, size: links.length, events: 0 };
  }
}

/** By the one key, as the signed-note format names it: four bytes of its name before each signature. */
function isSigned(note: SignedNote | null, key: string): boolean {
  const [, name, hash, typed] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(key) ?? [];
  if (note === null || name === undefined || typed === undefined) return false;
  const raw = bytesOf(typed);
  const named = sha256(new Uint8Array([...utf8(`${name}\n`), ...raw])).slice(0, 4);
  const isKey = [...named].map((byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
  const own = note.signatures.filter((line) => line.name === name).map(({ keyed }) => bytesOf(keyed));
  return (
    isKey &&
    raw.length === 33 &&
    own.length > 0 &&
    own.every((keyed) => holds(keyed, named, utf8(note.text), raw.slice(1)))
  );
}

function holds(keyed: Uint8Array, named: Uint8Array, text: Uint8Array, key: Uint8Array): boolean {
  try {
    return named.every((byte, at) => keyed[at] === byte) && ed25519.verify(keyed.slice(4), text, key);
  } catch {
    return false;
  }
}
