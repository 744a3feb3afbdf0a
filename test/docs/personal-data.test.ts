/** docs/PERSONAL-DATA.md names every table there is, of the school and of the portal, and says days of what is taken away. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACTS } from '../../core/rights/rights.js';
import { CLEARED } from '../../server/acts/people/clear-ended.js';
import { PRUNED } from '../../server/acts/school/prune.js';
import { openPortal } from '../../server/portal/store/portal-database.js';
import { EXPLAINED } from '../../server/trail/explained/index.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'docs/PERSONAL-DATA.md'), 'utf8');

interface Line {
  readonly tables: readonly string[];
  readonly holds: string;
  readonly purpose: string;
  readonly who: string;
  readonly kept: string;
}

const ticked = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, said]) => said!);

function linesBelow(heading: string): Line[] {
  const [, after] = PAGE.split(heading);
  assert.ok(after !== undefined, heading);
  const [part = ''] = after.split('\n## ');
  const rows = part.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => {
    const [, tables = '', holds = '', purpose = '', who = '', kept = ''] = row.split('|').map((cell) => cell.trim());
    return { tables: ticked(tables), holds, purpose, who, kept };
  });
}

const SCHOOL = linesBelow('/ The school’s tables\n');
const PORTAL = linesBelow('/ The portal’s tables\n');
const ALL = [...SCHOOL, ...PORTAL];
const namedIn = (lines: readonly Line[]): string[] => lines.flatMap(({ tables }) => tables).sort();

const HOW = `Write a line for a new table in docs/PERSONAL-DATA.md: what of whom is in it (or “không / none”), for what, which acts show it, how long it is kept`;

describe('docs/PERSONAL-DATA.md', () => {
  it('names every table of the school’s database, and none that is not there', () => {
    // Another test holds this list against the database itself.
    assert.deepEqual(namedIn(SCHOOL), EXPLAINED.map(({ table }) => table).sort(), HOW);
  });

  it('names every table of the portal’s', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'hocba-portal-'));
    const db = await openPortal({ dataDir, throwAway: true });
    const tables = await db.rows<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    await db.close();
    await rm(dataDir, { recursive: true });
    assert.deepEqual(namedIn(PORTAL), tables.map(({ name }) => name).sort(), HOW);
  });

  it('says of each what it holds, or that it holds none; and else for what, who sees it, how long', () => {
    for (const { tables, holds, purpose, who, kept } of ALL) {
      assert.ok(holds.length > 0 && kept.length > 0, tables.join());
      if (!holds.startsWith('không / none')) assert.ok(purpose.length > 0 && who.length > 0, tables.join());
    }
  });

  it('says days of exactly the tables something is taken from', () => {
    const days = SCHOOL.filter(({ kept }) => /^\d+ (days|hours|minutes)/.test(kept));
    assert.deepEqual(namedIn(days), [...PRUNED, ...CLEARED, 'jobs'].sort());
    for (const { tables, kept } of ALL) {
      assert.match(kept, /^(\d+ (days|hours|minutes)|for good|as it stands|—$)/, tables.join());
    }
  });

  it('names acts of the table of rights', () => {
    for (const { tables, who } of SCHOOL) {
      for (const act of ticked(who)) assert.ok((ACTS as readonly string[]).includes(act), `${tables.join()}: ${act}`);
    }
  });

  it('leads to templates that are there', () => {
    const forms = [...PAGE.matchAll(/\]\((forms\/[\w-]+\.md)\)/g)].map(([, file]) => file!);
    assert.ok(forms.length >= 3);
    for (const file of forms) assert.ok(existsSync(join(ROOT, 'docs', file)), file);
  });
});
