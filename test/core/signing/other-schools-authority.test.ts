/** An authority that a school keeps for itself speaks for no other school, though a checker trusts both. */
import assert from 'node:assert/strict';
import { INTERNAL } from '../../../core/signing/identity.js';
import { COMMON_NAME, ORGANIZATION, UNIT, USER_ID } from '../../../core/signing/name.js';
import { prepareListSignature } from '../../../core/signing/sign-subject-list.js';
import { subjectListText } from '../../../core/record/subject-list.js';
import { buildCrl } from '../../../server/pki/authority/build.js';
import { boundSigner, buildCheckers, fingerprintOf, signedCheckers } from '../../support/checkers-file.js';
import {
  type Attributes,
  authorityKey,
  authorityNamed,
  identifiedBy,
  SCHOOL,
  type SlotCertificates,
  SUBJECTS,
} from '../../support/identified.js';
import { certificateOf, LIST, LIST_SIGNED_AT, signBy, signedRecord } from '../../support/signed-record.js';
import { doubts, failures, OPTIONS, verify } from '../../support/verification.js';

/** Neither a file for checkers nor a seal vouched for. */
const ALONE = { checkers: [], seals: [] };

const authority = (school: string, ...more: Attributes[number][]) =>
  authorityNamed([[ORGANIZATION, school], [UNIT, INTERNAL], ...more, [COMMON_NAME, 'Chứng thư gốc nội bộ']]);
const coded = (school: string, ...codes: string[]) =>
  authority(school, ...codes.map((code) => [USER_ID, `MATRUONG:${code}`] as const));
const listOf = (certificate: Uint8Array) =>
  buildCrl(
    { certificate, pkcs8: authorityKey() },
    {
      number: 1,
      revoked: [],
      thisUpdate: new Date('2027-06-02T00:00:00Z'),
      nextUpdate: new Date('2049-01-01T00:00:00Z'),
    },
  );

