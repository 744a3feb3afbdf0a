/** A short sample of the storm in `test/long`. */
import assert from 'node:assert/strict';
import { canonicalText } from '../../../core/xml/canonical.js';
import { parseXml } from '../../../core/signing/parse-xml.js';
import { xmlText } from '../../../core/signing/verify/xml-text.js';
import { signedRecord } from '../../support/signed-record.js';
import { sealedPdf } from '../../support/sealed-pdf.js';
import { changedByte, seeded, shifted } from '../../support/storm.js';
import { holdsAgainst } from '../../support/storm-verdicts.js';

describe('random changes of a file', () => {
  it('leave no record valid that reads otherwise, and none in doubt whose signature fails', async () => {
    const { text } = await signedRecord();
    const file = Buffer.from(text);
    const random = seeded(7);
    const verdicts: string[] = [];
    for (let n = 0; n < 120; n++) {
      const change = (n % 5 === 0 ? shifted : changedByte)(file, random);
      verdicts.push(await holdsAgainst(change, (bytes) => canonicalText(parseXml(xmlText(bytes))) === text));
    }
    assert.ok(verdicts.filter((one) => one === 'invalid').length > 100);
  });
  it('leave no print valid at all', async () => {
    const { text } = await signedRecord();
    const file = await sealedPdf({ xml: text });
    const random = seeded(11);
    for (let n = 0; n < 120; n++) {
      const change = (n % 5 === 0 ? shifted : changedByte)(file, random);
      assert.equal(await holdsAgainst(change, (bytes) => bytes.equals(file)), 'invalid', change.what);
    }
  });
});
