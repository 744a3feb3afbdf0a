/**
 * Some events of a trail, checked without the others and without any mark: every link's hash leads to the root a note signs, and
 * each event given leads from the link before it to its own.
 */
import { type AuditEvent, CHAIN_START, chainText } from './event.js';
import { type Bytes, EMPTY_EDGE, grown, rootOf, type Sha256 } from './merkle.js';
import { readCheckpoint, readNote } from './signed-note.js';

export interface TrailSegment {
  /** A signed note, as it is given away. */
  readonly note: string;
  /** Of every event the note speaks of, in order: 64 letters, hex. */
  readonly hashes: readonly string[];
  readonly events: readonly AuditEvent[];
}

export interface SegmentVerdict {
  /** The hashes are those the note signs, all of them. */
  readonly root: boolean;
  /** Numbers of events that are not what was chained. */
  readonly broken: readonly number[];
}

const HASH = /^[0-9a-f]{64}$/;

const bytesOf = (hex: string): Bytes =>
  Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
const hexOf = (bytes: Bytes): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether its signature is the audit key's is the caller's to say. */
export function checkSegment(
  { note, hashes, events }: TrailSegment,
  { sha256, utf8, base64 }: SegmentTools,
): SegmentVerdict {
  const point = readCheckpoint(readNote(note)?.text ?? '');
  const whole = hashes.every((hash) => HASH.test(hash));
  const edge = whole ? grown(sha256, EMPTY_EDGE, hashes.map(bytesOf)) : EMPTY_EDGE;
  const root = point !== null && whole && point.size === hashes.length && point.root === base64(rootOf(sha256, edge));
  const broken = events.filter((event) => {
    const before = event.seq === 1 ? CHAIN_START : hashes[event.seq - 2];
    return before === undefined || hexOf(sha256(utf8(chainText(before, event)))) !== hashes[event.seq - 1];
  });
  return { root, broken: broken.map(({ seq }) => seq) };
}

export interface SegmentTools {
  readonly sha256: Sha256;
  readonly utf8: (text: string) => Bytes;
  readonly base64: (bytes: Bytes) => string;
}
