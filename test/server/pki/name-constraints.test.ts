import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';
import { type KeyAndCertificate, makeAuthority, makeServerCertificate } from '../../../server/pki/make-certificate.js';
import { sharedKeys } from '../../support/certificates.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';

const NOW = new Date();
/** Of every certificate here: what it is for makes the difference, not its key. */
const PUBLIC_KEY = String(
  generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }),
);

/** What the authority's key could sign, whatever the server itself would: names of other kinds too. */
function signAnything({ keyPem, certificatePem }: KeyAndCertificate, altNames: object[]): string {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(PUBLIC_KEY);
  certificate.serialNumber = '4001';
  certificate.validity.notBefore = new Date(NOW.getTime() - 60_000);
  certificate.validity.notAfter = new Date(NOW.getTime() + 3_600_000);
  certificate.setSubject([{ name: 'commonName', value: 'x' }]);
  certificate.setIssuer(forge.pki.certificateFromPem(certificatePem).subject.attributes);
  certificate.setExtensions([{ name: 'subjectAltName', altNames }]);
  certificate.sign(forge.pki.privateKeyFromPem(keyPem), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}

describe('what the authority for the school’s PCs may certify', function () {
  this.timeout(60_000);
  before(function () {
    needPrograms(this, 'openssl');
  });

  async function verdict(hosts: readonly string[], make: (issuing: KeyAndCertificate) => string | Promise<string>) {
    const { rootPem, issuing } = await makeAuthority(hosts, NOW, sharedKeys());
    return withFolder(async (folder) => {
      const root = await fileIn(folder, 'root.pem', rootPem);
      const authority = await fileIn(folder, 'issuing.pem', issuing.certificatePem);
      const server = await fileIn(folder, 'server.pem', await make(issuing));
      return run('openssl', ['verify', '-CAfile', root, '-untrusted', authority, server], { mayFail: true });
    });
  }

  const CASES: readonly (readonly [string, readonly string[], object, boolean])[] = [
    ['its name', ['hocba.lan'], { type: 2, value: 'hocba.lan' }, true],
    ['its address', ['192.168.1.10'], { type: 7, ip: '192.168.1.10' }, true],
    ['its address of IPv6', ['fd00::5'], { type: 7, ip: 'fd00::5' }, true],
    ['another name', ['hocba.lan'], { type: 2, value: 'mail.google.com' }, false],
    ['another name beside an address', ['192.168.1.10'], { type: 2, value: 'hocba.lan' }, false],
    ['a name that ends alike', ['hocba.lan'], { type: 2, value: 'xhocba.lan' }, false],
    ['an address beside a name', ['hocba.lan'], { type: 7, ip: '192.168.1.10' }, false],
    ['an address of IPv6 beside a name', ['hocba.lan'], { type: 7, ip: '::1' }, false],
    ['another address', ['192.168.1.10'], { type: 7, ip: '192.168.1.11' }, false],
    ['an address of the other kind', ['192.168.1.10'], { type: 7, ip: 'fd00::5' }, false],
    ['a mail address', ['hocba.lan'], { type: 1, value: 'hieutruong@hocba.lan' }, false],
    ['an address of the web', ['hocba.lan'], { type: 6, value: 'https://hocba.lan/' }, false],
  ];
  for (const [name, hosts, altName, good] of CASES) {
    it(`${good ? 'is' : 'is not'} ${name}, openssl says`, async () => {
      const said = await verdict(hosts, (issuing) => signAnything(issuing, [altName]));
      if (good) assert.match(said, /: OK/);
      else assert.match(said, /permitted subtree violation|excluded subtree violation/);
    });
  }

  it('is what the server makes of it', async () => {
    const hosts = ['hocba.lan', '192.168.1.10'];
    const made = await verdict(
      hosts,
      async (issuing) => (await makeServerCertificate(issuing, hosts, NOW)).certificatePem,
    );
    assert.match(made, /: OK/);
  });

  it('is no authority below it, and nothing but a server', async () => {
    const { issuing } = await makeAuthority(['hocba.lan'], NOW, sharedKeys());
    const parsed = forge.pki.certificateFromPem(issuing.certificatePem);
    const of = (name: string) =>
      parsed.getExtension(name) as { critical: boolean; pathLenConstraint?: number; serverAuth?: boolean };
    assert.equal(of('basicConstraints').pathLenConstraint, 0);
    assert.equal(of('nameConstraints').critical, true);
    assert.equal(of('extKeyUsage').serverAuth, true);
  });
});
