/** Which folder imports which, read from the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** By importing folder the folders it imports; a folder is named by its first `depth` parts, `core/rules`. */
export type FolderGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** Of the sources below a folder of the repository; imports from outside of it are left out. */
export function folderGraph(below: string, depth: number): FolderGraph {
  const folderOf = (file: string): string => dirname(file).split(sep).slice(0, depth).join('/');
  const graph = new Map<string, Set<string>>();
  for (const file of sourcesBelow(below)) {
    const from = folderOf(file);
    const imported = graph.get(from) ?? new Set<string>();
    graph.set(from, imported);
    const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const target = normalize(join(dirname(file), fileName));
      if (!target.startsWith(below + sep)) continue;
      const to = folderOf(target);
      if (to !== from) imported.add(to);
    }
  }
  return graph;
}

const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path));

/** `from -> to` of every import between folders that stand in a circle, or between two circles; empty where there is none. */
export function circleOf(graph: FolderGraph): string[] {
  const left = new Map([...graph].map(([from, to]) => [from, new Set([...to].filter((each) => graph.has(each)))]));
  // Folders that import nothing that is left, or that nothing left imports, stand in no circle.
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const imported = new Set([...left.values()].flatMap((to) => [...to]));
    for (const [folder, to] of left) if (to.size === 0 || !imported.has(folder)) left.delete(folder);
    for (const to of left.values()) for (const each of to) if (!left.has(each)) to.delete(each);
  }
  return [...left].flatMap(([from, to]) => [...to].map((each) => `${from} -> ${each}`));
}
