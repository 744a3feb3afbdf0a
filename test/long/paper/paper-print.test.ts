/**
 * The code on paper by other people's programs: its signature by Python's cbor2 and cryptography, its picture by ZBar and by the
 * page's own reader from a page rendered at 150 dpi, turned and stained.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { decodeQR } from 'qr/decode.js';
import type { PrintedYear } from '../../../core/record/print/printed-year.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { transcriptPdf } from '../../../server/exports/pdf/transcript-pdf.js';
import { coarser, greyPages, type Grey, part, pgmOf, rgbaOf, stained, turned } from '../../support/grey-pages.js';
import { DIGEST, PAPER_AT, paperCode } from '../../support/paper-codes.js';
import { lastYear, signedYear, yearRecord } from '../../support/printed-years.js';
import { fileIn, needPrograms, withFolder } from '../../support/programs.js';
import { certificateOf } from '../../support/signed-record.js';

const PROGRAM = path.join(fileURLToPath(new URL('../../../../test/long/paper/', import.meta.url)), 'check_cose.py');

/** The first Python that has these modules: the system's has what its packages brought, another may stand before it. */
const pythonWith = (modules: readonly string[]): string | undefined =>
  ['python3', '/usr/bin/python3'].find(
    (program) => spawnSync(program, ['-c', `import ${modules.join(', ')}`]).status === 0,
  );
const MODULES = ['cbor2', 'cryptography'] as const;

/** Skip the running test without these of Python's modules, loudly, and fail where CI=true. */
function needPython(test: Mocha.Context, modules: readonly string[]): void {
  if (pythonWith(modules) !== undefined) return;
  const words = `Python has no ${modules.join(' or no ')}`;
  if (process.env['CI'] === 'true') throw new Error(`${words}, but CI=true wants this test to run`);
  console.warn(`  SKIPPED LOUDLY: ${words}`);
  test.skip();
}

const withCode = async (record: YearRecord): Promise<PrintedYear & { readonly text: string }> => {
  const year = signedYear(record);
  const text = await paperCode({ record });
  return { ...year, seal: { ...year.seal!, paper: text }, text };
};

describe('the code on paper, by other people’s programs', function () {
  this.timeout(240_000);
  const python = (text: string) =>
    withFolder(async (folder) => {
      const file = await fileIn(folder, 'seal.der', certificateOf('seal'));
      return spawnSync(pythonWith(MODULES) ?? 'python3', [PROGRAM, file], { input: text, encoding: 'utf8' });
    });

  it('is checked by cbor2 and cryptography, and refused by them when it was changed', async function () {
    needPython(this, MODULES);
    const record = yearRecord();
    const text = await paperCode({ record });
    const { status, stdout, stderr } = await python(text);
    assert.equal(status, 0, stderr);
    const said = JSON.parse(stdout) as Record<string, unknown>;
    assert.equal(said['code'], record.lookupCode.replaceAll('-', ''));
    assert.equal(said['digest'], Buffer.from(DIGEST).toString('hex'));
    assert.deepEqual(
      [said['name'], said['birthDay'], said['className']],
      ['Nguyễn Hoàng Bảo Ngọc', '2017-03-09', '4A'],
    );
    assert.deepEqual((said['subjects'] as string[]).slice(0, 3), ['T9', 'T9', 'H7']);
    assert.equal(said['result'], record.result);
    assert.equal(said['issuedAt'], Date.parse(PAPER_AT) / 1000);
    const other = await paperCode({
      record: yearRecord({ className: '4B' }),
      signer: 'stranger',
      certificate: certificateOf('seal'),
    });
    assert.equal((await python(other)).status, 1);
  });

  it('is read from a page at 150 dpi, as it is, turned, and with a stain', async function () {
    needPrograms(this, 'pdftoppm', 'zbarimg');
    const years = [await withCode(lastYear()), await withCode(yearRecord())];
    const made = { sample: false, lookupPage: 'https://hocba.example/tra-cuu' };
    const pdf = await transcriptPdf({
      ...{ print: { years, ...made }, xml: [], madeAt: new Date('2027-06-20T03:31:00Z'), sealAt: null },
    });
    await withFolder(async (folder) => {
      // A scanner's dots are means of what they cover: turned in finer ones, then seen at 150 dpi.
      const fine = await greyPages(await fileIn(folder, 'print.pdf', pdf), 450);
      const pages = fine.map((page) => coarser(page, 3));
      const byZbar = async (page: Grey): Promise<string[]> => {
        const file = await fileIn(folder, 'one.pgm', pgmOf(page));
        const { stdout } = spawnSync('zbarimg', ['-q', '--raw', file], { encoding: 'utf8' });
        return stdout.split('\n').filter((line) => line.startsWith('HB1:'));
      };
      const read: string[][] = [];
      for (const page of pages) read.push(await byZbar(page));
      const on = read.flatMap((texts, at) => (texts.length > 0 ? [at] : []));
      assert.deepEqual(
        on.map((at) => read[at]![0]),
        years.map(({ text }) => text),
      );
      const page = pages[on[1]!]!;
      const { text } = years[1]!;
      for (const degrees of [3, -7, 180]) {
        const scan = coarser(turned(fine[on[1]!]!, degrees), 3);
        assert.ok([...(await byZbar(scan)), ...byPage(scan)].includes(text), `${degrees}°`);
      }
      // Where the picture is: the left half, below the signatures. By the page's own reader, with a stain on it.
      const found = pictureOn(page, text);
      for (const radius of [0, 8, 14]) {
        const spot = { x: found.x + 120, y: found.y + 150 };
        const soiled = part(stained(page, spot, radius), { x: 0, y: found.y - 30, width: page.width, height: 400 });
        assert.equal(
          decodeQR(rgbaOf(part(soiled, { x: 0, y: 0, width: 700, height: 400 })), { timeLimit: 5000 }),
          text,
        );
        assert.deepEqual(await byZbar(soiled), [text], `a stain of ${radius} dots`);
      }
    });
  });
});

/** The page's own reader, which takes one picture: of the lower left part, where the address's is not. */
function byPage({ width, height, ...page }: Grey): string[] {
  const box = {
    x: 0,
    y: Math.floor(height * 0.55),
    width: Math.floor(width * 0.55),
    height: Math.floor(height * 0.45),
  };
  const boxes = [box, { ...box, x: width - box.width, y: 0 }];
  return boxes.flatMap((one) => {
    try {
      return [decodeQR(rgbaOf(part({ width, height, ...page }, one)), { timeLimit: 5000 })];
    } catch {
      return [];
    }
  });
}

/** The upper left corner of the picture: the first row with dark dots below the address's picture, by trying. */
function pictureOn(page: Grey, text: string): { x: number; y: number } {
  for (let y = 0; y + 400 < page.height; y += 60) {
    const strip = part(page, { x: 0, y, width: 700, height: 400 });
    try {
      if (decodeQR(rgbaOf(strip), { timeLimit: 2000 }) === text) return { x: 130, y: y + 40 };
    } catch {
      // Not in this strip.
    }
  }
  return assert.fail('the page’s own reader finds no picture');
}
