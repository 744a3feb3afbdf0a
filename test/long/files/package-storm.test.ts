/** Random damage to whole workbooks: never a crash, and never another value than stands in the undamaged one. */
import assert from 'node:assert/strict';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import type { ReadWorkbook } from '../../../core/workbook/read-types.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import { readMeaning } from '../../../server/files/read-bytes.js';
import { rebuildWorkbook } from '../../../server/files/rebuild-workbook.js';
import { partsOf, zipOf } from '../../support/hostile-files.js';
import { buildContext } from '../../support/sheets.js';
import { type Change, changedByte, seeded, shifted } from '../../support/storm.js';
import { digest, partOf } from '../../support/workbooks.js';

const SEED = 20261128;
const NOTHING = { parts: [], issues: [], values: [] };

describe('a storm over whole workbooks', function () {
  this.timeout(900_000);
  let good: Buffer;
  let undamaged: string;

  const read = async (bytes: Uint8Array): Promise<ReadWorkbook | null> => {
    const result = await readMeaning(bytes);
    return result.ok ? result.workbook : null;
  };
  before(async () => {
    // As our server writes it, and so that every kind of part is in it.
    good = Buffer.from(await buildWorkbook(await planWorkbook('class', [partOf(buildContext({ pupils: 3 }))], digest)));
    undamaged = JSON.stringify(await read(good));
    assert.ok(undamaged.length > 5000);
  });

  for (const [what, change, times] of [
    ['single bytes', changedByte, 4000],
    ['removals and insertions', shifted, 1000],
  ] as const) {
    it(`of ${what}: refused, or read as if nothing had been`, async () => {
      const random = seeded(SEED);
      const said = { refused: 0, same: 0 };
      for (let n = 0; n < times; n++) {
        const damaged = change(good, random);
        const workbook = await read(damaged.bytes);
        said[workbook ? 'same' : 'refused']++;
        if (!workbook) continue;
        assert.equal(JSON.stringify(workbook), undamaged, damaged.what);
        if (n % 10 === 0) assert.equal(JSON.stringify(await read(await rebuildWorkbook(damaged.bytes, NOTHING))), undamaged);
      }
      assert.ok(said.refused > times / 10, JSON.stringify(said));
    }); // prettier-ignore
  }

  it('inside parts, whose check sums are right again: refused, or read and given back', async () => {
    const random = seeded(SEED + 1);
    const parts = partsOf(good).filter(({ bytes }) => bytes.length > 0);
    const said = { refused: 0, read: 0 };
    for (let n = 0; n < 2500; n++) {
      const chosen = random(parts.length);
      const { what, bytes }: Change = (n % 4 === 0 ? shifted : changedByte)(parts[chosen]!.bytes, random);
      const file = zipOf(parts.map((part, i) => (i === chosen ? { name: part.name, bytes } : part)));
      const workbook = await read(file);
      said[workbook ? 'read' : 'refused']++;
      if (!workbook) continue;
      const back = await read(await rebuildWorkbook(file, NOTHING));
      // Marks of an earlier round may come or go; values never do.
      assert.deepEqual(back && valuesOf(back), valuesOf(workbook), `${parts[chosen]!.name}: ${what}`);
    }
    assert.ok(said.refused > 300 && said.read > 300, JSON.stringify(said));
  });
});

const valuesOf = ({ kind, parts }: ReadWorkbook): unknown => ({
  kind,
  parts: parts.map(({ context, cells, base }) => ({ context, base, cells })),
});
