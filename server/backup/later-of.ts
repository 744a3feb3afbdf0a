import path from 'node:path';
import { readName } from '../../core/backups/names.js';
import { type LaterFile, readFolder } from './folder.js';

/** The additions that lie beside a whole backup, by number; none where its file was named anew. */
export async function laterOf(file: string): Promise<readonly LaterFile[]> {
  const said = readName(path.basename(file));
  if (said === null) return [];
  const all = await readFolder(path.dirname(path.resolve(file)), said.code);
  return all.find(({ name }) => name === path.basename(file))?.later ?? [];
}
