/** 5,000 changes of single bytes and 1,000 removals and insertions, of a record and of a print. */
import assert from 'node:assert/strict';
import { signedRecord } from '../../support/signed-record.js';
import { sealedPdf } from '../../support/sealed-pdf.js';
import { changedByte, seeded, shifted } from '../../support/storm.js';
import { canonicalByXmllint, holdsAgainst } from '../../support/storm-verdicts.js';

const SEED = 20270605;
const STORMS = [
  ['single bytes', changedByte, 5000],
  ['removals and insertions', shifted, 1000],
] as const;

describe('a storm of random changes', function () {
  this.timeout(600_000);
  let xml: Buffer;
  let pdf: Buffer;
  let canonical: string | null;
  before(async () => {
    const { text } = await signedRecord();
    xml = Buffer.from(text);
    pdf = await sealedPdf({ xml: text });
    canonical = canonicalByXmllint(xml);
    assert.notEqual(canonical, null);
  });

  for (const [what, change, times] of STORMS) {
    it(`of ${what} leaves no record valid that reads otherwise`, async () => {
      const random = seeded(SEED);
      for (let n = 0; n < times; n++)
        await holdsAgainst(change(xml, random), (bytes) => canonicalByXmllint(bytes) === canonical);
    });
    it(`of ${what} leaves no print valid`, async () => {
      const random = seeded(SEED);
      for (let n = 0; n < times; n++) await holdsAgainst(change(pdf, random), (bytes) => bytes.equals(pdf));
    });
  }
});
