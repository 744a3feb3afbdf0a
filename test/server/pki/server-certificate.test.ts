import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassphraseWrong } from '../../../server/pki/authority/seal-key.js';
import {
  authorityCertificate,
  CertificateNeeded,
  newCertificates,
  renewCertificate,
  serverCertificate,
  switchCertificates,
} from '../../../server/pki/server-certificate.js';
import type { KeyMaker } from '../../../server/pki/authority/keys.js';
import { sharedKeys } from '../../support/certificates.js';
import { Refused } from '../../../server/ground/refused.js';

const NOW = new Date('2027-06-20T02:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY);
const HOSTS = ['may-chu.truong.local', '192.168.1.10', '::1'];
const PASSPHRASE = 'câu mật khẩu của trường';

describe('the server’s certificate', () => {
  let dataDir: string;
  let keyMaker: KeyMaker;
  beforeEach(async () => {
    // Never the same key twice in a test.
    keyMaker = sharedKeys();
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-pki-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));
  const make = (hosts: readonly string[] = HOSTS, passphrase = PASSPHRASE) =>
    newCertificates(dataDir, { hosts, passphrase, now: NOW, rounds: 1000, keyMaker });
  const serve = (hosts: readonly string[] = HOSTS, now = NOW) => serverCertificate(dataDir, hosts, now);
  const split = (pem: string) =>
    pem.match(/-----BEGIN CERTIFICATE[\s\S]+?-----END CERTIFICATE-----/g)!.map((one) => new X509Certificate(one));
  const chain = async (given = serve()): Promise<[X509Certificate, X509Certificate, X509Certificate]> => {
    const { chainPem, authorityFile } = await given;
    const [server, issuing] = split(chainPem);
    return [server!, issuing!, split(await readFile(authorityFile, 'utf8'))[0]!];
  };
  const file = (name: string) => path.join(dataDir, 'certificates', name);

  it('is for the given names and addresses, from an authority under a root, both of ten years', async () => {
    await make();
    const [server, issuing, root] = await chain();
    assert.ok(server.checkHost('may-chu.truong.local') && server.checkIP('192.168.1.10') && server.checkIP('::1'));
    assert.equal(server.checkHost('localhost'), undefined);
    assert.ok(server.verify(issuing.publicKey) && issuing.verify(root.publicKey) && root.verify(root.publicKey));
    assert.ok(root.ca && issuing.ca && !server.ca);
    assert.equal(issuing.validTo, root.validTo);
    assert.ok(Math.abs(Date.parse(root.validTo) - later(3650).getTime()) <= 2 * DAY);
    assert.ok(Date.parse(server.validTo) - Date.parse(server.validFrom) <= 397 * DAY);
    assert.ok(Date.parse(server.validFrom) < NOW.getTime());
  });

  it('keeps no key of the root anywhere, the authority’s sealed, its own readable by the owner only', async () => {
    await make();
    const [, issuing, root] = await chain();
    for (const name of await readdir(path.join(dataDir, 'certificates'))) {
      const text = await readFile(file(name), 'utf8');
      if (!text.includes('PRIVATE KEY')) continue;
      assert.equal((await stat(file(name))).mode & 0o077, 0, name);
      if (text.includes('ENCRYPTED PRIVATE KEY')) continue;
      const { createPrivateKey } = await import('node:crypto');
      const key = createPrivateKey(text);
      assert.ok(!root.checkPrivateKey(key) && !issuing.checkPrivateKey(key), name);
    }
    assert.match(await readFile(file('issuing-key.pem'), 'utf8'), /^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
  });

  it('is needed for a school’s names, and nobody makes it on the side', async () => {
    await assert.rejects(serve(), CertificateNeeded);
    await assert.rejects(authorityCertificate(dataDir, 'may-chu.truong.local', NOW), CertificateNeeded);
    await make();
    await assert.rejects(serve(['khac.local']), CertificateNeeded);
    await assert.rejects(serve([...HOSTS, 'khac.local']), CertificateNeeded);
    await serve([HOSTS[0]!]);
    await assert.rejects(make(HOSTS, 'ngắn'), Refused);
  });

  it('is renewed with the passphrase under the same authority, and by nothing else', async () => {
    await make();
    const [old, , root] = await chain();
    await assert.rejects(renewCertificate(dataDir, 'câu mật khẩu khác hẳn', later(380)), PassphraseWrong);
    // It is never renewed by itself: it goes on being served and warned of.
    assert.equal((await chain(serve(HOSTS, later(380))))[0].fingerprint256, old.fingerprint256);
    const until = await renewCertificate(dataDir, PASSPHRASE.normalize('NFD'), later(380));
    assert.ok(until && until.getTime() > later(700).getTime());
    const [renewed, issuing, sameRoot] = await chain();
    assert.notEqual(renewed.serialNumber, old.serialNumber);
    assert.ok(renewed.verify(issuing.publicKey));
    assert.equal(sameRoot.fingerprint256, root.fingerprint256);
    assert.deepEqual(renewed.subjectAltName, old.subjectAltName);
  });

  it('never outlives its authority', async () => {
    await make();
    await renewCertificate(dataDir, PASSPHRASE, later(3500));
    const [server, issuing] = await chain();
    assert.ok(Date.parse(server.validTo) <= Date.parse(issuing.validTo));
  });

  it('has a new root for a new name, which waits until every PC trusts it', async () => {
    await make();
    const [, , root] = await chain();
    assert.equal((await make(['moi.truong.local', HOSTS[0]!])).waits, true);
    assert.equal((await chain())[2].fingerprint256, root.fingerprint256);
    // The kit for the change is made of the root that waits.
    const kit = new X509Certificate(await authorityCertificate(dataDir, 'moi.truong.local', NOW));
    assert.notEqual(kit.fingerprint256, root.fingerprint256);
    assert.equal(await switchCertificates(dataDir), true);
    assert.equal((await chain(serve(['moi.truong.local'])))[2].fingerprint256, kit.fingerprint256);
    assert.equal(await switchCertificates(dataDir), false);
  });

  it('is changed over whole even where the change was cut off', async () => {
    await make();
    await make(['moi.truong.local']);
    for (const name of ['issuing-key.pem', 'issuing.pem', 'authority.pem']) {
      await rename(path.join(dataDir, 'certificates', 'next', name), file(name));
    }
    await assert.rejects(serve(), CertificateNeeded);
    assert.equal(await switchCertificates(dataDir), true);
    await serve(['moi.truong.local']);
  });

  it('is made by itself for this machine alone, with no key left, and never over a school’s', async () => {
    const own = await serve(['localhost', '127.0.0.1']);
    assert.equal(own.authorityFile, file('authority.pem'));
    assert.equal(own.needsRenewal, false);
    assert.ok(!(await readdir(path.join(dataDir, 'certificates'))).includes('issuing-key.pem'));
    assert.deepEqual(await serve(['localhost', '127.0.0.1'], later(300)), own);
    assert.notEqual((await serve(['localhost', '127.0.0.1'], later(380))).chainPem, own.chainPem);
    assert.equal((await make()).waits, false);
    const school = await serve();
    const beside = await serve(['localhost']);
    assert.notEqual(beside.authorityFile, school.authorityFile);
    assert.deepEqual(await serve(), school);
    assert.equal(school.needsRenewal, true);
  });

  it('is needed anew where what is stored is broken', async () => {
    await make();
    await writeFile(file('server-key.pem'), 'x');
    await assert.rejects(serve(), CertificateNeeded);
  });

  it('is not made for what is no host name', async () => {
    for (const host of ['', 'a b', '-x', 'https://x', '*.x', 'trường.vn', 'x\ny', `${'a'.repeat(64)}.vn`]) {
      await assert.rejects(make([host]), RangeError);
      await assert.rejects(serve([host]), RangeError);
    }
    await assert.rejects(make([]), RangeError);
  });
});
