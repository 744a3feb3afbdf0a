/** A replacement signed in the place of a teacher who has gone (H12): the record says so, and so does the verdict. */
import assert from 'node:assert/strict';
import { signedRecord } from '../../support/signed-record.js';
import { failures, tampered, verify } from '../../support/verification.js';
import { buildYearRecord } from '../../support/year-record.js';

describe('a record signed in the place of another', () => {
  const base = buildYearRecord();
  const record = { ...base, homeroomTeacher: { ...base.homeroomTeacher, inPlaceOf: 'Trần Thị Thu' } };

  it('verifies, and tells in whose place', async () => {
    const { text } = await signedRecord({ record });
    const found = await verify(text);
    assert.equal(found.verdict, (await verify((await signedRecord()).text)).verdict);
    assert.deepEqual(
      found.signers.map(({ slot, inPlaceOf }) => [slot, inPlaceOf]),
      [
        ['homeroom', 'Trần Thị Thu'],
        ['principal', undefined],
        ['seal', undefined],
      ],
    );
  });

  it('is no more right when it names somebody else', async () => {
    const { text } = await signedRecord({ record });
    const found = await verify(tampered(text, '>Trần Thị Thu<', '>Trần Thị Hoa<'));
    assert.equal(found.verdict, 'invalid');
    assert.ok(
      failures(found).some((step) => step.startsWith('digests')),
      failures(found).join(),
    );
  });
});
