/** docs/STATES.md is what the tables say, and every table is one somebody can get through. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { unreachable } from '../../core/codes/states.js';
import { ACTS } from '../../core/rights/rights.js';
import { STATES_TABLES, statesPage } from '../../core/words/states-page.js';

describe('docs/STATES.md', () => {
  it('is drawn from the tables: node docs/write-states.mjs', async () => {
    const file = readFileSync(new URL('../../../docs/STATES.md', import.meta.url), 'utf8');
    assert.equal(file, await format(statesPage(), { parser: 'markdown', printWidth: 120 }));
  });

  for (const { title, table, actOf } of STATES_TABLES) {
    it(`${title}: every state is reached, by acts of the table of rights, to states there are`, () => {
      assert.deepEqual(unreachable(table), []);
      for (const { from, act, to } of table.moves) {
        assert.ok(table.states.includes(from) && table.states.includes(to), `${from} → ${to}`);
        const right = actOf(act);
        assert.ok(right === null || ACTS.includes(right), act);
      }
      const moves = table.moves.map(({ from, act }) => `${from} ${act}`);
      assert.equal(new Set(moves).size, moves.length, 'one act leads to one state');
    });
  }
});
