/** What a transcript at the next school prints of the year the old one sealed, once its bundle has been entered. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { transcriptContent } from '../../core/record/print/transcript-content.js';
import { loadArrivedYears } from '../../server/acts/prints/parts/arrived-years.js';
import { loadClassPrints } from '../../server/acts/prints/parts/class-prints.js';
import { sha256Base64 } from '../../server/ground/digests.js';
import { readFrom } from '../../server/store/read-from.js';
import type { MovingSchools } from './moving-schools.js';

export async function printedAsTheirs(at: MovingSchools, bundle: Uint8Array): Promise<void> {
  const { pupil } = at.one;
  const { clock, db } = at.next.deps;
  const prints = await readFrom(at.next.db, (reader) => loadClassPrints({ db: reader, clock }, at.klass, null));
  const { print, xml } = prints!.sourceOf(pupil)!;
  const [foreign, ...more] = print.brought!;
  const content = Buffer.from(unzipSync(bundle)[`hoc-ba/${at.one.code}.xml`]!);
  assert.deepEqual(
    [more.length, foreign!.schoolYear, foreign!.source],
    [
      ...[0, '2026-2027'],
      { sealedBy: '37000001', lookupCode: at.one.code, fileDigest: sha256Base64(content), read: true },
    ],
  );
  const own = (await at.one.school.thu.get('/classes/4a/sheets/year-end')).body.values[pupil];
  for (const field of ['subject.TOAN.level', 'trait.CHAM_CHI'] as const)
    assert.equal(foreign!.values[field], own[field], field);
  assert.match(foreign!.school, /Đồng Sơn/);
  assert.deepEqual([print.years.length, xml], [1, []]);
  const text = JSON.stringify(transcriptContent(print).sections);
  assert.match(text, /mã trường 37000001/);
  assert.ok(text.indexOf('mã trường 37000001') < text.lastIndexOf('NĂM HỌC'), 'before the year here');
  const arrived = await readFrom(db, (reader) => loadArrivedYears(reader, at.klass));
  assert.deepEqual(arrived(pupil, '2027-06-01T00:00:00.000Z'), [], 'a print of before she came does not change');
  assert.deepEqual(arrived('another', null), []);
}
