import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { kit as enWords } from '../../../core/words/en/kit.js';
import { kit as viWords } from '../../../core/words/vi/kit.js';
import { KIT_FILES, KIT_WAYS } from '../../../core/words/kit-words.js';
import { kitAddress } from '../../../server/kit/address.js';
import { catalogueId } from '../../../server/kit/catalogue.js';
import { type InstallKit, makeKit } from '../../../server/kit/make-kit.js';
import { loadKitSources } from '../../../server/kit/sources.js';
import { makeAuthority } from '../../../server/pki/make-certificate.js';
import { complaints } from '../../manifest/complaints.js';

const NOW = new Date('2026-11-24T02:00:00.000Z');
const SCHOOL = { code: '37000001', name: 'Trường “Đồng Sơn” <A&B>' };

describe('the install kit', () => {
  let kit: InstallKit;
  let authorityPem: string;
  const make = async (host: string, share?: string): Promise<InstallKit> =>
    makeKit({
      address: kitAddress(host, 9443, share),
      ...{ school: SCHOOL, authorityPem, version: '0.1.0', now: NOW },
      ...(await loadKitSources()),
    });
  const bytesOf = (file: string): Buffer => Buffer.from(kit.files.get(file)!);

  before(async () => {
    authorityPem = (await makeAuthority(['hocba.lan', '192.168.1.10'], NOW)).rootPem;
    kit = await make('hocba.lan', '\\\\nas\\học bạ');
  });

  it('has the same file names for every school', async () => {
    assert.deepEqual([...kit.files.keys()], Object.values(KIT_FILES));
    assert.deepEqual([...(await make('192.168.1.10')).files.keys()], Object.values(KIT_FILES));
  });

  it('holds a good manifest for its host', () => {
    const manifest = bytesOf(KIT_FILES.manifest).toString();
    assert.deepEqual(complaints(manifest), []);
    assert.match(manifest, /<SourceLocation DefaultValue="https:\/\/hocba\.lan:9443\/addin\/"\/>/);
    assert.doesNotMatch(manifest, /localhost/);
  });

  it('holds the certificate and nothing of its key', () => {
    const certificate = new X509Certificate(bytesOf(KIT_FILES.certificate));
    // DER, as .cer files are on Windows; the class reads PEM too.
    assert.deepEqual(bytesOf(KIT_FILES.certificate), new X509Certificate(authorityPem).raw);
    assert.equal(certificate.fingerprint.replaceAll(':', ''), kit.thumbprint.replaceAll(' ', ''));
    for (const bytes of kit.files.values()) assert.ok(!Buffer.from(bytes).includes('PRIVATE KEY'));
  });

  it('holds a registry file as regedit writes them: UTF-16 with a mark, backslashes doubled', () => {
    const bytes = bytesOf(KIT_FILES.catalogue);
    assert.deepEqual([...bytes.subarray(0, 2)], [0xff, 0xfe]);
    const lines = bytes.subarray(2).toString('utf16le').split('\r\n');
    const id = catalogueId(SCHOOL.code);
    assert.deepEqual(lines, [
      'Windows Registry Editor Version 5.00',
      '',
      `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{${id}}]`,
      `"Id"="{${id}}"`,
      String.raw`"Url"="\\\\nas\\học bạ"`,
      '"Flags"=dword:00000001',
      '',
    ]);
  });

  it('gives a school one catalogue id for ever, and another school another', () => {
    assert.equal(catalogueId('37000001'), 'EB046E33-8C21-804E-ABA2-66F9F2AEFE2A');
    assert.notEqual(catalogueId('37000002'), catalogueId('37000001'));
    assert.match(catalogueId('x'), /^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
  });

  it('holds command files that any console reads, for everybody or for one account', () => {
    for (const file of [KIT_FILES.trust, KIT_FILES.clearCache]) {
      const text = bytesOf(file).toString('latin1');
      assert.match(text, /^@echo off\r\n/);
      assert.ok(
        text.split('\r\n').every((line) => /^[ -~]*$/.test(line)),
        file,
      );
      assert.doesNotMatch(text, /powershell/i);
      // A closing bracket inside a block of cmd would end the block.
      for (const [, said] of text.matchAll(/\(echo ([^\r\n]*?)\)(?: else|\r)/g)) assert.doesNotMatch(said!, /[()]/);
    }
    const trust = bytesOf(KIT_FILES.trust).toString();
    assert.match(trust, /^certutil -f -addstore Root "%~dp0hocba-chung-thu\.cer"\r$/m);
    assert.match(trust, /^certutil -user -f -addstore Root "%~dp0hocba-chung-thu\.cer"\r$/m);
    assert.ok(trust.includes(kit.thumbprint));
  });

  describe('its instructions', () => {
    let html: string;
    before(() => void (html = bytesOf(KIT_FILES.instructions).toString()));

    it('load nothing and run nothing', () => {
      assert.doesNotMatch(html, /<(script|link|img|iframe|object|embed)\b|\bsrc=|@import|url\(|\son\w+=/i);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
        assert.ok(href!.startsWith('#') || href === 'https://hocba.lan:9443/', href);
      }
    });

    it('say everything in Vietnamese and, below, in English', () => {
      const [vietnamese, english] = html.split('<div class="english" lang="en">') as [string, string];
      for (const [words, part] of [
        [viWords, vietnamese],
        [enWords, english],
      ] as const) {
        for (const way of KIT_WAYS) assert.ok(part.includes(`<h3>${words.ways[way].title}</h3>`), way);
        for (const file of Object.values(KIT_FILES)) assert.ok(part.includes(`<code>${file}</code>`), file);
        assert.equal(part.match(/<figure>/g)?.length, 7);
      }
    });

    it('leave no parameter and no mark of the messages standing', () => {
      const text = html.replace(/<style>[^]*?<\/style>/, '').replace(/<[^>]*>/g, '');
      assert.doesNotMatch(text, /\{\w+\}|`|\*/);
    });

    it('name what is this school’s, and take none of it for HTML', () => {
      for (const own of [
        'https://hocba.lan:9443/',
        '\\\\nas\\học bạ',
        kit.thumbprint,
        'Trường “Đồng Sơn” &#60;A&#38;B&#62;',
      ])
        assert.ok(html.includes(own), own);
      assert.ok(!html.includes('<A&B>'));
    });

    it('have a picture behind every reference', () => {
      for (const [, id] of html.matchAll(/<use href="#([^"]+)"/g)) assert.ok(html.includes(`<symbol id="${id}"`), id);
    });
  });
});

describe('the words of the instructions', () => {
  it('are as many in both languages', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'string'
        ? [...value.matchAll(/\{\w+\}/g)].map(String).sort()
        : Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, shape(part)]));
    assert.deepEqual(shape(enWords), shape(viWords));
  });
});
