/** Bundles no honest school makes: what cannot be read in one way only, or does not fit where it is kept, is refused in words. */
import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { momentInVietnam } from '../../../core/codes/day.js';
import type { CheckedArrival, TransferFacts, Transfers } from '../../../core/contract/transfers.js';
import type { TransferList } from '../../../core/transfer/transfer-list.js';
import { type Files, forgedFiles, saidLength, twiceNamed } from '../../support/forged-bundle.js';
import { type MovingSchools, NEXT, startMovingSchools } from '../../support/moving-schools.js';
import { expectOk } from '../../support/signing-class.js';

describe('a bundle made by a forger', function () {
  this.timeout(240_000);
  let at: MovingSchools;
  let bundle: Uint8Array;
  let unit: string;
  before(async () => {
    at = await startMovingSchools();
    unit = `hoc-ba/${at.one.code}.xml`;
    const { principal, clerk } = at.one.school;
    const { body } = await expectOk(principal.post('/transfers', { pupilId: at.one.pupil, to: NEXT }));
    await expectOk(at.seal(body.transfer));
    bundle = (await expectOk(clerk.get(`/transfers/${body.transfer}/file`))).bytes;
  });
  after(() => at?.stop());

  const forged = (change?: (files: Files, facts: TransferFacts) => void, list: Partial<TransferList> = {}) =>
    forgedFiles({ bundle, signedAt: momentInVietnam(at.old.deps.clock()), list }, change);
  const sent = (bytes: Uint8Array) => ({ bundle: Buffer.from(bytes).toString('base64') });
  const check = (bytes: Uint8Array) => at.clerk('POST', '/transfers/arrivals/checks', sent(bytes));
  const enter = (bytes: Uint8Array) =>
    at.clerk('POST', '/transfers/arrivals', {
      ...{ ...sent(bytes), seal: at.one.school.clerk.fingerprint },
      ...{ classId: at.klass, grade: 4, day: '2027-06-19' },
    });
  const refusedAs = async (bytes: Uint8Array, code: string): Promise<void> => {
    for (const { status, body } of [await check(bytes), await enter(bytes)])
      assert.deepEqual([status, body.code], [422, code]);
  };

  it('is read in one way only: no name twice, and no length that is not so', async () => {
    const files = await forged();
    assert.equal(((await expectOk(check(zipSync(files)))).body as CheckedArrival).verdict, 'valid');
    await refusedAs(twiceNamed(files, unit, Buffer.from('một học bạ khác')), 'arrival-unreadable');
    // What the directory believed would give: two bytes, which the listing names.
    const short = await forged((all) => void (all['chung-thu/a.cer'] = Buffer.from('aa')));
    const bomb = { ...short, 'chung-thu/a.cer': Buffer.alloc(2 ** 20, 'a') };
    await refusedAs(saidLength(bomb, 'chung-thu/a.cer', 2), 'arrival-unreadable');
  });

  it('is refused where its listing says what could not be kept', async () => {
    const lists: Partial<TransferList>[] = [
      { transferId: 'x'.repeat(300) },
      { transferId: '../../a' },
      { from: { code: '3'.repeat(21), name: 'Trường Tiểu học Đồng Sơn' } },
      { from: { code: '37000001', name: 'T'.repeat(201) } },
      { from: { code: '', name: '' } },
      { madeAt: 'hôm qua' },
    ];
    for (const list of lists) await refusedAs(zipSync(await forged(undefined, list)), 'arrival-unreadable');
  });

  it('with files that are none is told of step by step, and another child’s or an odd one is not entered', async () => {
    const odd = await forged((all) => {
      for (const path of ['chung-thu/x.cer', 'thu-hoi/x.crl', 'kiem-tra/x.xml']) all[path] = Buffer.from('x');
      all['thu-hoi/y.crl'] = Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff]);
    });
    assert.equal(((await expectOk(check(zipSync(odd)))).body as CheckedArrival).verdict, 'valid');
    const entity = '<!DOCTYPE a [<!ENTITY b "c">]><HOC_BA>&b;</HOC_BA>';
    const wrong: ((all: Files, facts: TransferFacts) => void)[] = [
      (all) => void (all['hoc-ba/x.xml'] = Buffer.from(entity)),
      (all) => void (all['bia/x.xml'] = all[unit]!),
      (_, { pupil }) => void (pupil.code = '2600000999'),
    ];
    for (const change of wrong) {
      const bytes = zipSync(await forged(change));
      assert.equal(((await expectOk(check(bytes))).body as CheckedArrival).verdict, 'invalid');
      assert.equal((await enter(bytes)).body.code, 'arrival-not-valid');
    }
  });

  it('of a child who is there under another code is not entered a second time', async () => {
    const own = (await at.next.db.enrolments.findOne({ where: { classId: at.klass }, raw: true }))!.pupilId;
    let personalId = '';
    const bytes = zipSync(await forged((_, { pupil }) => void (personalId = pupil.personalId!)));
    await at.next.db.pupils.update({ personalId }, { where: { id: own } });
    const { body } = await enter(bytes);
    assert.equal(body.code, 'pupil-personal-id-taken');
    await at.next.db.pupils.update({ personalId: null }, { where: { id: own } });
    assert.equal(await at.next.db.arrivals.count(), 0);
  });

  it('with values no field takes is entered without them, and they stay to be read', async () => {
    const odd = JSON.parse(
      '{"profile.foo":"x","__proto__":"y","profile.__proto__":"z","profile":"u","":"v"}',
    ) as object;
    const long = 'Ông '.repeat(1200);
    const bytes = zipSync(
      await forged((_, { results }) => {
        for (const { period, values } of results)
          if (period === 'year') Object.assign(values, odd, { 'profile.father': long, 'profile.mother': 'Lê Thị Na' });
      }),
    );
    assert.deepEqual((await expectOk(enter(bytes))).body.profileEntered, true);
    const { values } = (await expectOk(at.principal('GET', `/classes/${at.klass}/sheets/year`))).body;
    const hers = values[at.one.pupil] as Record<string, string | null>;
    assert.deepEqual([hers['profile.father'] ?? null, hers['profile.mother']], [null, 'Lê Thị Na']);
    assert.ok(!('profile.foo' in hers));
    const { arrived } = (await expectOk(at.clerk('GET', '/transfers'))).body as Transfers;
    const kept = arrived[0]!.facts.results.find(({ period }) => period === 'year')!;
    assert.deepEqual([kept.values['profile.foo'], kept.values['profile.father']], ['x', long]);
  });
});
