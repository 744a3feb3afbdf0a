import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIT_FILES } from '../../core/words/kit-words.js';
import { openDatabase } from '../../server/store/open-database.js';
import { buildSchool } from '../support/builders.js';
import { emptyDir, hocba } from './run-hocba.js';

describe('hocba install-kit', function () {
  this.timeout(60_000);
  const dir = emptyDir();
  const data = join(dir, 'data');
  const out = join(dir, 'kit');
  const args = (...more: string[]) => ['install-kit', '--data', data, '-o', out, ...more];

  before(async () => {
    const db = await openDatabase({ dataDir: data });
    await buildSchool(db);
    await db.close();
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('writes the kit, making the certificate where there is none, and says what to do next', async () => {
    const { code, out: said, err } = await hocba(args('--host', 'Hocba.lan'));
    assert.equal(code, 0, err);
    assert.deepEqual(readdirSync(out).sort(), Object.values(KIT_FILES).sort());
    assert.match(said, /^Đã ghi bộ cài vào .*:$/m);
    assert.match(said, /serve --host hocba\.lan$/m);
    assert.ok(readdirSync(join(data, 'certificates')).includes('authority.pem'));
  });

  it('renews an older kit with the same certificate for another port, and with a new root for another host', async () => {
    const before = readFileSync(join(out, KIT_FILES.certificate));
    assert.equal((await hocba(args('--host', 'hocba.lan', '--https-port', '9443'))).code, 0);
    assert.deepEqual(readFileSync(join(out, KIT_FILES.certificate)), before);
    const { code, out: said } = await hocba(args('--host', '192.168.1.10', '--https-port', '9443', '--json'));
    assert.equal(code, 0);
    const answer = JSON.parse(said);
    assert.deepEqual(Object.keys(answer), ['folder', 'host', 'port', 'origin', 'share', 'thumbprint', 'files']);
    assert.equal(answer.origin, 'https://192.168.1.10:9443');
    assert.deepEqual(answer.files, Object.values(KIT_FILES));
    assert.notDeepEqual(readFileSync(join(out, KIT_FILES.certificate)), before);
    assert.match(readFileSync(join(out, KIT_FILES.manifest), 'utf8'), /https:\/\/192\.168\.1\.10:9443\/addin\//);
  });

  const refused = async (what: string, wanted: readonly string[], reason: RegExp, more: readonly string[] = []) => {
    const { code, out: said, err } = await hocba([...wanted, ...more]);
    assert.equal(code, 2, what);
    assert.match(err, /^✕ \S.*\n {2}→ \S.*\n$/);
    assert.match(err, reason);
    return said;
  };

  it('refuses a host that is none, in both languages and in JSON', async () => {
    await refused('host', args('--host', 'https://hocba.lan:8443/'), /không phải tên máy/);
    await refused('host', args('--host', 'trường.vn', '--lang', 'en'), /neither a computer name/);
    const said = await refused('host', args('--host', '0.0.0.0', '--json'), /0\.0\.0\.0/);
    assert.equal(JSON.parse(said).code, 'kit-host');
  });

  it('refuses a port, a shared folder and a data directory that are none', async () => {
    await refused('port', args('--host', 'hocba.lan', '--https-port', '70000'), /Cổng “70000”/);
    await refused('share', args('--host', 'hocba.lan', '--share', 'C:\\hocba'), /không phải đường dẫn/);
    await refused(
      'data',
      ['install-kit', '--host', 'hocba.lan', '--data', join(dir, 'none'), '-o', join(dir, 'x')],
      /chưa có dữ liệu/,
    );
    await refused('no host', ['install-kit', '--data', data], /thiếu tham số/);
  });

  it('writes into no folder that holds something else, and over no file', async () => {
    const used = join(dir, 'used');
    mkdirSync(used);
    writeFileSync(join(used, 'diem.xlsx'), 'của cô Thu');
    const wanted = ['install-kit', '--host', 'hocba.lan', '--data', data, '-o'];
    await refused('used', [...wanted, used], /diem\.xlsx/);
    assert.deepEqual(readdirSync(used), ['diem.xlsx']);
    await refused('file', [...wanted, join(used, 'diem.xlsx')], /là một tệp/);
  });
});
