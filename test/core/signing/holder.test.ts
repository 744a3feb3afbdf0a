/** Every slot held against what its signer must be (H9). */
import assert from 'node:assert/strict';
import type { Checkers } from '../../../core/signing/checkers/checkers-file.js';
import { COMMON_NAME, ORGANIZATION, USER_ID } from '../../../core/signing/name.js';
import type { Slot } from '../../../core/record/record-states.js';
import { boundSigner, buildCheckers, fingerprintOf, signedCheckers } from '../../support/checkers-file.js';
import {
  type Attributes,
  identified,
  identifiedSlots,
  personNamed,
  SCHOOL,
  SUBJECTS,
} from '../../support/identified.js';
import { LIST, type Sealing, signedList, signedRecord, signedTransaction } from '../../support/signed-record.js';
import { doubts, failures, verify } from '../../support/verification.js';
import { buildYearRecord } from '../../support/year-record.js';

/** Neither a file for checkers nor a seal vouched for. */
const ALONE = { checkers: [], seals: [] };
const holders = (found: Awaited<ReturnType<typeof verify>>): string[] =>
  [...failures(found), ...doubts(found)].filter((one) => one.startsWith('holder:'));

describe('whose certificate stands in a slot', () => {
  let good: Readonly<Record<Slot, Uint8Array>>;
  before(async () => (good = await identifiedSlots()));
  const found = async (
    certificates: Partial<Record<Slot, Uint8Array>>,
    more: object = ALONE,
    sealing: Sealing = {},
  ) => {
    const { text } = await signedRecord({ ...sealing, certificates: { ...good, ...certificates } });
    return verify(text, more);
  };
  const said = async (slot: Slot, subject: Attributes, more: object = ALONE): Promise<string[]> => {
    const answer = await found({ [slot]: await identified(slot, subject) }, more);
    const holder = holders(answer);
    assert.equal(answer.verdict, holder.length === 0 ? 'valid' : failures(answer).length > 0 ? 'invalid' : 'unknown');
    return holder;
  };

  it('is told by numbers of one kind, however names are written', async () => {
    assert.deepEqual(holders(await found({})), []);
    const cmnd: Attributes = [
      [COMMON_NAME, 'Hạnh'],
      [USER_ID, 'CMND:001185012345'],
    ];
    assert.deepEqual(await said('homeroom', cmnd), []);
  });
  it('cannot be said by a name alone, or by a number of another kind', async () => {
    const named = personNamed('Nguyễn', 'Thị Hồng Hạnh');
    assert.deepEqual(await said('homeroom', named), ['holder:homeroom name-only']);
    assert.deepEqual(await said('homeroom', [...named, [USER_ID, 'CMND:012345678']]), ['holder:homeroom name-only']);
    assert.deepEqual(await said('homeroom', personNamed('Trần', 'An')), ['holder:homeroom another-name']);
    assert.deepEqual(await said('principal', [[USER_ID, 'MST:0101234567']]), ['holder:principal another-name']);
  });
  it('is contradicted by another number of the same kind, even under her own name', async () => {
    const other: Attributes = [
      [COMMON_NAME, 'Phạm Thị Lan'],
      [USER_ID, 'CCCD:001175009877'],
    ];
    assert.deepEqual(await said('principal', other), ['holder:principal another-number']);
    const two: Attributes = [...SUBJECTS.principal, ['2.5.4.5', 'PNOVN-001175009877']];
    assert.deepEqual(await said('principal', two), ['holder:principal another-number']);
  });
  it('is never an organisation’s in a person’s place, nor a person’s in the school’s', async () => {
    const office: Attributes = [
      [COMMON_NAME, 'Trường Tiểu học Kim Đồng'],
      [USER_ID, 'MST:0101234567'],
    ];
    for (const slot of ['homeroom', 'principal'] as const)
      assert.deepEqual(await said(slot, office), [`holder:${slot} school-for-person`]);
    assert.deepEqual(await said('seal', SUBJECTS.principal), ['holder:seal person-for-school']);
    assert.deepEqual(await said('seal', personNamed('Trần', 'An')), ['holder:seal person-for-school']);
  });
  it('is of this school, by its code', async () => {
    const other: Attributes = [
      [COMMON_NAME, SCHOOL],
      [USER_ID, 'MATRUONG:01008413'],
    ];
    assert.deepEqual(await said('seal', other), ['holder:seal another-school']);
    const both: Attributes = [...SUBJECTS.seal, ['2.5.4.97', 'MT:VN-01008413']];
    assert.deepEqual(await said('seal', both), ['holder:seal another-school']);
    const former: Attributes = [
      [COMMON_NAME, 'Trường Tiểu học Mỹ Đình'],
      [USER_ID, 'MATRUONG:01008412'],
    ];
    assert.deepEqual(await said('seal', former), []);
  });
  it('cannot be said to be this school’s without its code, unless the checker believes it', async () => {
    const named: Attributes = [
      [COMMON_NAME, SCHOOL],
      [USER_ID, 'MST:0101234567'],
    ];
    assert.deepEqual(await said('seal', named), ['holder:seal no-school-code']);
    const other: Attributes = [[COMMON_NAME, 'Trường Tiểu học Kim Đồng']];
    assert.deepEqual(await said('seal', other), ['holder:seal another-school-name']);
    assert.deepEqual(await said('seal', [[USER_ID, 'MST:0101234567']]), ['holder:seal another-school-name']);
    const seal = await identified('seal', named);
    const vouched = async (schoolCode: string | null) =>
      holders(await found({ seal }, { ...ALONE, seals: [{ schoolCode, fingerprint: fingerprintOf(seal) }] }));
    assert.deepEqual([await vouched('01008412'), await vouched(null)], [[], []]);
    assert.deepEqual(await vouched('01008413'), ['holder:seal no-school-code']);
    const person = await identified('seal', SUBJECTS.principal);
    const trusted = { ...ALONE, seals: [{ schoolCode: null, fingerprint: fingerprintOf(person) }] };
    assert.deepEqual(holders(await found({ seal: person }, trusted)), ['holder:seal person-for-school']);
  });
  it('cannot be said to be the school’s where somebody else is named beside its code', async () => {
    const code = [USER_ID, 'MATRUONG:01008412'] as const;
    const doubt = ['holder:seal code-beside-another'];
    assert.deepEqual(await said('seal', [[COMMON_NAME, 'Phạm Thị Lan'], code]), doubt);
    assert.deepEqual(await said('seal', [[ORGANIZATION, SCHOOL], [COMMON_NAME, 'Phạm Thị Lan'], code]), doubt);
    for (const names of [
      [SCHOOL, 'Phạm Thị Lan'],
      ['Phạm Thị Lan', SCHOOL],
    ])
      assert.deepEqual(await said('seal', [...names.map((name) => [COMMON_NAME, name] as const), code]), doubt);
    assert.deepEqual(await said('seal', [[COMMON_NAME, SCHOOL], [COMMON_NAME, SCHOOL.toUpperCase()], code]), []);
    assert.deepEqual(await said('seal', [code]), []);
    // Nor is it the school's in her own place.
    assert.deepEqual(await said('principal', [[COMMON_NAME, 'Phạm Thị Lan'], code]), ['holder:principal name-only']);
  });
  it('may be one person’s as homeroom teacher and as principal, never hers and the school’s', async () => {
    const hers = { name: 'Phạm Thị Lan', personalId: '001175009876' };
    const record = buildYearRecord({ homeroomTeacher: hers });
    const both = { signers: { homeroom: 'principal' }, record } as const;
    assert.deepEqual(holders(await found({ homeroom: good.principal }, ALONE, both)), []);
    const all = { homeroom: good.principal, seal: good.principal };
    const signers = { homeroom: 'principal', seal: 'principal' } as const;
    assert.deepEqual(holders(await found(all, ALONE, { record, signers })), [
      'holder:homeroom one-for-both',
      'holder:principal one-for-both',
      'holder:seal person-for-school',
    ]);
    const school = { homeroom: good.seal, principal: good.seal };
    assert.deepEqual(holders(await found(school, ALONE, { signers: { homeroom: 'seal', principal: 'seal' } })), [
      'holder:homeroom school-for-person',
      'holder:principal school-for-person',
      'holder:seal one-for-both',
    ]);
  });
  it('is a contradiction where the record itself shows two numbers', async () => {
    const { text } = await signedRecord({
      record: buildYearRecord({ homeroomTeacher: { name: 'Nguyễn Thị Hồng Hạnh', personalId: null } }),
      certificates: good,
    });
    assert.deepEqual(holders(await verify(text, ALONE)), ['holder:homeroom name-only']);
    const nobody = await signedRecord({
      record: buildYearRecord({ homeroomTeacher: { name: '', personalId: null } }),
      certificates: good,
    });
    assert.deepEqual(holders(await verify(nobody.text)), ['holder:homeroom not-named']);
  });

  describe('by the school’s file for checkers', () => {
    const named = personNamed('Trần', 'Thị Hạnh');
    let own: Uint8Array;
    before(async () => (own = await identified('homeroom', named)));
    const bound = (changes: Parameters<typeof boundSigner>[2] = {}, name = 'Nguyễn Thị Hồng Hạnh') => ({
      ...boundSigner('homeroom', name),
      fingerprint: fingerprintOf(own),
      ...changes,
    });
    const by = async (...files: Partial<Checkers>[]) =>
      holders(await found({ homeroom: own }, { ...ALONE, checkers: files.map(buildCheckers) }));

    it('is settled where that binds it to her at that time', async () => {
      assert.deepEqual(await by({ signers: [bound()] }), []);
      assert.deepEqual(await by({ signers: [bound({ personalId: '001185012345' })] }), []);
      assert.deepEqual(await by({ signers: [bound({ to: '2027-06-01T08:15:00+07:00' })] }), []);
    });
    it('is wrong where that binds it to somebody else', async () => {
      const wrong = ['holder:homeroom bound-to-another'];
      assert.deepEqual(await by({ signers: [bound({}, 'Trần Thị Hạnh')] }), wrong);
      assert.deepEqual(await by({ signers: [bound({ personalId: '001185012346' })] }), wrong);
    });
    it('goes by the name of that day', async () => {
      const before = bound({ to: '2027-05-01T00:00:00+07:00' }, 'Nguyễn Thị Hạnh');
      const since = bound({ from: '2027-05-01T00:00:00+07:00' });
      assert.deepEqual(await by({ signers: [before, since] }), []);
      assert.deepEqual(await by({ signers: [before] }), ['holder:homeroom bound-at-other-times']);
      assert.deepEqual(await by({ signers: [bound({ from: '2027-06-02T00:00:00+07:00' })] }), [
        'holder:homeroom bound-at-other-times',
      ]);
    });
    it('is left open where that does not know it, or is older than the signature', async () => {
      assert.deepEqual(await by({ signers: [] }), ['holder:homeroom not-bound']);
      assert.deepEqual(await by({ signers: [bound()], signedAt: '2027-05-30T00:00:00+07:00' }), [
        'holder:homeroom checkers-older',
      ]);
    });
    it('goes by the newest of this school’s files, and by no other school’s', async () => {
      assert.deepEqual(await by({ number: 1, signers: [] }, { number: 2, signers: [bound()] }), []);
      assert.deepEqual(await by({ number: 2, signers: [bound()] }, { number: 1, signers: [] }), []);
      assert.deepEqual(await by({ school: { code: '01008413', name: SCHOOL }, signers: [bound()] }), [
        'holder:homeroom another-name',
      ]);
    });
    it('believes, where it is an old one, a claim from before a binding ended that only a newer one knows of', async () => {
      const old = { number: 1, signers: [bound()] };
      const newer = { number: 2, signers: [bound({ to: '2027-05-31T00:00:00+07:00' })] };
      assert.deepEqual(await by(old), [], 'as docs/VERIFY.md says of claimed times');
      assert.deepEqual(await by(old, newer), ['holder:homeroom bound-at-other-times']);
      assert.deepEqual(await by(newer, old), ['holder:homeroom bound-at-other-times']);
    });
    it('never overrides a contradiction, nor speaks for the seal', async () => {
      const wrong = await identified('principal', [
        [COMMON_NAME, 'Phạm Thị Lan'],
        [USER_ID, 'CCCD:001175009877'],
      ]);
      const seal = await identified('seal', [[COMMON_NAME, SCHOOL]]);
      const signers = [
        { ...bound({}, 'Phạm Thị Lan'), fingerprint: fingerprintOf(wrong) },
        { ...bound({}, SCHOOL), fingerprint: fingerprintOf(seal) },
      ];
      const seals = [{ fingerprint: fingerprintOf(seal), from: '2026-09-05T08:00:00+07:00', to: null }];
      const file = buildCheckers({ signers, seals });
      assert.deepEqual(holders(await found({ principal: wrong, seal }, { ...ALONE, checkers: [file] })), [
        'holder:principal another-number',
        'holder:seal no-school-code',
      ]);
    });
  });

  it('is asked of a subject teacher’s list, of a transaction and of a file for checkers', async () => {
    assert.deepEqual(holders(await verify(await signedList(), ALONE)), ['holder:subject-list name-only']);
    assert.deepEqual(holders(await verify(await signedList(), { ...ALONE, checkers: [buildCheckers()] })), []);
    const stranger = { ...LIST, signer: { name: 'Vũ Văn Tám', personalId: null } };
    assert.deepEqual(holders(await verify(await signedList(stranger))), ['holder:subject-list bound-to-another']);
    const checkers = await verify(await signedCheckers({}, 'homeroom'), ALONE);
    assert.deepEqual(holders(checkers), ['holder:checkers another-school-name']);
    const { text } = await signedRecord({ certificates: good });
    const transaction = (texts: string[]) => signedTransaction(texts, undefined, good.seal);
    assert.deepEqual(holders(await verify(await transaction([text]), ALONE)), []);
    const other = buildYearRecord({
      lookupCode: '9a1f7c52-0d3b-4c7e-8f21-5b6a7c8d9e0f',
      school: { ...buildYearRecord().school, code: '01008413' },
    });
    const foreign = await signedRecord({ record: other, certificates: good });
    const mixed = await verify(await transaction([text, foreign.text]), ALONE);
    assert.deepEqual(holders(mixed), ['holder:transaction another-school']);
    assert.equal(mixed.verdict, 'invalid');
  });
});
