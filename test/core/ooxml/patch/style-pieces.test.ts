import assert from 'node:assert/strict';
import { plainAttributes } from '../../../../core/ooxml/namespaces.js';

describe('attributes of an element, by their names', () => {
  it('keeps each in no namespace whatever a file names it, and no other', () => {
    const written = (qname: string, value: string, uri = '') => ({
      qname,
      uri,
      local: qname.split(':').at(-1)!,
      value,
    });
    const named = plainAttributes([written('val', '1'), written('__proto__', 'x'), written('o:val', '2', 'urn:other')]);
    assert.deepEqual(Object.entries(named), [
      ['val', '1'],
      ['__proto__', 'x'],
    ]);
    assert.equal(Object.getPrototypeOf(named), Object.prototype);
  });
});
