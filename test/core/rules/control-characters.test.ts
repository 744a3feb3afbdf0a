import assert from 'node:assert/strict';
import fc from 'fast-check';
import { controlPlace, withoutControl } from '../../../core/codes/control-characters.js';
import { parseCell } from '../../../core/rules/parse-cell.js';
import { anyField } from '../../support/cells.js';

describe('control characters in a cell', () => {
  it('are neither in its value nor in what is said of it, and change no answer', () => {
    fc.assert(
      fc.property(
        anyField,
        fc.string(),
        fc.constantFrom('\u0000', '\u0007', '\u001f', '\u007f'),
        (field, text, control) => {
          const mixed = `${text}${control}`;
          for (const raw of [mixed, { formula: 'A1', value: mixed }, { error: mixed }]) {
            const parsed = parseCell(field, raw);
            assert.equal(controlPlace(parsed), null);
          }
          assert.deepEqual(parseCell(field, mixed), parseCell(field, withoutControl(text)));
        },
      ),
    );
  });
});
