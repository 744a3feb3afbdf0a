/**
 * Signed notes over a log's head (C2SP signed-note and tlog-checkpoint, v1.0.0): three lines of text, an empty one, and a line a
 * signature. Keys and signatures are the caller's; here they are Base64.
 */
export interface Checkpoint {
  /** Which log: no spaces, no plus sign. */
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

export interface NoteSignature {
  /** Of the key. */
  readonly name: string;
  /** Base64 of four bytes that name the key, and the signature. */
  readonly keyed: string;
}

export interface SignedNote {
  /** What is signed, with its last line feed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export const noteText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root}\n`;

export const signedNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(({ name, keyed }) => `— ${name} ${keyed}\n`).join('')}`;

const SIGNATURE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Null for what is no signed note. */
export function readNote(note: string): SignedNote | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.flatMap((line) => {
    const [, name, keyed] = SIGNATURE.exec(line) ?? [];
    return name === undefined || keyed === undefined ? [] : [{ name, keyed }];
  });
  return signatures.length === lines.length ? { text: note.slice(0, end + 1), signatures } : null;
}

/** Null for a text that is no checkpoint. Lines after the third belong to who made them. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root] = text.split('\n');
  if (!origin || !root || !BASE64.test(root) || !/^(0|[1-9]\d{0,14})$/.test(size ?? '')) return null;
  return { origin, size: Number(size), root };
}

/** What fits on a closing print: how many events, and the beginning of the root. */
export const shortNote = ({ size, root }: Pick<Checkpoint, 'size' | 'root'>): string => `${size} ${root.slice(0, 16)}`;
