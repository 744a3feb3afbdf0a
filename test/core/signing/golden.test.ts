import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseXml } from '../../../core/signing/parse-xml.js';
import { SLOTS } from '../../../core/record/record-states.js';
import { canonicalText } from '../../../core/xml/canonical.js';
import { signedList, signedRecord, signedTransaction } from '../../support/signed-record.js';

const HERE = new URL('../../../../test/core/signing/golden/', import.meta.url);

/**
 * The bytes once agreed on. Whoever changes them on purpose runs the tests with HOCBA_GOLDEN=write and reads the
 * difference: signatures made before it would no longer be made the same way.
 */
function isGolden(name: string, text: string): void {
  const file = new URL(name, HERE);
  if (process.env['HOCBA_GOLDEN'] === 'write') writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'), name);
}

describe('golden bytes', () => {
  it('of a record, what each of its signers signs, and what a change in between is known by', async () => {
    const { text, prepared } = await signedRecord();
    isGolden('record.xml', text);
    for (const slot of SLOTS) isGolden(`signed-info-${slot}.xml`, new TextDecoder().decode(prepared[slot]!.toSign));
    isGolden('data-digests.txt', SLOTS.map((slot) => `${slot} ${prepared[slot]!.dataDigest}\n`).join(''));
  });
  it('of a subject teacher’s list and of a transaction', async () => {
    isGolden('list.xml', await signedList());
    isGolden('transaction.xml', await signedTransaction([(await signedRecord()).text]));
  });
  it('are canonical: read and written again they are the same', async () => {
    for (const text of [(await signedRecord()).text, await signedList()]) {
      assert.equal(canonicalText(parseXml(text)), text);
    }
  });
  it('leave the data digest alone when only the certificate differs, and not when a mark does', async () => {
    const [first, other] = await Promise.all([
      signedRecord({ until: 'homeroom' }),
      signedRecord({ until: 'homeroom', signers: { homeroom: 'teacher' } }),
    ]);
    assert.equal(first.prepared.homeroom!.dataDigest, other.prepared.homeroom!.dataDigest);
    const changed = await signedRecord({ until: 'homeroom', record: { ...first.record, homeroomRemark: 'Khác' } });
    assert.notEqual(first.prepared.homeroom!.dataDigest, changed.prepared.homeroom!.dataDigest);
  });
});
