import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FIELDS, type FieldKey } from '../../../core/fields/field-key.js';
import { changesOf, changesText } from '../../../server/store/changes-text.js';

const value = fc.option(fc.string({ minLength: 1 }), { nil: null });
const change = fc.record({
  pupil: fc.constantFrom('2600000001', '2600000002', '00123'),
  field: fc.constantFrom(...([...FIELDS.keys()] as FieldKey[])),
  before: value,
  after: value,
});
const sorted = (list: readonly object[]) => list.map((item) => JSON.stringify(item)).sort();

describe('the stored text of a revision’s changes', () => {
  it('gives back every change', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        assert.deepEqual(sorted(changesOf(changesText(changes))), sorted(changes));
      }),
    );
  });

  it('names each field and pupil once', () => {
    const text = changesText([
      { pupil: '2600000001', field: 'subject.TOAN.level', before: null, after: 'HTT' },
      { pupil: '2600000002', field: 'subject.TOAN.level', before: 'HT', after: null },
    ]);
    assert.equal(
      text,
      '{"pupils":["2600000001","2600000002"],"fields":{"subject.TOAN.level":[0,null,"HTT",1,"HT",null]}}',
    );
  });
});
