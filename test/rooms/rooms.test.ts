/** `rooms.json`, by which lint closes walls, is one direction and all there is; docs/ARCHITECTURE.md shows the same. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';

interface Room {
  readonly room: string;
  readonly idea: string;
  readonly imports: readonly string[];
  readonly packages?: readonly string[];
}

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const { rooms } = JSON.parse(readFileSync(at('rooms.json'), 'utf8')) as { rooms: readonly Room[] };

const BEGINS = '<!-- rooms.json -->';
const ENDS = '<!-- end of rooms.json -->';

/** Rooms of one floor without its name before each. */
const imports = ({ imports: open, packages = [] }: Room): string =>
  [...open.map((room) => `\`${room}\``), ...packages].join(', ') || 'nothing';

const table = (): string =>
  ['| room | idea | may import |', '|---|---|---|']
    .concat(rooms.map((room) => `| \`${room.room}\` | ${room.idea} | ${imports(room)} |`))
    .join('\n');

describe('rooms.json', () => {
  it('names every room of core and server once', () => {
    const foldersOf = (floor: string): string[] =>
      readdirSync(at(floor), { withFileTypes: true }).flatMap((one) =>
        one.isDirectory() ? [`${floor}/${one.name}`] : [],
      );
    const named = rooms.map(({ room }) => room);
    assert.equal(new Set(named).size, named.length);
    for (const folder of [...foldersOf('core'), ...foldersOf('server')]) assert.ok(named.includes(folder), folder);
  });

  it('stands from the ground up: a room of core imports only rooms above it in the list', () => {
    const core = rooms.filter(({ room }) => room.startsWith('core/'));
    core.forEach(({ room, imports: open }, i) => {
      const below = core.slice(0, i).map((other) => other.room);
      for (const other of open) assert.ok(below.includes(other), `${room} imports ${other}`);
    });
  });

  it('is what docs/ARCHITECTURE.md says', async () => {
    const path = at('docs/ARCHITECTURE.md');
    const page = readFileSync(path, 'utf8');
    const [before, rest] = page.split(BEGINS) as [string, string | undefined];
    const [, after] = rest?.split(ENDS) ?? [];
    assert.ok(after !== undefined, `${BEGINS} and ${ENDS} stand in the page`);
    const options = await prettier.resolveConfig(path);
    const expected = await prettier.format(`${before}${BEGINS}\n\n${table()}\n\n${ENDS}${after}`, {
      ...options,
      parser: 'markdown',
    });
    if (process.env.UPDATE_DOCS) writeFileSync(path, expected);
    assert.equal(readFileSync(path, 'utf8'), expected);
  });
});
