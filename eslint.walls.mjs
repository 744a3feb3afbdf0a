// Who may import what, of `rooms.json`: the same list that docs/ARCHITECTURE.md shows.
import { readFileSync } from 'node:fs';

const { rooms } = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'));

const FLOORS = ['core', 'server', 'addin', 'test'];
const floorOf = (room) => room.split('/')[0];

/** Of each floor, what is closed to a room. */
const zonesOf = ({ room, imports }) =>
  FLOORS.filter((floor) => !imports.includes(floor) && !(room === floor)).map((floor) => {
    const open = [...imports, room].filter((other) => floorOf(other) === floor);
    return {
      target: `./${room}`,
      from: `./${floor}`,
      except: open.map((other) => `./${other.slice(floor.length + 1)}`),
      message: `${room} may import ${imports.join(', ') || 'nothing'} (rooms.json).`,
    };
  });

const escaped = (name) => name.replace(/[.+]/g, '\\$&');

/** Packages: a closed list where one is named, else all but those that belong to another floor. */
const packagesOf = ({ room, packages, without }) => {
  if (packages) {
    const known = packages.map((name) => `${escaped(name)}(?:/|$)`);
    const allowed = ['\\.{1,2}/', ...known].join('|');
    return [
      { regex: `^(?!${allowed})`, message: `${room} may use ${packages.join(', ') || 'no package'} (rooms.json).` },
    ];
  }
  return without ? [{ group: without, message: `${room} does without (rooms.json).` }] : [];
};

/** One block a room; a room within another comes later, for later rules replace earlier ones. */
export const walls = rooms
  .toSorted((a, b) => a.room.split('/').length - b.room.split('/').length)
  .map((room) => ({
    files: [`${room.room}/**/*.ts`, `${room.room}/**/*.tsx`],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: zonesOf(room) }],
      'no-restricted-imports': ['error', { patterns: packagesOf(room) }],
    },
  }));
