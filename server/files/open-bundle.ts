/** A bundle as it was handed in: taken apart within limits, each file held against the listing. */
import { UnreadablePart } from '../../core/ooxml/read-part.js';
import { type TransferFacts, transferFactsSchema, transferListSchema } from '../../core/contract/transfers.js';
import { parseXml, SMALL_XML } from '../../core/signing/parse-xml.js';
import { readTransfer } from '../../core/signing/verify/verify-transfer.js';
import { xmlText } from '../../core/signing/verify/xml-text.js';
import { kindOfPath, TRANSFER_FILES } from '../../core/transfer/transfer-files.js';
import { TRANSFER_ROOT, type TransferList } from '../../core/transfer/transfer-list.js';
import { ZipParts } from './part-source.js';
import { readDirectory, utf8 } from './zip-directory.js';
import { sha256Base64 } from '../ground/digests.js';
import { refuse } from '../ground/refused.js';

/** Inflated: some hundred times what a child has. */
const MOST = { files: 500, bytes: 24 * 2 ** 20 };
const OWN: readonly string[] = Object.values(TRANSFER_FILES);

export interface OpenedBundle {
  readonly list: TransferList;
  /** The signed listing as it came. */
  readonly listBytes: Uint8Array;
  readonly facts: TransferFacts;
  /** What is kept of it, by path, in the listing's order. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Refuses with arrival-unreadable, and arrival-changed for a file that is not what the listing says, is missing or is not on it. */
export function openBundle(bytes: Uint8Array): OpenedBundle {
  const entries = inflated(bytes, isName);
  if (entries === null) throw refuse('arrival-unreadable');
  const listBytes = entries.get(TRANSFER_FILES.list);
  if (!listBytes) throw refuse('arrival-unreadable');
  const list = listIn(listBytes);
  entries.delete(TRANSFER_FILES.list);
  const listed = new Map(list.files.map(({ path, digest }) => [path, digest]));
  if (listed.size < list.files.length) throw refuse('arrival-unreadable');
  for (const [path, digest] of listed) {
    const found = entries.get(path);
    if (!found || sha256Base64(found) !== digest) throw refuse('arrival-changed', { path });
  }
  for (const path of entries.keys()) if (!listed.has(path)) throw refuse('arrival-changed', { path });
  const facts = factsIn(entries.get(TRANSFER_FILES.facts));
  entries.delete(TRANSFER_FILES.facts);
  return { list, listBytes, facts, files: new Map([...listed.keys()].flatMap((path) => kept(path, entries))) };
}

const kept = (path: string, entries: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] =>
  entries.has(path) ? [[path, entries.get(path)!]] : [];

/** By name; null for what is no archive, too much, or holds another name: that is not inflated. Sizes count as they are, not as they are said. */
export function inflated(bytes: Uint8Array, isName: (name: string) => boolean): Map<string, Uint8Array> | null {
  const directory = readDirectory(Buffer.from(bytes));
  if (!directory.ok) return null;
  const { parts, entries } = directory;
  const isKnown = entries.every(({ rawName }) => isName(utf8(rawName)));
  const said = entries.reduce((sum, { size }) => sum + size, 0);
  if (!isKnown || entries.length > MOST.files || said > MOST.bytes) return null;
  const source = new ZipParts(parts);
  try {
    return new Map([...parts].map(([key, { name }]) => [name, source.bytes(key)!]));
  } catch (error) {
    if (error instanceof UnreadablePart) return null;
    throw error;
  }
}

const isName = (name: string): boolean => OWN.includes(name) || kindOfPath(name) !== null;

function listIn(bytes: Uint8Array): TransferList {
  try {
    const root = parseXml(xmlText(bytes), () => SMALL_XML);
    // Signed or not, what another program wrote has to fit where it is kept.
    const read = root.name === TRANSFER_ROOT ? transferListSchema.safeParse(readTransfer(root)) : null;
    if (read?.success) return read.data;
  } catch {
    // Said below.
  }
  throw refuse('arrival-unreadable');
}

function factsIn(bytes: Uint8Array | undefined): TransferFacts {
  try {
    const parsed = transferFactsSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (parsed.success) return parsed.data;
  } catch {
    // Said below.
  }
  throw refuse('arrival-unreadable');
}
