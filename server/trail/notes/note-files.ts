/** Notes as small files, to be given to the office above: a database set back to yesterday does not take them along. */
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connections } from '../../store/open-database.js';
import { notesDir } from '../../store/trail-folder.js';
import { readFrom } from '../../store/read-from.js';
import { select } from '../../store/sql.js';
import { auditKey, PUBLIC_KEY_FILE } from '../../ground/audit-key.js';
import { originOf } from './write-note.js';

const NAME = /^(\d{12})\.note$/;
const STORED = 'SELECT size, note FROM trail_notes WHERE size > $1 ORDER BY size';

/** Sizes of the notes in a folder, rising. */
export async function filedSizes(dir: string): Promise<number[]> {
  const names = await readdir(notesDir(dir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => NAME.exec(name)?.slice(1).map(Number) ?? []).sort((a, b) => a - b);
}

export const noteFile = (dir: string, size: number): string =>
  join(notesDir(dir), `${String(size).padStart(12, '0')}.note`);

/** Write what has no file yet. One that is there is never written over: where it differs, checking the trail says so. */
export async function fileNotes(db: Connections): Promise<void> {
  const { dir } = db.trailFolder;
  const filed = await filedSizes(dir);
  const { notes, origin } = await readFrom(db, async (reader) => ({
    notes: await select<{ size: number; note: string }>(reader, STORED, [filed.at(-1) ?? 0]),
    origin: await originOf(reader),
  }));
  db.trailFolder.due = false;
  if (notes.length === 0 || origin === null) return;
  await mkdir(notesDir(dir), { recursive: true, mode: 0o700 });
  if (filed.length === 0) await written(join(dir, PUBLIC_KEY_FILE), `${auditKey(dir, origin).verifier}\n`);
  for (const { size, note } of notes) await written(noteFile(dir, size), note);
}

async function written(file: string, text: string): Promise<void> {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
