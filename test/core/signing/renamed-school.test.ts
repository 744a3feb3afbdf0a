/** A school that was called otherwise when it signed (H22): by what its file for checkers and its server tell of it. */
import assert from 'node:assert/strict';
import { openCheckers } from '../../../core/signing/checkers/open-checkers.js';
import { COMMON_NAME, ORGANIZATION, UNIT, USER_ID } from '../../../core/signing/name.js';
import { INTERNAL } from '../../../core/signing/identity.js';
import { buildCrl } from '../../../server/pki/authority/build.js';
import { buildCheckers, signedCheckers } from '../../support/checkers-file.js';
import { authorityKey, authorityNamed, identified, identifiedBy, SCHOOL, SUBJECTS } from '../../support/identified.js';
import { signedRecord } from '../../support/signed-record.js';
import { doubts, failures, OPTIONS, verify } from '../../support/verification.js';

const CODE = '01008412';
const NOW = { code: '01009999', name: 'Trường Tiểu học Hợp Nhất' };
const former = (toDay: string, name = SCHOOL) => [{ code: CODE, name, toDay }];
const said = async (options: object, text: string) => {
  const found = await verify(text, options);
  const holders = [...failures(found), ...doubts(found)].filter((one) => one.startsWith('holder:'));
  return { holders, now: found.about?.schoolNow ?? null, verdict: found.verdict };
};

describe('a record of a school that was renamed', () => {
  let text: string;
  before(async () => ({ text } = await signedRecord()));
  const told = (school: object) => said({ checkers: [buildCheckers({ school: { ...NOW, ...school } })] }, text);

  it('stays valid by the file of the new name and code, and says what the school is called now', async () => {
    assert.deepEqual(await told({ former: former('2027-06-30') }), { holders: [], now: NOW.name, verdict: 'valid' });
  });
  it('is not vouched for by a school that does not say it was it, or no more was on the day of signing', async () => {
    const unbound = ['holder:homeroom name-only', 'holder:principal another-name'];
    assert.deepEqual(await told({}), { holders: unbound, now: null, verdict: 'unknown' });
    const { holders } = await told({ former: former('2027-05-31') });
    assert.deepEqual(holders, unbound);
  });
  it('is left to the school that has the code today, whatever another one says it was', async () => {
    const own = buildCheckers({ signers: [] });
    const claims = buildCheckers({ school: { ...NOW, former: former('2027-06-30') } });
    const { holders } = await said({ checkers: [claims, own] }, text);
    assert.deepEqual(holders, ['holder:homeroom not-bound', 'holder:principal not-bound']);
  });
  it('under its present name has no other', async () => {
    const school = { code: CODE, name: SCHOOL, former: former('2026-06-30', 'Trường Tiểu học Cũ') };
    assert.equal((await told(school)).now, null);
  });
  it('is sealed by a certificate of the later code only where its server says that both are one school', async () => {
    const seal = await identified('seal', [
      [COMMON_NAME, NOW.name],
      [USER_ID, `MATRUONG:${NOW.code}`],
    ]);
    const resealed = await signedRecord({ certificates: { seal } });
    const school = { ...NOW, former: former('2027-05-01') };
    const claimed = await said({ checkers: [buildCheckers({ school })], seals: [] }, resealed.text);
    assert.deepEqual(claimed.holders.at(0), 'holder:seal another-school');
    const known = await said({ schools: [school], seals: [] }, resealed.text);
    assert.deepEqual([known.holders, known.now], [[], NOW.name]);
  });
  it('is sealed by a certificate without a code under the name of the day of signing, and of no other', async () => {
    const seal = await identified('seal', [[COMMON_NAME, NOW.name]]);
    const { text: resealed } = await signedRecord({ certificates: { seal } });
    const sealOf = async (school: object) => {
      const { holders } = await said({ schools: [{ ...NOW, ...school }], seals: [] }, resealed);
      return holders.filter((one) => one.startsWith('holder:seal'));
    };
    // Sealed on 5 June: the new name had begun, or was yet to begin.
    assert.deepEqual(await sealOf({ former: former('2027-06-04') }), ['holder:seal no-school-code']);
    assert.deepEqual(await sealOf({ former: former('2027-06-05') }), ['holder:seal another-school-name']);
    // A school that tells of no former name is known by the one it has, if the code is its own.
    assert.deepEqual(await sealOf({ code: CODE }), ['holder:seal no-school-code']);
    assert.deepEqual(await sealOf({}), ['holder:seal another-school-name']);
  });
  it('is spoken for by the school’s own authority of before, where its server says so', async () => {
    const own = await authorityNamed([
      [ORGANIZATION, NOW.name],
      [UNIT, INTERNAL],
      [USER_ID, `MATRUONG:${NOW.code}`],
      [COMMON_NAME, 'Chứng thư gốc nội bộ'],
    ]);
    const crl = await buildCrl(
      { certificate: own, pkcs8: authorityKey() },
      {
        ...{ number: 1, revoked: [], thisUpdate: new Date('2027-06-02T00:00:00Z') },
        nextUpdate: new Date('2049-01-01T00:00:00Z'),
      },
    );
    const principal = await identifiedBy(own, 'principal', SUBJECTS.principal);
    const signed = await signedRecord({ certificates: { principal } });
    const options = {
      anchors: [...OPTIONS.anchors, own],
      crls: [...OPTIONS.crls, crl],
      checkers: [buildCheckers({ signers: [] })],
    };
    const principals = async (more: object) =>
      (await said({ ...options, ...more }, signed.text)).holders.filter((one) => one.startsWith('holder:principal'));
    assert.deepEqual(await principals({}), ['holder:principal not-bound']);
    assert.deepEqual(await principals({ schools: [{ ...NOW, former: former('2027-06-30') }] }), []);
  });
});

describe('a file for checkers of a school that was renamed', () => {
  const opened = async (school: object) => {
    const file = await signedCheckers({ school: { code: CODE, name: SCHOOL, ...school } });
    return { file, ...(await openCheckers([file], OPTIONS)) };
  };
  it('says what it was called until when; one that never was is written as before', async () => {
    const told = { former: former('2026-06-30', 'Trường Tiểu học Cũ') };
    const { file, checkers } = await opened(told);
    assert.deepEqual(checkers[0]?.school, { code: CODE, name: SCHOOL, ...told });
    assert.match(file, /<PHIEN_BAN>1\.1</);
    const never = await opened({});
    assert.deepEqual(never.checkers[0]?.school, { code: CODE, name: SCHOOL });
    assert.match(never.file, /<PHIEN_BAN>1\.0</);
    assert.doesNotMatch(never.file, /TRUONG_CU/);
  });
  it('counts for nothing with a day that is none', async () => {
    const { checkers, each } = await opened({ former: former('2026-02-30') });
    assert.deepEqual([checkers, each[0]?.verification.verdict], [[], 'valid']);
  });
});
