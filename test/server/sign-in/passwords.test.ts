import assert from 'node:assert/strict';
import { hashPassword, isPassword } from '../../../server/sign-in/passwords.js';

describe('a stored password', () => {
  it('is kept as argon2id with what it costs, and never twice alike', async () => {
    const [one, other] = [await hashPassword('chín con trâu'), await hashPassword('chín con trâu')];
    // 19 MiB, two passes: the least that OWASP names for one thread.
    for (const text of [one, other])
      assert.match(text, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{43,}$/);
    assert.notEqual(one, other);
    assert.deepEqual([await isPassword(one, 'chín con trâu'), await isPassword(one, 'chín con trâu ')], [true, false]);
    assert.equal(await isPassword(null, 'chín con trâu'), false);
  });
});
