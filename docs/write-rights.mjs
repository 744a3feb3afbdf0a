// Print docs/RIGHTS.md from the table of rights: npm run types, then node docs/write-rights.mjs
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { rightsPage } from '../build/core/words/rights-page.js';

const page = await format(rightsPage(), { parser: 'markdown', printWidth: 120 });
await writeFile(new URL('RIGHTS.md', import.meta.url), page);
