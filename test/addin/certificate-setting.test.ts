/** How a computer remembers where its printer puts a certificate's lines. */
import assert from 'node:assert/strict';
import { FIRST_SETTING, readSetting } from '../../addin/award-papers/certificate-setting.js';

describe('the setting of certificates', () => {
  it('is what was remembered, and the first one for what is none', () => {
    const own = { ...FIRST_SETTING, left: -3.5, lines: { ...FIRST_SETTING.lines, name: { top: 80, size: 30 } } };
    assert.deepEqual(readSetting(JSON.stringify(own)), own);
    for (const odd of [
      null,
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"left":"5","top":900,"lines":{"name":{"top":-1,"size":2}}}',
    ])
      assert.deepEqual(readSetting(odd), FIRST_SETTING, String(odd));
  });
});
