// No import cycles between files, dynamic imports included; what is imported as a type alone is gone at run time and counts
// for nothing. One walk over the whole tree: eslint's import-x/no-cycle, which it stands for, asks anew from each file and
// took two fifths of lint's time; oxlint's takes `./part.js` for no `part.tsx` and `import()` for no import.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importsOf } from './imports-of.mjs';

/** What a compiled name may have been written as. */
const WRITTEN = [
  [/\.js$/, ['.ts', '.tsx', '.js']],
  [/\.mjs$/, ['.mts', '.mjs']],
  [/(?<=\.[cm]?tsx?)$/, ['']],
  [/(?<=\.json)$/, ['']],
  [/$/, ['.ts', '.tsx', '.js', '/index.ts', '/index.tsx']],
];

/** Sources below these folders of a root, as paths. */
const sourcesBelow = (root, folders) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$|(?:^|[\\/])node_modules[\\/]/.test(path))
      .map((path) => join(root, folder, path)),
  );

/** By file the files it imports. Throws where a file is imported that is not there. */
function importGraph(root, folders) {
  const files = sourcesBelow(root, folders);
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const targets = importsOf(file, readFileSync(file, 'utf8'))
        .filter((name) => name.startsWith('.'))
        .map((name) => {
          const asked = join(dirname(file), name);
          const written = WRITTEN.flatMap(([end, ends]) =>
            end.test(asked) ? ends.map((to) => asked.replace(end, to)) : [],
          );
          const found = written.find((path) => known.has(path)) ?? written.find((path) => existsSync(path));
          if (!found) throw new Error(`${relative(root, file)} imports ${name}, which is not there`);
          return found;
        });
      return [file, targets.filter((target) => known.has(target))];
    }),
  );
}

/** Each cycle as its files in the order they import each other, a shortest one for each knot of files (Tarjan, 1972). */
export function importCycles(root, folders) {
  const graph = importGraph(root, folders);
  return knots(graph)
    .filter((knot) => knot.length > 1 || graph.get(knot[0]).includes(knot[0]))
    .map((knot) => around(graph, knot).map((file) => relative(root, file).replaceAll('\\', '/')));
}

function knots(graph) {
  const [order, lowest, stack, found] = [new Map(), new Map(), [], []];
  const visit = (file) => {
    order.set(file, order.size);
    lowest.set(file, order.get(file));
    stack.push(file);
    for (const next of graph.get(file)) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(file, Math.min(lowest.get(file), lowest.get(next)));
    }
    if (lowest.get(file) === order.get(file)) found.push(stack.splice(stack.indexOf(file)));
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
}

/** The shortest way from the first file of a knot back to it. */
function around(graph, knot) {
  const [start] = knot;
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways)
    for (const next of graph.get(way.at(-1))) {
      if (next === start) return way;
      if (!seen.has(next) && knot.includes(next)) ways.push([...way, next]);
      seen.add(next);
    }
  return knot;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const found = importCycles(root, ['core', 'server', 'addin', 'test']);
  for (const cycle of found) console.error(`Import cycle: ${[...cycle, cycle[0]].join(' -> ')}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
