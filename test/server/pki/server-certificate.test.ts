import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { serverCertificate } from '../../../server/pki/server-certificate.js';

const NOW = new Date('2027-06-20T02:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;
const HOSTS = ['may-chu.truong.local', '192.168.1.10', '::1'];

describe('the server’s certificate', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-pki-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));
  const make = (hosts: readonly string[] = HOSTS, now = NOW) => serverCertificate(dataDir, hosts, now);
  const certificates = (chainPem: string) =>
    chainPem.match(/-----BEGIN CERTIFICATE[\s\S]+?-----END CERTIFICATE-----/g)!.map((pem) => new X509Certificate(pem));

  it('is for the given names and addresses, from its own authority', async () => {
    const [server, authority] = certificates((await make()).chainPem) as [X509Certificate, X509Certificate];
    assert.ok(server.checkHost('may-chu.truong.local'));
    assert.ok(server.checkIP('192.168.1.10') && server.checkIP('::1'));
    assert.equal(server.checkHost('localhost'), undefined);
    assert.ok(server.verify(authority.publicKey) && server.checkIssued(authority));
    assert.ok(authority.ca && !server.ca);
    assert.ok(Date.parse(server.validTo) - Date.parse(server.validFrom) <= 397 * DAY);
    assert.ok(Date.parse(server.validFrom) < NOW.getTime());
  });

  it('keeps its keys readable by the owner only', async () => {
    await make();
    for (const name of ['server-key.pem', 'authority-key.pem']) {
      assert.equal((await stat(path.join(dataDir, 'certificates', name))).mode & 0o077, 0);
    }
    assert.ok(!(await readFile((await make()).authorityFile, 'utf8')).includes('PRIVATE'));
  });

  it('stays the same while names and time allow, and is renewed by the same authority when they do not', async () => {
    const first = await make();
    assert.deepEqual(await make([...HOSTS].reverse(), new Date(NOW.getTime() + 300 * DAY)), first);
    const renewed = await make(HOSTS, new Date(NOW.getTime() + 370 * DAY));
    const renamed = await make(['khac.local']);
    assert.ok(certificates(renamed.chainPem)[0]!.checkHost('khac.local'));
    for (const { chainPem } of [renewed, renamed]) {
      const [server, authority] = certificates(chainPem) as [X509Certificate, X509Certificate];
      const [old, oldAuthority] = certificates(first.chainPem) as [X509Certificate, X509Certificate];
      assert.notEqual(server.serialNumber, old.serialNumber);
      assert.equal(authority.fingerprint256, oldAuthority.fingerprint256);
    }
  });

  it('is made anew where the stored one is broken', async () => {
    await make();
    await writeFile(path.join(dataDir, 'certificates', 'server-key.pem'), 'x');
    assert.ok(certificates((await make()).chainPem)[0]!.checkHost('may-chu.truong.local'));
  });

  it('is not made for what is no host name', async () => {
    for (const host of ['', 'a b', '-x', 'https://x', '*.x', 'trường.vn', 'x\ny', `${'a'.repeat(64)}.vn`]) {
      await assert.rejects(make([host]), RangeError);
    }
    await assert.rejects(make([]), RangeError);
  });
});
