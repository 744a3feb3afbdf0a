/** Backups as nobody's program makes them: any entries under any facts, sealed to the right key. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Header, type HeaderData } from 'tar';
import { sealed } from '../../server/backup/age-file.js';
import { FACTS_FILE } from '../../server/backup/facts.js';
import { newDir } from './backups.js';

export interface Entry {
  readonly path: string;
  readonly bytes?: Buffer;
  readonly type?: HeaderData['type'];
  readonly linkpath?: string;
  /** What the header says; the bytes' where nothing is said. */
  readonly size?: number;
}

const BLOCK = 512;
const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);

function blocksOf({ bytes = Buffer.alloc(0), size = bytes.length, type = 'File', ...more }: Entry): Buffer {
  const head = Buffer.alloc(BLOCK);
  new Header({ mode: 0o600, mtime: new Date(0), size, type, ...more }).encode(head, 0);
  return Buffer.concat([head, padded(bytes)]);
}

/** The file's path. */
export async function hostileArchive(
  {
    facts,
    recipient,
    name = 'hocba-x.age',
  }: { readonly facts: object; readonly recipient: string; readonly name?: string },
  entries: readonly Entry[],
  dir = newDir(),
): Promise<string> {
  const first = { path: FACTS_FILE, bytes: Buffer.from(JSON.stringify(facts)) };
  const tar = Buffer.concat([...[first, ...entries].map(blocksOf), Buffer.alloc(2 * BLOCK)]);
  const file = path.join(dir, name);
  const chunks: Uint8Array[] = [];

  const plain = Readable.from([tar]);
  for await (const bytes of sealed(plain, { recipients: [recipient] })) chunks.push(bytes);
  writeFileSync(file, Buffer.concat(chunks));
  return file;
}
