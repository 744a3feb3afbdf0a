/** No circle of folders: what stands below a folder never leads back into it. */
import assert from 'node:assert/strict';
import { circleOf, folderGraph, withoutEdges } from './folder-graph.js';
import { KNOWN_IN_ACTS, KNOWN_IN_ADDIN } from './known-circles.js';

const FLOORS: readonly (readonly [string, number, readonly string[]])[] = [
  ['core', 2, []],
  ['server', 2, []],
  ['server/acts', 3, KNOWN_IN_ACTS],
  ['addin', 2, KNOWN_IN_ADDIN],
];

describe('folders import each other in one direction', () => {
  for (const [floor, depth, known] of FLOORS) {
    it(`in ${floor}`, () => {
      const graph = folderGraph(floor, depth);
      assert.ok(graph.size > 5, 'sources were found');
      assert.deepEqual(circleOf(withoutEdges(graph, known)), []);
    });
    it(`in ${floor} nothing is excused that need not be`, () => {
      const graph = folderGraph(floor, depth);
      for (const edge of known) {
        const others = known.filter((other) => other !== edge);
        assert.notDeepEqual(circleOf(withoutEdges(graph, others)), [], `take ${edge} from the list`);
      }
    });
  }
  it('and a circle is found', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c', 'd'])],
      ['c', new Set(['a'])],
      ['d', new Set<string>()],
      ['e', new Set(['a'])],
    ]);
    assert.deepEqual(circleOf(graph), ['a -> b', 'b -> c', 'c -> a']);
    assert.deepEqual(circleOf(withoutEdges(graph, ['c -> a'])), []);
  });
});
