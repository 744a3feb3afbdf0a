/** What a signer may claim of her moment (docs/ARCHITECTURE.md), at every act that signs. */
import assert from 'node:assert/strict';
import { sealBody, transactionBody } from '../../support/sealing-bodies.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass } from '../../support/signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const MINUTE = 60_000;

describe('the moment a signature claims', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  const from = (minutes: number): string => momentInVietnam(new Date(server.deps.clock().getTime() + minutes * MINUTE));
  /** Time passes; nobody is idle for long enough to be signed out. */
  const wait = async (minutes: number): Promise<void> => {
    for (let left = minutes; left > 0; left -= 10) {
      server.pass(Math.min(left, 10) * MINUTE);
      const { thu, music, principal, clerk } = school;
      await Promise.all([thu, music, principal, clerk].map((who) => expectOk(who.get('/me'))));
    }
  };
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    // Values are older than anything claimed below.
    await wait(180);
  });
  after(() => server.stop());

  /** Code an act is refused with when its signature claims that moment; null where it is taken. */
  type Act = (signedAt: string) => Promise<string | null>;
  const whole = (body: { code?: string; records?: { refused: { code: string } | null }[] }): string | null =>
    body.code ?? body.records?.find(({ refused }) => refused)?.refused?.code ?? null;

  async function holds(act: Act, earliest: string | null): Promise<void> {
    assert.equal(await act(from(6)), 'signed-in-future');
    assert.equal(await act(from(-61)), earliest ?? 'signed-long-ago');
  }

  it('of a subject teacher: five minutes ahead, an hour under way', async () => {
    await holds(async (signedAt) => whole((await school.music.signSubject('4a', 'AN', { signedAt })).body), null);
    await expectOk(school.music.signSubject('4a', 'AN', { signedAt: from(5) }));
    await wait(6);
    await signRest();
  });
  const signRest = async (): Promise<void> => {
    for (const { subject } of (await school.thu.get('/signing/subjects')).body.subjects) {
      await expectOk(school.thu.signSubject('4a', subject));
    }
  };

  it('of a homeroom teacher: not before a subject teacher’s whose rows hers takes in', async () => {
    const [an, binh] = school.klass.pupils as [string, string];
    const act = async (signedAt: string, only: string[]) =>
      whole((await school.thu.signRecords('4a', 'homeroom', { signedAt, only })).body);
    await holds((signedAt) => act(signedAt, [an]), 'signed-before-previous');
    assert.equal(await act(from(-2), [an]), 'signed-before-previous');
    assert.equal(await act(from(0), [an]), null);
    await wait(70);
    assert.equal(await act(from(-61), [binh]), 'signed-long-ago');
    assert.equal(await act(from(-59), [binh]), null);
    assert.equal(whole((await school.thu.signRecords('4a', 'homeroom')).body), null);
  });

  it('of a homeroom teacher again: not before the return', async () => {
    const [an] = school.klass.pupils as [string];
    await wait(20);
    const returns = { records: [{ pupil: an, version: 1 }], reason: 'Xem lại nhận xét', subjects: [] };
    await expectOk(school.principal.post('/classes/4a/returns', returns));
    const act = async (signedAt: string) =>
      whole((await school.thu.signRecords('4a', 'homeroom', { signedAt, only: [an] })).body);
    assert.equal(await act(from(-6)), 'signed-before-return');
    assert.equal(await act(from(0)), null);
  });

  it('of a principal and of the seal: not before the signature they follow', async () => {
    await wait(1);
    const principal = async (signedAt: string) =>
      whole((await school.principal.signRecords('4a', 'principal', { signedAt })).body);
    await holds(principal, 'signed-before-previous');
    assert.equal(await principal(from(0)), null);
    await wait(1);
    await expectOk(lookAt(school.principal, '4a', school.klass.pupils[0]!));
    const seal = async (signedAt: string) => whole((await school.clerk.signRecords('4a', 'seal', { signedAt })).body);
    await holds(seal, 'signed-before-previous');
    assert.equal(await seal(from(0)), null);
  });

  it('of the seal on prints and of a transaction: not before the seal, and within the same bounds', async () => {
    await wait(1);
    const print: Act = async (signedAt) => {
      const body = await sealBody(school.clerk);
      const prints = body.prints.map((one) => ({ ...one, signedAt }));
      return whole((await school.clerk.post('/classes/4a/prints-to-seal/signatures', { ...body, prints })).body);
    };
    const transaction: Act = async (signedAt) =>
      whole(
        (await school.clerk.post('/classes/4a/transaction/signatures', await transactionBody(school.clerk, signedAt)))
          .body,
      );
    for (const act of [print, transaction]) {
      await holds(act, 'signed-before-previous');
      assert.equal(await act(from(-2)), 'signed-before-previous');
    }
    await wait(70);
    for (const act of [print, transaction]) assert.equal(await act(from(-61)), 'signed-long-ago');
    assert.equal(await transaction(from(-59)), null);
    const taken = await expectOk(
      school.clerk.post('/classes/4a/prints-to-seal/signatures', await sealBody(school.clerk)),
    );
    assert.equal(whole(taken.body), null);
  });
});