describe('what another school’s own authority made', () => {
  const NOT_ITS = 'other-schools-authority';
  let own: Uint8Array;
  let others: Uint8Array;
  let crls: Uint8Array[];
  const slotsBy = async (by: Uint8Array): Promise<SlotCertificates> => ({
    homeroom: await identifiedBy(by, 'homeroom', SUBJECTS.homeroom),
    principal: await identifiedBy(by, 'principal', SUBJECTS.principal),
    seal: await identifiedBy(by, 'seal', SUBJECTS.seal),
  });
  before(async () => {
    [own, others] = await Promise.all([authority(SCHOOL.toUpperCase()), authority('Trường Tiểu học Kim Đồng')]);
    crls = [...OPTIONS.crls, await listOf(own), await listOf(others)];
  });
  const trusting = (more: object = {}) => ({ ...ALONE, anchors: [own, others], crls, ...more });
  const said = async (certificates: SlotCertificates, more: object = {}) => {
    const { text } = await signedRecord({ certificates });
    const found = await verify(text, trusting(more));
    const holders = [...failures(found), ...doubts(found)].filter((one) => !one.startsWith('status'));
    return [found.verdict, ...holders];
  };

  it('is believed of that school alone, whatever code and numbers it wrote', async () => {
    assert.deepEqual(await said(await slotsBy(own)), ['valid']);
    const forged = await slotsBy(others);
    const all = ['homeroom', 'principal', 'seal'].map((slot) => `holder:${slot} ${NOT_ITS}`);
    assert.deepEqual(await said(forged), ['unknown', ...all]);
    assert.deepEqual(await said(forged, { anchors: [others] }), ['unknown', ...all]);
  });
  it('still contradicts, and is settled by what this school or the checker says', async () => {
    const forged = await slotsBy(others);
    const principal = await identifiedBy(others, 'principal', [
      ...SUBJECTS.principal,
      ['2.5.4.5', 'PNOVN-001175009877'],
    ]);
    assert.ok((await said({ ...forged, principal })).includes('holder:principal another-number'));
    const signers = [
      { ...boundSigner('homeroom', 'Nguyễn Thị Hồng Hạnh'), fingerprint: fingerprintOf(forged.homeroom) },
      { ...boundSigner('principal', 'Phạm Thị Lan'), fingerprint: fingerprintOf(forged.principal) },
    ];
    const seals = [{ schoolCode: '01008412', fingerprint: fingerprintOf(forged.seal) }];
    const settled = { checkers: [buildCheckers({ signers })], seals };
    assert.deepEqual(await said(forged, settled), ['valid']);
    // Its label alone makes it internal.
    const { text } = await signedRecord({ certificates: forged });
    assert.equal((await verify(text, trusting({ ...settled, licensed: [others] }))).standing, 'internal');
  });
  it('says nothing of its own where the chain is in doubt', async () => {
    const found = await said(await slotsBy(others), { anchors: [own] });
    assert.deepEqual(
      found.filter((one) => one.includes(NOT_ITS)),
      [],
    );
    assert.equal(found[0], 'unknown');
  });
  it('makes no file for checkers of this school', async () => {
    const { seal } = await slotsBy(others);
    const found = await verify(await signedCheckers({}, 'seal', seal), trusting());
    assert.deepEqual([found.verdict, ...doubts(found)], ['unknown', `holder:checkers ${NOT_ITS}`]);
    // Under its own name, with this school's code.
    const [name, code] = ['Trường Tiểu học Kim Đồng', '01008412'];
    const other = await coded(name, '79000001');
    const file = await signedCheckers({ school: { code, name } }, 'seal', (await slotsBy(other)).seal);
    const alone = await verify(file, trusting({ anchors: [other], crls: [...crls, await listOf(other)] }));
    assert.deepEqual([alone.verdict, ...doubts(alone)], ['unknown', `holder:checkers ${NOT_ITS}`]);
  });
  it('is known by its code, whatever the school was called when it was made', async () => {
    const code = '01008412';
    const mine = await authority('Trường Tiểu học Số 2', [USER_ID, `MATRUONG:${code}`], [USER_ID, 'MST:0101234567']);
    const another = await coded(SCHOOL, '79000001');
    const lists = [...crls, await listOf(mine), await listOf(another)];
    const both = { anchors: [mine, another], crls: lists };
    assert.deepEqual(await said(await slotsBy(mine), both), ['valid'], 'renamed since');
    const all = ['homeroom', 'principal', 'seal'].map((slot) => `holder:${slot} ${NOT_ITS}`);
    assert.deepEqual(await said(await slotsBy(another), both), ['unknown', ...all], 'of the same name');
    assert.deepEqual(await said(await slotsBy(another), { ...both, anchors: [another] }), ['unknown', ...all]);
    const { text } = await signedRecord({ certificates: await slotsBy(mine) });
    assert.equal((await verify(text, trusting(both))).standing, 'internal');
    const two = await coded(SCHOOL, code, '79000001');
    const twice = { anchors: [two], crls: [...lists, await listOf(two)] };
    assert.deepEqual(await said(await slotsBy(two), twice), ['unknown', ...all], 'two codes are nobody’s');
  });
});

describe('a subject teacher’s list, which names its school by the code alone,', () => {
  const DOUBTED = ['unknown', 'holder:subject-list other-schools-authority'];
  const saidOf = async (by: Uint8Array, ...anchors: Uint8Array[]) => {
    const teacher = await identifiedBy(by, 'teacher', [
      [COMMON_NAME, LIST.signer.name],
      [USER_ID, `CCCD:${LIST.signer.personalId}`],
    ]);
    const prepared = await prepareListSignature(LIST, teacher, LIST_SIGNED_AT);
    const value = prepared.finish(signBy('teacher', prepared.toSign));
    const crls = [...OPTIONS.crls, ...(await Promise.all(anchors.map(listOf)))];
    const text = subjectListText({ ...LIST, signedAt: LIST_SIGNED_AT }, value);
    const found = await verify(text, { ...ALONE, anchors, crls });
    return [found.verdict, ...failures(found), ...doubts(found)];
  };
  it('is believed of the authority of that code alone', async () => {
    const [own, others] = [await coded('Trường Tiểu học Số 2', LIST.schoolCode), await coded(SCHOOL, '79000001')];
    assert.deepEqual(await saidOf(own, own, others), ['valid']);
    assert.deepEqual(await saidOf(others, own, others), DOUBTED);
    assert.deepEqual(await saidOf(others, others), DOUBTED);
  });
  it('is believed of one without a code where it is the only school’s', async () => {
    const [old, other] = [await authority(SCHOOL), await authority('Trường Tiểu học Kim Đồng')];
    assert.deepEqual(await saidOf(old, old), ['valid']);
    assert.deepEqual(await saidOf(old, old, certificateOf('authority')), ['valid'], 'beside one that is no school’s');
    assert.deepEqual(await saidOf(old, old, other), DOUBTED);
    assert.deepEqual(await saidOf(other, old, other), DOUBTED);
  });
});
