import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { partsOf, withChanged, zipOf } from '../../support/hostile-files.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

const MB = 2 ** 20;
const POOL = new URL('../../../server/files/file-pool.js', import.meta.url).href;
const OPEN = new URL('../../../server/files/open-workbook.js', import.meta.url).href;
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
/** Whether this system says how much memory a process had at most. */
const SAYS_PEAK = existsSync('/proc/self/status');

/** Most memory of a process that reads the small file and then the other, over what it had after the small one; MB. */
function peakOver(small: string, file: string): { readonly megabytes: number; readonly code: string } {
  const program = `
    import { readFileSync, writeFileSync } from 'node:fs';
    const { readWorkbookFile } = await import(${JSON.stringify(OPEN)});
    const { closeFilePool } = await import(${JSON.stringify(POOL)});
    const most = () => Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]);
    await readWorkbookFile(readFileSync(process.argv[1]));
    const bytes = readFileSync(process.argv[2]);
    const before = most();
    const { ok, refusal } = await readWorkbookFile(bytes);
    process.stdout.write(JSON.stringify({ megabytes: (most() - before) / 1024, code: ok ? 'ok' : refusal.code }));
    await closeFilePool();`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program, small, file], {
    encoding: 'utf8',
  });
  return JSON.parse(said) as { megabytes: number; code: string };
}

describe('reading one file', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'hocba-peak-'));
  const small = path.join(folder, 'small.xlsx');
  let good: Uint8Array;
  before(async () => {
    good = await writeWorkbook(await planWorkbook('class', [partOf(buildContext())], digest));
    await closeFilePool();
    writeFileSync(small, good);
  });
  after(() => rmSync(folder, { recursive: true }));

  const intoSheet = (rows: string) =>
    withChanged(good, SHEET, (text) => text.replace('</sheetData>', `${rows}</sheetData>`));
  const rowsOf = (count: number, row: (r: number) => string): string =>
    Array.from({ length: count }, (_, i) => row(i + 1000)).join('');
  const hungry = (): string => rowsOf(40_000, (r) => `<row r="${r}">${'<c><v>7.25</v></c>'.repeat(40)}</row>`);
  const files: readonly (readonly [string, () => Uint8Array])[] = [
    [
      'a full workbook beside pictures of four megabytes',
      () =>
        zipOf([
          ...partsOf(good),
          {
            name: 'xl/media/a.png',
            bytes: Buffer.from(Array.from({ length: 4 * MB }, (_, i) => (i * 2654435761) >>> 24)),
          },
        ]),
    ],
    ['half a million styled rows', () => intoSheet(rowsOf(500_000, (r) => `<row r="${r}" s="1" customFormat="1"/>`))],
    ['a sheet of thirty megabytes', () => intoSheet(' '.repeat(30 * MB))],
    ['a bomb', () => intoSheet(' '.repeat(200 * MB))],
    ['more cells than any class', () => intoSheet(hungry())],
    [
      'a long text that many cells share',
      () =>
        withChanged(
          withChanged(good, SHEET, (text) =>
            text.replace(
              '</sheetData>',
              `${rowsOf(3000, (r) => `<row r="${r}">${'<c t="s"><v>0</v></c>'.repeat(30)}</row>`)}</sheetData>`,
            ),
          ),
          STRINGS,
          (text) => text.replace(/<si>.*?<\/si>/s, `<si><t>${'Em Bình '.repeat(4000)}</t></si>`),
        ),
    ],
  ];

  for (const [what, make] of files) {
    it(`takes at most 128 MB beside the file: ${what}`, function () {
      if (!SAYS_PEAK) return this.skip();
      const file = path.join(folder, 'file.xlsx');
      const bytes = make();
      writeFileSync(file, bytes);
      const { megabytes, code } = peakOver(small, file);
      console.log(`      ${megabytes.toFixed(0)} MB, ${code}`);
      assert.ok(megabytes <= 128 + bytes.length / MB, `${megabytes.toFixed(0)} MB for ${code}`);
    });
  }
});

describe('what reads files', () => {
  const BUILD = fileURLToPath(new URL('../../../', import.meta.url));
  /** Modules that a module brings along into its own thread. */
  function broughtBy(entry: string): Set<string> {
    const seen = new Set<string>([path.join(BUILD, entry)]);
    for (const file of seen) {
      const text = readFileSync(file, 'utf8');
      for (const [, named] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+\.js)['"]/g))
        seen.add(path.resolve(path.dirname(file), named!));
    }
    return seen;
  }
  const READERS = [
    'server/files/read-bytes.js',
    'server/files/opened-file.js',
    'server/files/rebuild-workbook.js',
    'core/ooxml/read-book.js',
  ];
  const among = (modules: Set<string>) => READERS.filter((reader) => modules.has(path.join(BUILD, reader)));

  it('is brought by the worker', () => assert.deepEqual(among(broughtBy('server/files/worker.js')), READERS));

  it('is brought by nothing that runs in the server’s main thread', () => {
    const main = broughtBy('server/serve.js');
    assert.ok(main.has(path.join(BUILD, 'server/files/file-pool.js')));
    assert.deepEqual(among(main), []);
  });
});
