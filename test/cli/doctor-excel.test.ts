import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examineExcel, OFFICE_JS } from '../../server/cli/doctor/excel.js';
import type { Answered, Network } from '../../server/cli/doctor/network.js';
import { KIT_FILES } from '../../core/words/kit-words.js';
import { manifestVersion } from '../../server/kit/manifest-for.js';
import { makeAuthority, type MadeAuthority, makeServerCertificate } from '../../server/pki/make-certificate.js';
import { emptyDir } from './run-hocba.js';

const NOW = new Date('2026-11-24T02:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;
const VERSION = '0.1.0';
const PANE = 'https://hocba.lan:8443/addin/';
const ICON = `${PANE}icons/hocba-32.png`;
const HEALTH = 'https://hocba.lan:8443/api/v1/health';

const answered = (body = '', headers: Record<string, string> = {}, status = 200): Answered => ({
  status,
  body,
  header: (name) => headers[name] ?? '',
});
const CSP = "script-src 'self' https://appsforoffice.microsoft.com; frame-ancestors https://*.officeapps.live.com";
const HTML = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP };

/** A school's network where all is well, but for what the test puts in. A text is the code of an error. */
const networkOf = (changed: Readonly<Record<string, Answered | string>> = {}): Network => {
  const all: Readonly<Record<string, Answered | string>> = {
    [PANE]: answered('<html>', HTML),
    [ICON]: answered('PNG', { 'cache-control': 'public, max-age=86400' }),
    [HEALTH]: answered(JSON.stringify({ ok: true, version: VERSION })),
    [OFFICE_JS]: answered('var Office'),
    ...changed,
  };
  return {
    get: (url) => {
      const answer = all[url];
      if (answer === undefined) return Promise.reject(new Error(`nobody expected ${url}`));
      return typeof answer === 'string'
        ? Promise.reject(Object.assign(new Error(answer), { code: answer }))
        : Promise.resolve(answer);
    },
  };
};

