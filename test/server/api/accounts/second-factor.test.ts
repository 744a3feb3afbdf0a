import assert from 'node:assert/strict';
import {
  type AccountDesk,
  bearer,
  codeOf,
  type Headers,
  openAccountDesk,
  OWN,
  setUpFactor,
} from '../../../support/account-desk.js';
import { PASSWORD } from '../../../support/builders.js';

const MINUTE = 60_000;

describe('a second factor', () => {
  let desk: AccountDesk;
  let thu: Headers;
  beforeEach(async () => {
    desk = await openAccountDesk();
    thu = await desk.as(desk.thu);
  });
  afterEach(() => desk.server.stop());

  const codeAnswer = async (code: string | undefined, account = 'thu') => {
    const { status, body } = await desk.ask(account, PASSWORD, code === undefined ? {} : { code });
    return status === 200 ? 200 : [status, body.code];
  };

  it('is begun with her password and in force with the first code, under a new token', async () => {
    const wrong = await desk.post(thu, '/my-account/factors', { password: 'x' });
    assert.deepEqual([wrong.status, wrong.body.code], [422, 'own-password-wrong']);
    const begun = await desk.post(thu, '/my-account/factors', { password: PASSWORD });
    assert.match(begun.body.secret, /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    assert.match(begun.body.uri, /^otpauth:\/\/totp\/Tr%C6%B0%E1%BB%9Dng.*:thu\?.*secret=[A-Z2-7]{32}/);
    assert.ok(begun.body.qr.length > 100);
    // Nothing is asked for before a code was shown once.
    assert.equal(await codeAnswer(undefined), 200);
    const bad = await desk.post(thu, '/my-account/factors/confirmations', { code: '000000' });
    assert.deepEqual([bad.status, bad.body.code], [422, 'factor-code-wrong']);
    const { headers, codes } = await setUpFactor(desk, thu);
    assert.equal((await desk.get(thu, '/me')).status, 401);
    assert.equal(new Set(codes).size, 10);
    const { factor } = (await desk.get(headers, '/my-account')).body;
    assert.deepEqual([factor.on, factor.codesLeft, factor.required], [true, 10, false]);
    const stored = JSON.stringify(await desk.server.db.recoveryCodes.findAll({ raw: true }));
    for (const code of codes) assert.ok(!stored.includes(code) && !stored.includes(code.replaceAll('-', '')));
  });

  it('cannot be finished half an hour later', async () => {
    const { body } = await desk.post(thu, '/my-account/factors', { password: PASSWORD });
    for (let passed = 0; passed < 3; passed++) {
      desk.server.pass(10 * MINUTE);
      await desk.get(thu, '/me');
    }
    desk.server.pass(1);
    const late = await desk.post(thu, '/my-account/factors/confirmations', { code: codeOf(desk.server, body.secret) });
    assert.deepEqual([late.status, late.body.code], [422, 'factor-not-begun']);
  });

  it('that was begun is guessed five times by whoever sits there, and then not finished for a while', async () => {
    const { body } = await desk.post(thu, '/my-account/factors', { password: PASSWORD });
    const confirm = (code: string) => desk.post(thu, '/my-account/factors/confirmations', { code });
    for (let i = 0; i < 5; i++) assert.equal((await confirm('000000')).body.code, 'factor-code-wrong');
    const right = await confirm(codeOf(desk.server, body.secret));
    assert.deepEqual([right.status, right.body.code], [429, 'too-many-tries']);
    assert.equal((await desk.get(thu, '/my-account')).body.factor.on, false);
  });

  it('is asked for at each sign-in, and takes each code once', async () => {
    const { secret } = await setUpFactor(desk, thu);
    assert.deepEqual(await codeAnswer(undefined), [401, 'code-needed']);
    const code = codeOf(desk.server, secret);
    assert.equal(await codeAnswer(`${code.slice(0, 3)} ${code.slice(3)}`), 200);
    assert.deepEqual(await codeAnswer(code), [401, 'code-wrong']);
    // The one before it is older than the last that was taken.
    assert.deepEqual(await codeAnswer(codeOf(desk.server, secret, -30_000)), [401, 'code-wrong']);
    desk.server.pass(MINUTE);
    assert.equal(await codeAnswer(codeOf(desk.server, secret, -30_000)), 200);
    desk.server.pass(2 * MINUTE);
    assert.deepEqual(await codeAnswer(codeOf(desk.server, secret, -MINUTE)), [401, 'code-wrong']);
    assert.equal(await codeAnswer(codeOf(desk.server, secret, 30_000)), 200);
    const signIns = await desk.events('sign-in.succeeded');
    assert.deepEqual(
      signIns.slice(-3).map((event) => event['by']),
      ['totp', 'totp', 'totp'],
    );
  });

  it('lets one in of two who type the same code at once', async () => {
    const { secret } = await setUpFactor(desk, thu);
    const code = codeOf(desk.server, secret);
    const answers = await Promise.all([codeAnswer(code), codeAnswer(code)]);
    assert.equal(answers.filter((answer) => answer === 200).length, 1);
  });

  it('says nothing of itself to who does not know the password', async () => {
    await setUpFactor(desk, thu);
    const wrong = await desk.ask('thu', 'x', { code: '000000' });
    assert.deepEqual([wrong.status, wrong.body.code], [401, 'wrong-password']);
  });

  it('is guessed five times, then the account rests, right code or not', async () => {
    const { secret } = await setUpFactor(desk, thu);
    for (let i = 0; i < 5; i++)
      assert.deepEqual(await codeAnswer(i % 2 ? '000000' : 'bbbb-bbbb-bbbb-bbbb'), [401, 'code-wrong']);
    assert.deepEqual(await codeAnswer(codeOf(desk.server, secret)), [429, 'too-many-tries']);
    desk.server.pass(30_000);
    assert.equal(await codeAnswer(codeOf(desk.server, secret)), 200);
    assert.equal((await desk.events('sign-in.failed')).filter(({ account }) => account === 'thu').length, 5);
  });

  it('is stood in for by each recovery code once, however it is typed; new ones end the old', async () => {
    const { codes } = await setUpFactor(desk, thu);
    const [first, second] = codes as [string, string];
    assert.equal(await codeAnswer(first.replaceAll('-', ' ').toUpperCase()), 200);
    assert.deepEqual(await codeAnswer(first), [401, 'code-wrong']);
    const headers = await desk.as(desk.thu, PASSWORD, { code: second });
    assert.equal((await desk.get(headers, '/my-account')).body.factor.codesLeft, 8);
    const renewed = await desk.post(headers, '/my-account/recovery-codes', { password: PASSWORD });
    assert.equal(renewed.body.codes.length, 10);
    assert.deepEqual(await codeAnswer(codes[2]), [401, 'code-wrong']);
    assert.equal(await codeAnswer(renewed.body.codes[0]), 200);
  });

  it('of another is worth nothing', async () => {
    const { codes } = await setUpFactor(desk, thu);
    const lan = await desk.as(desk.vice);
    await setUpFactor(desk, lan);
    assert.deepEqual(await codeAnswer(codes[0], 'lan'), [401, 'code-wrong']);
  });

  it('is replaced by a new phone’s, and the old phone is worth nothing', async () => {
    const old = await setUpFactor(desk, thu);
    const next = await setUpFactor(desk, old.headers);
    assert.deepEqual(await codeAnswer(codeOf(desk.server, old.secret)), [401, 'code-wrong']);
    assert.deepEqual(await codeAnswer(old.codes[0]), [401, 'code-wrong']);
    assert.equal(await codeAnswer(codeOf(desk.server, next.secret)), 200);
  });

  it('is removed with her password, where she need not have one', async () => {
    const { headers } = await setUpFactor(desk, thu);
    const removed = await desk.post(headers, '/my-account/factors/removals', { password: PASSWORD });
    assert.equal(removed.status, 200);
    assert.equal(await codeAnswer(undefined), 200);
    const none = await desk.post(bearer(removed.body.token), '/my-account/factors/removals', { password: PASSWORD });
    assert.deepEqual([none.status, none.body.code], [422, 'factor-missing']);
  });

  describe('in a real school', () => {
    beforeEach(() => desk.server.db.school.update({ sample: false }, { where: { id: 1 } }));

    it('is the first thing a principal, administrator and clerk do; nobody else has to', async () => {
      for (const person of [desk.principal, desk.admin, desk.clerk]) {
        const { body } = await desk.ask(person.account);
        assert.equal(body.me.must, 'factor', person.account);
        const refused = await desk.get(bearer(body.token), '/tasks');
        assert.deepEqual([refused.status, refused.body.code], [403, 'factor-first']);
        const { headers } = await setUpFactor(desk, bearer(body.token));
        assert.equal((await desk.get(headers, '/tasks')).status, 200);
        const kept = await desk.post(headers, '/my-account/factors/removals', { password: PASSWORD });
        assert.deepEqual([kept.status, kept.body.code], [422, 'factor-required']);
      }
      for (const person of [desk.thu, desk.vice])
        assert.equal((await desk.get(await desk.as(person), '/tasks')).status, 200);
    });

    it('comes after a password of her own', async () => {
      const slip = await firstSlip();
      const first = await desk.ask('moi', slip.password);
      assert.equal(first.body.me.must, 'password');
      const changed = await desk.post(bearer(first.body.token), '/my-account/passwords', { next: OWN });
      assert.equal(changed.body.me.must, 'factor');
      const { headers } = await setUpFactor(desk, bearer(changed.body.token), OWN);
      assert.equal((await desk.get(headers, '/tasks')).status, 200);
    });

    async function firstSlip() {
      const { headers } = await setUpFactor(desk, await desk.as(desk.admin));
      const made = await desk.post(headers, '/people', { name: 'Mới', account: 'moi' });
      await desk.server.db.userHats.create({ userId: made.body.userId, hat: 'clerk' });
      return (await desk.post(headers, '/people/slips', { users: [made.body.userId] })).body.slips[0];
    }
  });

  it('is asked of hats the principal names, once she has one herself, and of sign-ins that are open', async () => {
    const principal = await desk.as(desk.principal);
    const first = await desk.post(principal, '/factor-rules', { hats: ['teacher'] });
    assert.deepEqual([first.status, first.body.code], [422, 'factor-rule-own']);
    const { headers } = await setUpFactor(desk, principal);
    assert.equal((await desk.post(headers, '/factor-rules', { hats: ['teacher'] })).status, 200);
    assert.equal((await desk.get(thu, '/tasks')).body.code, 'factor-first');
    assert.equal((await desk.post(headers, '/factor-rules', { hats: [] })).status, 200);
    assert.equal((await desk.get(thu, '/tasks')).status, 200);
    assert.deepEqual(
      (await desk.events('factor-rule.set')).map(({ hats }) => hats),
      [['teacher'], []],
    );
  });
});
