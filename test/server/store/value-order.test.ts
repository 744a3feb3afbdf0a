import assert from 'node:assert/strict';
import { inOrder } from '../../../server/database/dialect.js';
import { places } from '../../../server/store/sql.js';

describe('a statement’s values', () => {
  it('are named in the order they first stand in, or it is not run: SQLite would mix them up without a word', () => {
    for (const sql of ['SELECT 1', 'a = $1 AND b = $2 AND c = $1', `a IN (${places(1, ['x', 'y'])}) AND b = $3`]) {
      assert.equal(inOrder(sql), sql);
    }
    for (const sql of ['b = $2 AND a = $1', 'a = $2', `a = $1 AND b IN (${places(3, ['x'])})`]) {
      assert.throws(() => inOrder(sql), /out of order/);
    }
  });
});
