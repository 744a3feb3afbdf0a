import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { manifestFor, manifestVersion, TEMPLATE_ORIGIN } from '../../server/kit/manifest-for.js';
import { MANIFEST_FILE } from '../../server/kit/sources.js';
import { VERSION } from '../../server/version.js';
import { complaints } from './complaints.js';
import { named, parseXml } from './element.js';

const MANIFEST = readFileSync(MANIFEST_FILE, 'utf8');
/** Never to change: Excel knows the add-in by it, in every workbook and on every PC. */
const ID = 'd9bbd706-1342-43bd-a4ef-944c30140cf7';
const BUTTONS = ['classes', 'check', 'push', 'sign', 'remarks', 'help'];

describe('manifest.xml', () => {
  it('has nothing to complain about', () => assert.deepEqual(complaints(MANIFEST), []));

  it('has the one Id, the version of package.json and the address of npm start', () => {
    const app = parseXml(MANIFEST);
    assert.equal(named(app, 'Id')[0]!.text, ID);
    assert.equal(named(app, 'Version')[0]!.text, manifestVersion(VERSION));
    assert.equal(TEMPLATE_ORIGIN, 'https://localhost:8443');
    assert.equal(manifestFor(MANIFEST, TEMPLATE_ORIGIN, VERSION), MANIFEST);
  });

  it('has six buttons that open one pane, each at its act', () => {
    const app = parseXml(MANIFEST);
    const urls = new Map(named(app, 'Url').map(({ attributes: { id, DefaultValue } }) => [id, DefaultValue]));
    const actions = named(app, 'Action');
    assert.ok(actions.every(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane'));
    assert.deepEqual(
      actions.map((action) => urls.get(named(action, 'SourceLocation')[0]!.attributes['resid'])),
      BUTTONS.map((act) => `https://localhost:8443/addin/?do=${act}`),
    );
    const strings = new Map(named(app, 'String').map(({ attributes: { id, DefaultValue } }) => [id, DefaultValue]));
    assert.deepEqual(
      named(app, 'Control').map(({ children }) => strings.get(children[0]!.attributes['resid'])),
      ['Chọn lớp', 'Soát lỗi', 'Gửi kết quả', 'Ký', 'Nhận xét', 'Trợ giúp'],
    );
  });

  it('is read by office-addin-manifest', async () => {
    const info = await OfficeAddinManifest.readManifestFile(MANIFEST_FILE);
    assert.equal(info.id, ID);
    assert.equal(info.officeAppType, 'TaskPaneApp');
    assert.deepEqual(info.hosts, ['Workbook']);
    assert.equal(info.defaultLocale, 'vi-VN');
    assert.equal(info.displayName, 'Học bạ số');
    assert.equal(info.permissions, 'ReadWriteDocument');
    assert.equal(info.defaultSettings?.sourceLocation, 'https://localhost:8443/addin/');
  });

  describe('for another host', () => {
    const made = manifestFor(MANIFEST, 'https://hocba.lan:9443', '2.3.4-beta.1');

    it('differs in origin and version alone', () => {
      assert.deepEqual(complaints(made), []);
      assert.ok(!made.includes('localhost'));
      assert.equal(
        made.replaceAll('https://hocba.lan:9443', TEMPLATE_ORIGIN).replace('1.2.3.4', manifestVersion(VERSION)),
        MANIFEST,
      );
    });

    it('is read by office-addin-manifest, with every address there', async () => {
      const dir = mkdtempSync(join(tmpdir(), 'hocba-manifest-'));
      const file = join(dir, 'manifest.xml');
      writeFileSync(file, made);
      const info = await OfficeAddinManifest.readManifestFile(file);
      rmSync(dir, { recursive: true });
      assert.equal(info.version, '1.2.3.4');
      assert.deepEqual(
        [info.iconUrl, info.supportUrl, info.defaultSettings?.sourceLocation].map((url) => new URL(url!).origin),
        [...Array.from({ length: 3 }, () => 'https://hocba.lan:9443')],
      );
    });
  });
});

describe('the checks of the manifest', () => {
  const long = 'a'.repeat(126);
  for (const [what, from, to, complaint] of [
    [
      'an element out of its order',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      /Version stands too late/,
    ],
    ['a label after its icon', /(<Label resid="Group.Label"\/>)([^]*?<\/Icon>)/, '$2$1', /Label stands too late/],
    ['an unknown element', '<Permissions>', '<Colour>red</Colour><Permissions>', /may not hold Colour/],
    ['a resource that is not there', 'resid="Push.Tip"', 'resid="Push.Hint"', /Push\.Hint, which is not there/],
    ['a resource nobody uses', 'resid="Push.Tip"', 'resid="Check.Tip"', /Push\.Tip is not used/],
    ['a resource of another list', 'resid="Push.Tip"', 'resid="Push.Label"', /names Push\.Label of ShortStrings/],
    ['a resource twice', 'String id="Push.Label"', 'String id="Check.Label"', /Check\.Label is there twice/],
    ['a long resource id', /Tab\.Label/g, `${'Tab'.repeat(9)}.Label`, /longer than 32/],
    ['a long label', 'DefaultValue="Soát lỗi"', `DefaultValue="${long}"`, /Check\.Label is longer than 125/],
    ['a long translated tip', 'Value="See my tasks', `Value="${long}${long}`, /Classes\.Tip is longer than 250/],
    ['an empty label', 'DefaultValue="Soát lỗi"', 'DefaultValue=""', /Check\.Label is empty/],
    ['plain HTTP', 'https://localhost:8443/addin/?do=push', 'http://localhost:8443/addin/?do=push', /is not https/],
    ['a second origin', 'https://localhost:8443/addin/?do=push', 'https://example.vn/?do=push', /several origins/],
    ['a string without English', /<bt:Override Locale="en-US" Value="Check"\/>/, '', /Check\.Label has no en-US/],
    ['English that is Vietnamese', 'Value="Check"', 'Value="Soát lỗi"', /Check\.Label is not translated/],
    [
      'a display name without English',
      /(<DisplayName [^>]*>)[^]*?(<\/DisplayName>)/,
      '$1$2',
      /DisplayName has no en-US/,
    ],
    ['another default language', '>vi-VN<', '>en-US<', /default language/],
    ['decomposed letters', 'Soát lỗi"', `${'Soát lỗi'.normalize('NFD')}"`, /not NFC/],
    [
      'an icon without a needed size',
      'size="80" resid="Icon.Check.80"',
      'size="64" resid="Icon.Check.80"',
      /no size 80/,
    ],
    ['a second pane', 'HocBa.Pane</TaskpaneId>', 'HocBa.Other</TaskpaneId>', /2 panes/],
    ['a control id twice', 'id="HocBa.Check"', 'id="HocBa.Push"', /HocBa\.Push is there twice/],
    ['a higher requirement', 'MinVersion="1.7"', 'MinVersion="1.14"', /hides it/],
    ['a shared runtime required', '</Sets>', '<Set Name="SharedRuntime" MinVersion="1.1"/></Sets>', /hides it/],
    ['other rights', '>ReadWriteDocument<', '>ReadDocument<', /ReadWriteDocument/],
    ['an Id that is none', ID, 'hocba', /no UUID/],
    ['a version Office does not take', '<Version>1.', '<Version>0.', /none Office takes/],
    ['a cut file', /<\/OfficeApp>\s*$/, '', /not XML/],
  ] as const) {
    it(`complain about ${what}`, () => {
      const spoiled = MANIFEST.replace(from, to);
      assert.notEqual(spoiled, MANIFEST);
      const said = complaints(spoiled);
      assert.ok(
        said.some((complaint_) => complaint.test(complaint_)),
        said.join('\n') || 'nothing',
      );
    });
  }
});

/** Microsoft's schemas are not part of this repository; they lie beside it where the house has them. */
const SCHEMA = fileURLToPath(new URL('../../../../shared/manifest-xsd/OfficeAppManifestV1_1.xsd', import.meta.url));

describe('manifest.xml by Microsoft’s schema', () => {
  const judge = (xml: string): number | null =>
    spawnSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, '-'], { input: xml, encoding: 'utf8' }).status;

  before(function () {
    const missing = !existsSync(SCHEMA) ? 'the schemas are' : !hasXmllint() ? 'xmllint is' : null;
    if (missing === null) return;
    process.stderr.write(`\n  SKIPPED: manifest.xml was not checked by Microsoft's schema: ${missing} not here.\n`);
    this.skip();
  });

  it('is valid', () => assert.equal(judge(MANIFEST), 0));

  it('would not be with an element out of order', () => {
    assert.notEqual(judge(MANIFEST.replace('<Permissions>', '<Colour/><Permissions>')), 0);
    assert.notEqual(judge(MANIFEST.replace(/(<Label resid="Group.Label"\/>)([^]*?<\/Icon>)/, '$2$1')), 0);
  });
});

function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
