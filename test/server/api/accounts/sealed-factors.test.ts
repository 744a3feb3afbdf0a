import assert from 'node:assert/strict';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../../server/store/open-database.js';
import { FACTOR_KEY_FILE, FactorSeal, FactorUnreadable } from '../../../../server/store/factor-seal.js';
import { type AccountDesk, codeOf, type Headers, openAccountDesk, setUpFactor } from '../../../support/account-desk.js';
import { buildUser, PASSWORD } from '../../../support/builders.js';
import { emptyDir } from '../../../cli/run-hocba.js';
import { onSqlite, openTestDatabase } from '../../../support/server.js';

describe('keys of second factors', () => {
  let desk: AccountDesk;
  let thu: Headers;
  beforeEach(async () => {
    desk = await openAccountDesk();
    thu = await desk.as(desk.thu);
  });
  afterEach(() => desk.server.stop());

  const rowOf = () => desk.server.db.secondFactors.findByPk(desk.thu.id, { raw: true });
  const signIn = async (code: string) => {
    const { status, body } = await desk.ask('thu', PASSWORD, { code });
    return status === 200 ? 200 : [status, body.code];
  };

  it('stand nowhere in the database as they are, begun or in force, and still make codes', async () => {
    const { body } = await desk.post(thu, '/my-account/factors', { password: PASSWORD });
    const begun = body.secret.replaceAll(' ', '');
    assert.ok(!JSON.stringify(await rowOf()).includes(begun));
    const { secret } = await setUpFactor(desk, thu);
    assert.ok(!JSON.stringify(await rowOf()).includes(secret.replaceAll(' ', '')));
    assert.equal(await signIn(codeOf(desk.server, secret)), 200);
  });

  it('are of no use to another, nor where they were changed: only her printed codes still let her in', async () => {
    const { secret, codes } = await setUpFactor(desk, thu);
    const { db } = desk.server;
    const sealed = (await rowOf())!.secret!;
    // Another's key, put in the place of hers by who can write the database.
    const other = db.factorSeal.seal('somebody-else', secret.replaceAll(' ', ''));
    const end = sealed.at(-5) === 'A' ? 'B' : 'A';
    for (const forged of [
      other,
      `${sealed.slice(0, -5)}${end}${sealed.slice(-4)}`,
      secret.replaceAll(' ', ''),
      'v1.',
    ]) {
      await db.secondFactors.update({ secret: forged }, { where: { userId: desk.thu.id } });
      assert.deepEqual(await signIn(codeOf(desk.server, secret)), [422, 'factor-unreadable']);
    }
    assert.equal(await signIn(codes[0]!), 200);
    await db.secondFactors.update({ secret: sealed }, { where: { userId: desk.thu.id } });
    assert.equal(await signIn(codeOf(desk.server, secret)), 200);
  });
});

describe('the seal of a data directory', () => {
  const dir = emptyDir();
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('is one file that only its owner reads, the same for every program, and nothing opens without it', () => {
    const [first, second] = [new FactorSeal(dir), new FactorSeal(dir)];
    assert.throws(() => first.open('u', 'v1.AAAA'), FactorUnreadable);
    const sealed = first.seal('u', 'JBSWY3DPEHPK3PXP');
    assert.equal(second.open('u', sealed), 'JBSWY3DPEHPK3PXP');
    assert.notEqual(second.seal('u', 'JBSWY3DPEHPK3PXP'), sealed);
    const file = join(dir, 'trail', FACTOR_KEY_FILE);
    assert.equal(statSync(file).mode & 0o077, 0);
    rmSync(file);
    assert.throws(() => new FactorSeal(dir).open('u', sealed), FactorUnreadable);
  });

  onSqlite('takes keys in that were stored before there was one, once', async () => {
    const opened = await openTestDatabase();
    try {
      const { id: userId } = await buildUser(opened.db, {});
      await opened.db.secondFactors.create({ userId, secret: 'JBSWY3DPEHPK3PXP' });
      const read = async () => {
        const db = await openDatabase({ dataDir: opened.dataDir });
        try {
          const { secret } = (await db.secondFactors.findByPk(userId, { raw: true }))!;
          return [secret, db.factorSeal.open(userId, secret!)];
        } finally {
          await db.close();
        }
      };
      const [sealed, secret] = await read();
      assert.equal(secret, 'JBSWY3DPEHPK3PXP');
      assert.ok(!sealed!.includes('JBSWY'));
      assert.deepEqual(await read(), [sealed, secret]);
    } finally {
      await opened.remove();
    }
  });
});
