// Draw docs/STATES.md from the tables of states: npm run types, then node docs/write-states.mjs
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { statesPage } from '../build/core/words/states-page.js';

const page = await format(statesPage(), { parser: 'markdown', printWidth: 120 });
await writeFile(new URL('STATES.md', import.meta.url), page);
