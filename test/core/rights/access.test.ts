import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { accessOf, actsForHats } from '../../../core/rights/access.js';
import { HATS } from '../../../core/rights/actor.js';
import { type EndpointName, ENDPOINTS } from '../../../core/contract/endpoints.js';
import { DOORS } from './doors-by-hand.js';
import { rightsPage } from '../../../core/words/rights-page.js';

describe('access', () => {
  it('of every endpoint follows from its acts', () => {
    for (const name of Object.keys(ENDPOINTS) as EndpointName[]) {
      const [expected] = DOORS.find(([, names]) => names.includes(name)) ?? ['signed-in'];
      assert.deepEqual(accessOf(ENDPOINTS[name].acts), expected, name);
    }
  });

  it('to screens follows from hats', () => {
    const withAct = (act: ReturnType<typeof actsForHats>[number]) =>
      HATS.filter((hat) => actsForHats([hat]).includes(act));
    assert.deepEqual(withAct('approve'), ['principal', 'vice-principal']);
    assert.deepEqual(withAct('sign-homeroom'), ['teacher']);
    assert.deepEqual(withAct('seal'), ['clerk']);
    assert.deepEqual(withAct('make-kit'), ['administrator']);
    assert.deepEqual(withAct('keep-session'), [...HATS]);
  });
});

describe('docs/RIGHTS.md', () => {
  it('says what the table says: node docs/write-rights.mjs', async () => {
    const printed = await format(rightsPage(), { parser: 'markdown', printWidth: 120 });
    assert.equal(await readFile('docs/RIGHTS.md', 'utf8'), printed);
  });
});
