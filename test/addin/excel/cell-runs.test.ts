import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressOf, runsOf } from '../../../addin/excel/cell-runs.js';
import { address } from '../../../core/workbook/address.js';

const at = (cell: string, value = cell) => ({ sheet: '4A', cell, value });
const shown = (cells: ReturnType<typeof at>[]): string[] => runsOf(cells).map(addressOf);

describe('runs of cells', () => {
  it('go down a column as long as nothing is missing', () =>
    assert.deepEqual(shown(['G12', 'G13', 'G14', 'G16', 'H14'].map((cell) => at(cell))), ['G12:G14', 'G16', 'H14']));
  it('do not depend on the order', () =>
    assert.deepEqual(shown(['G14', 'AA9', 'G12', 'G13'].map((cell) => at(cell))), ['G12:G14', 'AA9']));
  it('stay on their sheet', () =>
    assert.deepEqual(
      runsOf([at('G12'), { ...at('G13'), sheet: '4B' }]).map((run) => [run.sheet, addressOf(run)]),
      [
        ['4A', 'G12'],
        ['4B', 'G13'],
      ],
    ));
  it('take the last of a cell named twice, and nothing that is no address', () =>
    assert.deepEqual(
      runsOf([at('G12', 'first'), at('G12', 'last'), at('no cell')]).map(({ cells }) => cells),
      [[at('G12', 'last')]],
    ));
  it('break where neighbours are not alike', () =>
    assert.deepEqual(
      runsOf([at('G1', 'x'), at('G2', 'x'), at('G3', 'y')], (a, b) => a.value === b.value).map(addressOf),
      ['G1:G2', 'G3'],
    ));
  it('hold every cell once, in its place', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })), {
          selector: String,
        }),
        (places) => {
          const cells = places.map(([row, column]) => at(address(row, column)));
          const back = runsOf(cells).flatMap(({ column, top, cells: run }) =>
            run.map((cell, i) => [cell.cell, address(top + i, column)]),
          );
          assert.equal(back.length, cells.length);
          for (const [cell, place] of back) assert.equal(cell, place);
        },
      ),
    ));
});
