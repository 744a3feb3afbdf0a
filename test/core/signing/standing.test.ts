/** What a valid verdict rests on (G2). */
import assert from 'node:assert/strict';
import { type Slot, SLOTS } from '../../../core/record/record-states.js';
import { INTERNAL } from '../../../core/signing/identity.js';
import { COMMON_NAME, ORGANIZATION, UNIT } from '../../../core/signing/name.js';
import { withStatus } from '../../../core/signing/verify/steps.js';
import { buildCrl } from '../../../server/pki/authority/build.js';
import {
  type Attributes,
  authorityKey,
  authorityNamed,
  identifiedBy,
  SCHOOL,
  SUBJECTS,
} from '../../support/identified.js';
import { certificateOf, signedRecord, signedTransaction } from '../../support/signed-record.js';
import { tampered, verify } from '../../support/verification.js';

/** Neither a file for checkers nor a seal vouched for. */
const ALONE = { checkers: [], seals: [] };

describe('what a valid verdict rests on', () => {
  const LICENSED: Attributes = [
    ['2.5.4.6', 'VN'],
    [ORGANIZATION, 'Nhà cung cấp'],
    [COMMON_NAME, 'Nhà cung cấp CA'],
  ];
  const record = async (authority: Uint8Array, more: object = {}) => {
    const [homeroom, principal, seal] = await Promise.all([
      identifiedBy(authority, 'homeroom', SUBJECTS.homeroom),
      identifiedBy(authority, 'principal', SUBJECTS.principal),
      identifiedBy(authority, 'seal', SUBJECTS.seal),
    ]);
    const { text } = await signedRecord({ certificates: { homeroom, principal, seal } });
    return { text, found: await verify(text, { ...ALONE, anchors: [authority], crls: [], ...more }) };
  };
  /** Lists of authorities by other names would have to be made, too: what is asked here is asked of the chain alone. */
  const listOf = (authority: Uint8Array): Promise<Uint8Array> => {
    return buildCrl(
      { certificate: authority, pkcs8: authorityKey() },
      {
        number: 1,
        revoked: [],
        thisUpdate: new Date('2027-06-02T00:00:00Z'),
        nextUpdate: new Date('2049-01-01T00:00:00Z'),
      },
    );
  };
  const standing = async (subject: Attributes, licensed: boolean): Promise<string | null> => {
    const authority = await authorityNamed(subject);
    const crls = [await listOf(authority)];
    const { found } = await record(authority, { crls, licensed: licensed ? [authority] : [] });
    assert.equal(found.verdict, 'valid');
    return found.standing;
  };

  it('is licensed where every chain leads to an authority known to be', async () => {
    assert.equal(await standing(LICENSED, true), 'licensed');
    assert.equal(await standing(LICENSED, false), null);
  });
  it('is internal where the school’s own authority says so, or bears the school’s name, whatever is claimed', async () => {
    assert.equal(
      await standing(
        [
          [ORGANIZATION, SCHOOL],
          [UNIT, INTERNAL],
        ],
        true,
      ),
      'internal',
    );
    assert.equal(
      await standing(
        [
          [ORGANIZATION, SCHOOL.toUpperCase()],
          [COMMON_NAME, 'CA'],
        ],
        true,
      ),
      'internal',
    );
    assert.equal(await standing([[COMMON_NAME, SCHOOL]], false), 'internal');
  });
  it('is the weakest of all signatures', async () => {
    const [outside, own] = [await authorityNamed(LICENSED), certificateOf('authority')];
    const crls = [await listOf(outside), await listOf(own)];
    const anchors = [own, outside, Uint8Array.of(1, 2, 3)];
    const bySlot = async (inside: Slot): Promise<{ text: string; seal: Uint8Array }> => {
      const by = (slot: Slot) => identifiedBy(slot === inside ? own : outside, slot, SUBJECTS[slot]);
      const certificates = {
        homeroom: await by('homeroom'),
        principal: await by('principal'),
        seal: await by('seal'),
      };
      return { text: (await signedRecord({ certificates })).text, seal: certificates.seal };
    };
    for (const inside of SLOTS) {
      const { text } = await bySlot(inside);
      const of = async (licensed: Uint8Array[]) => (await verify(text, { ...ALONE, anchors, crls, licensed })).standing;
      assert.deepEqual([await of([outside]), await of([])], ['internal', 'internal'], inside);
    }
    const { text, seal } = await bySlot('homeroom');
    const transaction = await signedTransaction([text], undefined, seal);
    const whole = await verify(transaction, { ...ALONE, anchors, crls, licensed: [outside] });
    assert.deepEqual([whole.verdict, whole.standing], ['valid', 'internal']);
  });
  it('is nothing where the verdict is not valid, also once the server has said so', async () => {
    const { text } = await signedRecord();
    const good = await verify(text);
    assert.deepEqual([good.verdict, good.standing], ['valid', 'internal']);
    assert.equal(withStatus(good, 'valid').standing, 'internal');
    assert.equal(withStatus(good, 'replaced').standing, null);
    assert.equal((await verify(tampered(text, '>7<', '>8<'))).standing, null);
    assert.equal((await verify(text, { anchors: [] })).standing, null);
  });
});
