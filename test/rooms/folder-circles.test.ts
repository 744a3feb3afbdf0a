/** No circle of folders: what stands below a folder never leads back into it. */
import assert from 'node:assert/strict';
import { circleOf, folderGraph } from './folder-graph.js';

const FLOORS = [
  ['core', 2],
  ['server', 2],
  ['server/acts', 3],
  ['addin', 2],
] as const;

describe('folders import each other in one direction', () => {
  for (const [floor, depth] of FLOORS) {
    it(`in ${floor}`, () => {
      const graph = folderGraph(floor, depth);
      assert.ok(graph.size > 5, 'sources were found');
      assert.deepEqual(circleOf(graph), []);
    });
  }
  it('and a circle is found, with what leads from one to another', () => {
    const d = ['d', new Set<string>()] as const;
    const e = ['e', new Set(['a'])] as const;
    const [a, b] = [['a', new Set(['b'])] as const, ['b', new Set(['c', 'd'])] as const];
    assert.deepEqual(circleOf(new Map([a, b, ['c', new Set(['a'])], d, e])), ['a -> b', 'b -> c', 'c -> a']);
    assert.deepEqual(circleOf(new Map([a, b, ['c', new Set<string>()], d, e])), []);
  });
});
