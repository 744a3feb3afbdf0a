/** The paper code that goes with a seal: of the very unit the seal is on. */
import assert from 'node:assert/strict';
import { recordIds } from '../../../../core/record/record-ids.js';
import { paperValuesOf } from '../../../../core/record/paper-values.js';
import type { SignedSlots } from '../../../../core/record/record-xml.js';
import { prepareUnitPaper, type UnitToPrepare } from '../../../../core/signing/paper/unit-paper.js';
import { verifyPaper } from '../../../../core/signing/paper/verify-paper.js';
import { paperOptions } from '../../../support/paper-codes.js';
import { certificateOf, SIGNED_AT, signBy, signedRecord, type SignedRecord } from '../../../support/signed-record.js';
import { buildYearRecord, LOOKUP_CODE } from '../../../support/year-record.js';

const LATER = '2027-06-20T09:00:00+07:00';

describe('the paper code of a sealed unit', () => {
  let unit: SignedRecord;
  before(async () => (unit = await signedRecord()));
  const ask = (given: Partial<UnitToPrepare> = {}) =>
    prepareUnitPaper({
      ...{ record: unit.record, signed: unit.signed as Required<SignedSlots>, signedAt: SIGNED_AT.seal },
      ...{ certificate: certificateOf('seal'), ...given },
    });
  const judged = async (given: Partial<UnitToPrepare> = {}) => {
    const prepared = (await ask(given))!;
    const found = await verifyPaper(prepared.finish(signBy('seal', prepared.toSign)), paperOptions());
    if (typeof found === 'string') assert.fail(found);
    return found;
  };
  const digestOf = async (given?: Partial<UnitToPrepare>) =>
    Buffer.from((await judged(given)).values.digest).toString('base64');

  it('is valid, says what the record says and when it was sealed, and has the digest the seal’s own Reference has', async () => {
    const { verdict, values, signedAt } = await judged();
    assert.equal(verdict, 'valid');
    assert.equal(signedAt.getTime(), Date.parse(SIGNED_AT.seal));
    const info = Buffer.from(unit.prepared.seal!.toSign).toString('utf8');
    const reference = info.slice(info.indexOf(`URI="#${recordIds(LOOKUP_CODE).record}"`));
    const digest = /<ds:DigestValue>([^<]+)</.exec(reference)?.[1];
    assert.equal(Buffer.from(values.digest).toString('base64'), digest);
    assert.deepEqual(values, paperValuesOf(unit.record, values.digest));
  });

  it('is of the same unit with a later seal, at the moment that one claims', async () => {
    const { verdict, signedAt } = await judged({ signedAt: LATER });
    assert.deepEqual([verdict, signedAt.getTime()], ['valid', Date.parse(LATER)]);
    assert.equal(await digestOf({ signedAt: LATER }), await digestOf());
    // The seal's own signature is outside of what it covers.
    const { homeroom, principal, seal } = unit.signed as Required<SignedSlots>;
    const { signedAt: released, issue } = seal;
    assert.equal(
      await digestOf({ signed: { homeroom, principal, seal: { signedAt: released, issue } } }),
      await digestOf(),
    );
  });

  it('is of another unit where a mark, a signature under the seal or the release is another', async () => {
    const signed = unit.signed as Required<SignedSlots>;
    const own = await digestOf();
    for (const given of [
      { record: buildYearRecord({ homeroomRemark: 'Em ngoan.' }) },
      { signed: { ...signed, principal: { ...signed.principal, signature: signed.homeroom.signature! } } },
      { signed: { ...signed, seal: { ...signed.seal, issue: { place: 'Hà Nam', day: '2027-06-05' } } } },
    ])
      assert.notEqual(await digestOf(given), own);
  });

  it('is none where the name is longer than any picture holds', async () => {
    const { pupil } = unit.record;
    assert.equal(await ask({ record: buildYearRecord({ pupil: { ...pupil, name: 'Nguyễn '.repeat(80) } }) }), null);
  });
});
