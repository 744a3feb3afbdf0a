import { readingOn } from '../support/connections.js';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../server/store/open-database.js';
import { openSealedKey } from '../../server/pki/authority/seal-key.js';
import { openAuthority } from '../../server/acts/certificates/parts/issuing-authority.js';
import { depsOf } from '../../server/runner/deps.js';
import { buildSchool } from '../support/builders.js';
import { emptyDir, hocba } from './run-hocba.js';

const ROOT = 'câu của khóa gốc cất trong két';
const ISSUING = 'câu của nơi cấp chứng thư';

describe('hocba authority', function () {
  this.timeout(60_000);
  const dir = emptyDir();
  const data = join(dir, 'data');
  const rootKey = join(dir, 'khoa-goc.pem');
  before(async () => {
    const db = await openDatabase({ dataDir: data });
    await buildSchool(db);
    await db.close();
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  const run = (args: string[], input: string) =>
    hocba(['authority', ...args, '--data', data, '--passphrase-stdin'], input);
  const init = (input: string, ...more: string[]) => run(['init', '--root-key', rootKey, ...more], input);

  it('explains its two acts in both languages', async () => {
    for (const [lang, word] of [
      ['vi', 'câu mật khẩu'],
      ['en', 'passphrase'],
    ] as const) {
      for (const act of ['init', 'crl']) {
        const { code, out } = await hocba(['authority', act, '--help', '--lang', lang]);
        assert.equal(code, 0);
        assert.ok(out.includes(word) && out.includes('--passphrase-stdin'), out);
      }
    }
  });

  it('leaves nothing behind where it cannot be set up', async () => {
    const short = await init('ngắn\nngắn\n');
    assert.deepEqual([short.code, existsSync(rootKey)], [2, false], short.err);
    const one = await init(`${ROOT}\n`);
    assert.match(one.err, /hai dòng/);
    assert.equal((await init(`${ROOT}\n${ISSUING}\n`, '--url', 'ftp://x')).code, 2);
    assert.match((await run(['crl'], `${ISSUING}\n`)).err, /chưa lập nơi cấp/);
    assert.equal(existsSync(rootKey), false);
  });

  it('keeps the issuing key under its passphrase and hands out the root’s, then renews both lists', async () => {
    const made = await init(`${ROOT}\n${ISSUING}\n`, '--url', 'https://hocba.truong.vn/pki');
    assert.equal(made.code, 0, made.err);
    assert.match(made.out, /[0-9a-f]{64}/);
    assert.ok(openSealedKey(readFileSync(rootKey, 'utf8'), ROOT).length > 1000);
    assert.match((await init(`${ROOT}\n${ISSUING}\n`)).err, /đã có/, 'never overwrites a key');
    const again = await run(['init', '--root-key', join(dir, 'other.pem')], `${ROOT}\n${ISSUING}\n`);
    assert.match(again.err, /đã có nơi cấp/);
    assert.equal(existsSync(join(dir, 'other.pem')), false);

    assert.match((await run(['crl'], `${ISSUING}\n`)).out, /số 2/);
    assert.match((await run(['crl', '--root-key', rootKey], `${ROOT}\n`)).out, /số 2/);
    assert.match((await run(['crl'], `${ROOT}\n`)).err, /không đúng/);
    assert.match((await run(['crl', '--root-key', rootKey], `${ISSUING}\n`)).err, /không đúng/);
    const db = await openDatabase({ dataDir: data });
    try {
      assert.equal((await openAuthority(readingOn(depsOf(db)), ISSUING)).baseUrl, 'https://hocba.truong.vn/pki/');
      assert.equal(await db.revocationLists.count(), 4);
      assert.equal((await db.anchors.findOne({ raw: true }))!.state, 'waiting', 'the principal has to confirm it');
    } finally {
      await db.close();
    }
  });
});
