import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseXml } from '../../../core/signing/parse-xml.js';
import { SLOTS } from '../../../core/record/record-states.js';
import { canonicalText } from '../../../core/xml/canonical.js';
import { readSealCms, type SealCms } from '../../../core/signing/verify/pdf-cms.js';
import { check } from '../../support/judged-seal.js';
import { tokenAt } from '../../support/long-term-record.js';
import { sealedPdf } from '../../support/sealed-pdf.js';
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

const gapOf = (name: string): string => /<[0-9a-f]{1000,}>/.exec(readFileSync(new URL(name, HERE), 'latin1'))![0];

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
  it('of the seals of prints, alone and with a stamp, which hold as they stand', async () => {
    const of = async (name: string, level: string, stamp?: () => Promise<Uint8Array>): Promise<void> => {
      // Nothing attached: packed, its bytes would be the library's.
      const made = await sealedPdf({ xml: [], ...(stamp && { stamp }) });
      isGolden(name, made.toString('latin1'));
      const verdict = await check(readFileSync(new URL(name, HERE)));
      assert.deepEqual([verdict.ok, verdict.code, verdict.level], [true, 'trusted', level]);
    };
    await of('print-seal.txt', 'B-B');
    const value = async (name: string) => (await readSealCms(gapOf(name), [])) as SealCms;
    const token = async (): Promise<Uint8Array> =>
      process.env['HOCBA_GOLDEN'] === 'write'
        ? tokenAt((await value('print-seal.txt')).signature, new Date('2027-06-05T07:31:00Z'))
        : (await value('print-seal-stamped.txt')).stamp!;
    await of('print-seal-stamped.txt', 'B-T', token);
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
