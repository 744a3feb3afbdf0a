import path from 'node:path';
import { type LaterFile, readFolder } from './folder.js';

/** The additions that lie beside a whole backup, by number; none where its file was named anew. */
export async function laterOf(file: string): Promise<readonly LaterFile[]> {
  const whole = (await readFolder(path.dirname(path.resolve(file)))).find(({ name }) => name === path.basename(file));
  return whole?.later ?? [];
}