describe('doctor on Excel', () => {
  const dir = emptyDir();
  const folder = join(dir, 'certificates');
  let authority: MadeAuthority;

  before(async () => {
    authority = await makeAuthority(['hocba.lan'], NOW);
    mkdirSync(folder);
    const { certificatePem } = await makeServerCertificate(authority.issuing, ['hocba.lan'], NOW);
    writeFileSync(join(folder, 'server.pem'), `${certificatePem}${authority.issuing.certificatePem}`);
  });
  beforeEach(() => writeFileSync(join(folder, 'authority.pem'), authority.rootPem));
  after(() => rmSync(dir, { recursive: true, force: true }));

  const examine = (network = networkOf(), more: { host?: string; kit?: string; now?: Date; data?: string } = {}) =>
    examineExcel(
      { data: dir, host: undefined, port: 8443, kit: undefined, version: VERSION, now: NOW, ...more },
      network,
    );
  const says = async (...asked: Parameters<typeof examine>) =>
    (await examine(...asked)).map(({ state, says: code }) => `${state} ${code}`);
  const WELL = ['well excel-authority-ok', 'well excel-names-ok', 'well excel-pane-ok', 'well office-js-ok'];
  const withPane = (pane: string) => [WELL[0], WELL[1], pane, WELL[3]];

  it('finds a school well', async () => assert.deepEqual(await says(), WELL));

  it('trusts at the pane what PCs trust, and at office.js what the system trusts', async () => {
    const trusted = new Map<string, string | undefined>();
    const inner = networkOf();
    await examine({
      get: (url, pem) => {
        trusted.set(url, pem);
        return inner.get(url);
      },
    });
    assert.equal(trusted.get(PANE), authority.rootPem);
    assert.equal(trusted.get(OFFICE_JS), undefined);
  });

  it('asks about names and pane only where there is a certificate', async () => {
    assert.deepEqual(await says(networkOf(), { data: join(dir, 'none'), host: 'hocba.lan' }), ['well office-js-ok']);
  });

  it('sees that the certificate is not for the name PCs use', async () => {
    const other = 'https://maychu.lan:8443';
    const network = networkOf({ [`${other}/addin/`]: 'ERR_TLS_CERT_ALTNAME_INVALID' });
    const found = await examine(network, { host: 'MayChu.lan' });
    assert.deepEqual(
      found.map(({ says: code }) => code),
      ['excel-authority-ok', 'excel-name-missing', 'excel-tls', 'office-js-ok'],
    );
    assert.deepEqual(found[1]!.params, { host: 'maychu.lan', names: 'hocba.lan' });
  });

  it('sees that the certificate to trust is missing, of another authority, or near its end', async () => {
    rmSync(join(folder, 'authority.pem'));
    assert.equal((await says())[0], 'fail excel-authority-missing');
    writeFileSync(join(folder, 'authority.pem'), (await makeAuthority(['hocba.lan'], NOW)).rootPem);
    assert.equal((await says())[0], 'fail excel-authority-other');
    writeFileSync(join(folder, 'authority.pem'), authority.rootPem);
    const late = new Date(NOW.getTime() + 3600 * DAY);
    assert.equal((await says(networkOf(), { now: late }))[0], 'doubt excel-authority-soon');
  });

  for (const [code, finding] of [
    ['ENOTFOUND', 'fail excel-name-unknown'],
    ['ECONNREFUSED', 'doubt excel-not-running'],
    ['ETIMEDOUT', 'fail excel-port-closed'],
    ['EHOSTUNREACH', 'fail excel-port-closed'],
    ['CERT_HAS_EXPIRED', 'fail excel-tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'fail excel-tls'],
    ['EPROTO', 'fail excel-pane-wrong'],
  ] as const) {
    it(`takes ${code} on the way to the pane for ${finding}`, async () => {
      assert.deepEqual(await says(networkOf({ [PANE]: code })), withPane(finding));
    });
  }

  for (const [what, pane] of [
    ['an error', answered('', HTML, 404)],
    ['no page', answered('{}', { ...HTML, 'content-type': 'application/json' })],
    ['a page nobody may frame', answered('', { ...HTML, 'x-frame-options': 'DENY' })],
    [
      'a page Office may not frame',
      answered('', { ...HTML, 'content-security-policy': CSP.replace('ancestors', 'src') }),
    ],
    ['a page without office.js', answered('', { ...HTML, 'content-security-policy': CSP.replace('script', 'style') })],
  ] as const) {
    it(`refuses ${what} at the pane's address`, async () => {
      assert.deepEqual(await says(networkOf({ [PANE]: pane })), withPane('fail excel-pane-wrong'));
    });
  }

  it('sees another program, an older server, and icons Office may not keep', async () => {
    assert.deepEqual(await says(networkOf({ [HEALTH]: answered('<html>') })), withPane('fail excel-pane-wrong'));
    const older = answered(JSON.stringify({ version: '0.0.9' }));
    assert.deepEqual(await says(networkOf({ [HEALTH]: older })), withPane('doubt excel-version-differs'));
    const icon = answered('PNG', { 'cache-control': 'no-store' });
    assert.ok((await says(networkOf({ [ICON]: icon }))).includes('fail excel-icons-wrong'));
  });

  it('only doubts where office.js cannot be reached', async () => {
    assert.equal((await says(networkOf({ [OFFICE_JS]: 'ENOTFOUND' }))).at(-1), 'doubt office-js-unreachable');
    assert.equal((await says(networkOf({ [OFFICE_JS]: answered('', {}, 403) }))).at(-1), 'doubt office-js-unreachable');
  });

  describe('and a kit handed out', () => {
    const kit = join(dir, 'kit');
    const write = (origin: string, version: string, certificatePem: string): void => {
      mkdirSync(kit, { recursive: true });
      const manifest = `<OfficeApp><Version>${version}</Version><SourceLocation DefaultValue="${origin}/addin/"/></OfficeApp>`;
      writeFileSync(join(kit, KIT_FILES.manifest), manifest);
      writeFileSync(join(kit, KIT_FILES.certificate), certificatePem);
    };
    const about = async () => (await examine(networkOf(), { kit })).find(({ says: code }) => code.startsWith('kit-'))!;

    it('says so where there is none', async () => assert.equal((await about()).says, 'kit-unreadable'));

    it('is content where both agree', async () => {
      write('https://hocba.lan:8443', manifestVersion(VERSION), authority.rootPem);
      assert.equal((await about()).state, 'well');
    });

    it('tells host, port, version and certificate that differ', async () => {
      const good = ['https://hocba.lan:8443', manifestVersion(VERSION), authority.rootPem] as const;
      const other = (await makeAuthority(['hocba.lan'], NOW)).rootPem;
      for (const [what, parts] of [
        ['host', ['https://maychu.lan:8443', good[1], good[2]]],
        ['host', ['https://hocba.lan:9443', good[1], good[2]]],
        ['version', [good[0], '1.0.0.9', good[2]]],
        ['certificate', [good[0], good[1], other]],
      ] as const) {
        const [origin, version, certificate] = parts;
        write(origin, version, certificate);
        const { state, says: code, params } = await about();
        assert.deepEqual([state, code, params['what']], ['fail', 'kit-differs', what]);
      }
    });
  });
});
