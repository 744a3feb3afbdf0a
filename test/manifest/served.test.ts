/** What the manifest promises Excel, asked of the real server with the built pages. */
import assert from 'node:assert/strict';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import https from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { examineExcel } from '../../server/cli/doctor/excel.js';
import { network } from '../../server/cli/doctor/network.js';
import { openDatabase } from '../../server/store/open-database.js';
import { manifestFor } from '../../server/kit/manifest-for.js';
import { MANIFEST_FILE } from '../../server/kit/sources.js';
import { serve, type Served } from '../../server/serve.js';
import { VERSION } from '../../server/version.js';
import { WEB } from '../browser/support/fake-api.js';
import { buildSchool } from '../support/builders.js';
import { addresses } from './complaints.js';
import { named, parseXml } from './element.js';

describe('what the manifest names, at the real server', () => {
  let dataDir: string;
  let served: Served;
  let origin: string;
  let manifest: string;
  let ca: string;

  before(async () => {
    await access(path.join(WEB, 'pane.html')).catch(() => assert.fail('the pages are not built: npm run build'));
    dataDir = await mkdtemp(path.join(tmpdir(), 'hocba-manifest-'));
    const db = await openDatabase({ dataDir });
    await buildSchool(db);
    await db.close();
    served = await serve({ dataDir, port: 0, httpsPort: 0, hosts: ['localhost'], webDir: WEB });
    origin = served.urls.find((url) => url.startsWith('https:'))!;
    manifest = manifestFor(await readFile(MANIFEST_FILE, 'utf8'), origin, VERSION);
    ca = await readFile(served.authorityFile!, 'utf8');
  });
  after(async () => {
    await served?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const get = (url: string) =>
    new Promise<{ status: number; header: (name: string) => string; bytes: Buffer }>((resolve, reject) => {
      const request = https.get(url, { ca, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            header: (name) => String(response.headers[name] ?? ''),
            bytes: Buffer.concat(chunks),
          }),
        );
      });
      request.on('error', reject);
    });

  it('answers every address with 200', async () => {
    const all = addresses(manifest);
    assert.ok(all.length > 50);
    for (const url of all) assert.equal((await get(url)).status, 200, url);
  });

  it('has icons that are PNG files of the size they are said to be, and that Office may keep', async () => {
    const app = parseXml(manifest);
    const images = new Map(
      named(app, 'Images')
        .flatMap(({ children }) => children)
        .map(({ attributes: { id, DefaultValue } }) => [id!, DefaultValue!]),
    );
    const icons = named(app, 'Icon').flatMap(({ children }) =>
      children.map(({ attributes: { size, resid } }) => ({ size: Number(size), url: images.get(resid!)! })),
    );
    icons.push({ size: 32, url: named(app, 'IconUrl')[0]!.attributes['DefaultValue']! });
    icons.push({ size: 64, url: named(app, 'HighResolutionIconUrl')[0]!.attributes['DefaultValue']! });
    assert.equal(icons.length, 7 * 8 + 2);
    for (const { size, url } of icons) {
      const { bytes, header } = await get(url);
      assert.equal(bytes.subarray(1, 4).toString(), 'PNG', url);
      // Width and height stand first in the first chunk, IHDR (PNG, section 11.2.2).
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [size, size], url);
      assert.equal(header('content-type'), 'image/png');
      assert.match(header('cache-control'), /max-age=[1-9]/);
      assert.doesNotMatch(header('cache-control'), /no-store|no-cache/);
      // Excel on the web shows it from another origin.
      assert.equal(header('cross-origin-resource-policy'), '');
    }
  });

  it('shows at each button a page that Office may frame and that is asked for anew', async () => {
    for (const url of addresses(manifest).filter((each) => /\/addin\/(\?|$)/.test(each))) {
      const { header, bytes } = await get(url);
      assert.match(header('content-type'), /^text\/html/);
      assert.equal(header('cache-control'), 'no-store');
      assert.match(header('content-security-policy'), /frame-ancestors https:\/\/\*\.officeapps\.live\.com /);
      assert.equal(header('x-frame-options'), '');
      assert.match(bytes.toString(), /appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js/);
    }
  });

  it('satisfies the doctor', async () => {
    const port = Number(new URL(origin).port);
    const about = { data: dataDir, host: undefined, port, kit: undefined, version: VERSION, now: new Date() };
    const findings = await examineExcel(about, {
      get: (url, authority) =>
        url.startsWith(origin) ? network.get(url, authority) : Promise.reject(new Error('no Internet in tests')),
    });
    assert.deepEqual(
      findings.map(({ says }) => says),
      ['excel-authority-ok', 'excel-names-ok', 'excel-pane-ok', 'office-js-unreachable'],
    );
    assert.ok(findings.every(({ state }) => state !== 'fail'));
  });
});
