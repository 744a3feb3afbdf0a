/** What the kit is made of and the checkout holds: the manifest as template and the icons' drawings. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Drawings } from './instructions/pictures.js';

/** The repository's folder, three above the built file. */
const ROOT = new URL('../../../', import.meta.url);

/** Path of the manifest for this machine, to be sideloaded. */
export const MANIFEST_FILE = fileURLToPath(new URL('manifest.xml', ROOT));

const NAMES = ['hocba', 'classes', 'check', 'push', 'sign', 'remarks', 'help'] as const satisfies (keyof Drawings)[];

export async function loadKitSources(): Promise<{ manifestTemplate: string; drawings: Drawings }> {
  const read = (file: string): Promise<string> => readFile(new URL(file, ROOT), 'utf8');
  const [manifestTemplate, ...drawings] = await Promise.all([
    read('manifest.xml'),
    ...NAMES.map((name) => read(`addin/icons/drawings/${name}.svg`)),
  ]);
  return {
    manifestTemplate,
    drawings: Object.fromEntries(NAMES.map((name, i) => [name, drawings[i]])) as Drawings,
  };
}
