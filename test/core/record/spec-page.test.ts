import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { specPage } from '../../../core/record/spec-page.js';

describe('docs/TRANSCRIPT-XML.md', () => {
  it('says what the table says', async () => {
    const path = fileURLToPath(new URL('../../../../docs/TRANSCRIPT-XML.md', import.meta.url));
    const options = await prettier.resolveConfig(path);
    const expected = await prettier.format(specPage('1.0'), { ...options, parser: 'markdown' });
    if (process.env.UPDATE_DOCS) writeFileSync(path, expected);
    assert.equal(readFileSync(path, 'utf8'), expected);
  });
});
