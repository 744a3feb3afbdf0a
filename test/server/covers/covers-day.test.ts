/** The covers’ lawful day to its last second (article 4.3: before October): after it a signature carries its reason, and nothing is closed. */
import assert from 'node:assert/strict';
import type { CoverOutcomes } from '../../../core/contract/covers.js';
import { confirmCovers, signCovers } from '../../support/covers.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

const END = Date.parse('2026-09-30T23:59:59.000+07:00') + 1000;

describe('the last day for covers', () => {
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer({ now: new Date('2026-09-20T01:00:00.000Z') });
    school = await buildSigningClass(server);
    server.pass(2000);
    await expectOk(confirmCovers(school.thu, '4a'));
  });
  after(() => server.stop());

  const at = async (instant: number) => {
    server.pass(instant - server.deps.clock().getTime());
    const { principal } = school;
    Object.assign(principal.headers, await server.signIn(principal.user.account));
  };
  const sign = async (pupil: string, lateReason: string | null = null) => {
    const asked = { server, who: school.principal, signer: 'principal', classId: '4a', by: 'principal' } as const;
    const { fingerprint } = school.principal;
    const { body } = await expectOk(signCovers({ ...asked, fingerprint, only: [pupil], lateReason }));
    return (body as CoverOutcomes).covers.map(({ refused }) => refused?.code ?? null);
  };

  it('takes a signature at 23:59:59, asks for a reason at 00:00:01, and takes it with one', async () => {
    const [first, second] = school.klass.pupils as [string, string];
    await at(END - 1000);
    assert.deepEqual(await sign(first), [null]);
    await at(END + 1000);
    assert.deepEqual(await sign(second), ['cover-late']);
    const [cover] = await server.db.covers.findAll({ where: { pupilId: second }, raw: true });
    assert.equal(cover!.state, 'confirmed');
    assert.deepEqual(await sign(second, 'Nhà trường nhận học sinh chuyển đến ngày 30/9.'), [null]);
  });
});
