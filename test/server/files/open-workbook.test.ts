import assert from 'node:assert/strict';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { readWorkbookFile } from '../../../server/files/open-workbook.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { partsOf, withChanged, withPart, type ZipPart, zipOf } from '../../support/hostile-files.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

const WORKBOOK_RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const STRINGS = 'xl/sharedStrings.xml';
const NO_RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const SHEET = 'xl/worksheets/sheet1.xml';

describe('the gate before a file is read', () => {
  let good: Uint8Array;
  before(async () => {
    good = await writeWorkbook(await planWorkbook('class', [partOf(buildContext())], digest));
  });
  after(closeFilePool);

  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await readWorkbookFile(bytes);
    return read.ok ? 'ok' : read.refusal.code;
  };
  const relation =
    (type: string, more = '', target = 'x'): ((text: string) => string) =>
    (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/></Relationships>`,
      );

  const ole = (inside: string): Uint8Array => {
    const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    return new Uint8Array(Buffer.concat([head, Buffer.alloc(1024), Buffer.from(inside, 'utf16le'), Buffer.alloc(512)]));
  };
  const pictures = (count: number): ZipPart[] =>
    Array.from({ length: count }, (_, i) => ({ name: `xl/media/i${i}.png`, bytes: Buffer.from('x') }));
  const spaces = ' '.repeat(40 * 1024 * 1024);
  const slashed = ({ name, bytes }: ZipPart): ZipPart => ({ name: `/${name}`.replaceAll('/', '\\'), bytes });
  const withDoctype = (text: string): string => text.replace(/^(?:<\?xml[^>]*>)?/, '<!DOCTYPE a [<!ENTITY b "c">]>');

  const cases: [string, string, () => Uint8Array][] = [
    ['lets a good workbook through', 'ok', () => good],
    ['lets it through packed by another program', 'ok', () => zipOf(partsOf(good))],
    ['refuses nothing at all', 'file-not-workbook', () => new Uint8Array()],
    ['refuses a text', 'file-not-workbook', () => new Uint8Array(Buffer.from('STT;Họ và tên'))],
    ['refuses an old .xls', 'file-not-workbook', () => ole('Workbook')],
    [
      'refuses another kind of archive',
      'file-not-workbook',
      () => zipOf([{ name: 'word/document.xml', bytes: Buffer.from('<a/>') }]),
    ],
    [
      'refuses a letter',
      'file-not-workbook',
      () => {
        const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
        const named = withChanged(good, '[Content_Types].xml', (text) =>
          text.replace(/application\/[^"]*sheet\.main\+xml/, main),
        );
        return withChanged(named, 'xl/workbook.xml', () => '<document xmlns="urn:w"/>');
      },
    ],
    ['refuses a file with a password', 'file-encrypted', () => ole('EncryptedPackage')],
    ['refuses an archive with a password', 'file-encrypted', () => zipOf(partsOf(good), { encrypted: true })],
    ['refuses a file cut short', 'file-broken', () => good.slice(0, good.length - 300)],
    ['refuses a file with a hole', 'file-broken', () => good.map((byte, i) => (i > 2000 && i < 2600 ? 0 : byte))],
    ['refuses sizes that lie', 'file-broken', () => zipOf(partsOf(good), { claimedSize: 10 })],
    ['refuses doubled names', 'file-broken', () => withPart(good, SHEET.toUpperCase(), '<worksheet/>')],
    ['refuses a path upwards', 'file-broken', () => withPart(good, '../evil.xml', '<a/>')],
    ['refuses a path to a drive', 'file-broken', () => withPart(good, 'C:\\evil.xml', '<a/>')],
    [
      'refuses names that differ only in their slashes',
      'file-broken',
      () => withPart(good, `/${SHEET}`, '<worksheet/>'),
    ],
    ['lets names with backslashes and a leading slash through', 'ok', () => zipOf(partsOf(good).map(slashed))],
    ['refuses XML that is none', 'file-broken', () => withChanged(good, SHEET, (text) => text.slice(0, 400))],
    [
      'refuses a workbook whose formats are not where it says',
      'file-broken',
      () => zipOf(partsOf(good).filter(({ name }) => name !== 'xl/styles.xml')),
    ],
    ['refuses macros in use', 'file-macros', () => withChanged(good, WORKBOOK_RELS, relation('vbaProject'))],
    ['refuses old macro sheets', 'file-macros', () => withChanged(good, WORKBOOK_RELS, relation('xlMacrosheet'))],
    [
      'refuses a macro workbook renamed',
      'file-macros',
      () => withChanged(good, TYPES, (text) => text.replace('sheet.main', 'sheet.macroEnabled.main')),
    ],
    [
      'takes an unused content type of macros for none',
      'ok',
      () =>
        withChanged(good, TYPES, (text) =>
          text.replace(
            '<Default ',
            '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default ',
          ),
        ),
    ],
    ['takes a part nothing leads to for none', 'ok', () => withPart(good, 'xl/vbaProject.bin', 'x')],
    ['refuses external links', 'file-external-links', () => withChanged(good, WORKBOOK_RELS, relation('externalLink'))],
    ...['package', 'oleObject'].map((kind): [string, string, () => Uint8Array] => [
      `refuses a chart of another workbook (${kind}) as a link`,
      'file-external-links',
      () => withChanged(good, WORKBOOK_RELS, relation(kind, ' TargetMode="External"')),
    ]),
    [
      'refuses links to outside of a kind it does not know',
      'file-external-links',
      () => withChanged(good, WORKBOOK_RELS, relation('somethingNew', ' TargetMode="External"')),
    ],
    [
      'refuses linked pictures, on a tab of hers too',
      'file-linked-pictures',
      () =>
        zipOf([
          ...partsOf(withChanged(good, WORKBOOK_RELS, relation('drawing', '', 'drawings/d.xml'))),
          { name: 'xl/drawings/d.xml', bytes: Buffer.from('<!DOCTYPE x><not-parsed') },
          {
            name: 'xl/drawings/_rels/d.xml.rels',
            bytes: Buffer.from(relation('image', ' TargetMode="External"')(NO_RELATIONS)),
          },
        ]),
    ],
    [
      'refuses data connections',
      'file-data-connections',
      () => withChanged(good, WORKBOOK_RELS, relation('connections')),
    ],
    ['refuses embedded objects', 'file-embedded', () => withChanged(good, WORKBOOK_RELS, relation('oleObject'))],
    ['refuses ActiveX', 'file-embedded', () => withChanged(good, WORKBOOK_RELS, relation('control'))],
    ['lets form controls through', 'ok', () => withChanged(good, WORKBOOK_RELS, relation('ctrlProp'))],
    [
      'lets hyperlinks of hers through',
      'ok',
      () => withChanged(good, WORKBOOK_RELS, relation('hyperlink', ' TargetMode="External"')),
    ],
    [
      'refuses relationships that are none',
      'file-broken',
      () => withChanged(good, WORKBOOK_RELS, (text) => text.replace('</Relationships>', '')),
    ],
    [
      'refuses 10,000 names of one sheet',
      'file-too-many-sheets',
      () =>
        withChanged(good, 'xl/workbook.xml', (text) =>
          text.replace('</sheets>', `${'<sheet name="a" sheetId="9" r:id="rId1"/>'.repeat(10_000)}</sheets>`),
        ),
    ],
    ['refuses very many parts', 'file-bomb', () => zipOf([...partsOf(good), ...pictures(4000)])],
    ['lets many pictures of hers through', 'ok', () => zipOf([...partsOf(good), ...pictures(400)])],
    ['refuses a bomb in a sheet of ours', 'file-bomb', () => withChanged(good, SHEET, (text) => text + spaces)],
    ['refuses a bomb in the shared texts', 'file-bomb', () => withChanged(good, STRINGS, (text) => text + spaces)],
    ['never inflates a bomb in a picture', 'ok', () => withPart(good, 'xl/media/a.xml', spaces)],
    ['refuses a DOCTYPE', 'file-doctype', () => withChanged(good, SHEET, withDoctype)],
    ['refuses a DOCTYPE in the shared texts', 'file-doctype', () => withChanged(good, STRINGS, withDoctype)],
    [
      'refuses a DOCTYPE in UTF-16',
      'file-doctype',
      () => withChanged(good, SHEET, (text) => Buffer.from(`\ufeff${withDoctype(text)}`, 'utf16le')),
    ],
    [
      'refuses a DOCTYPE in big-endian UTF-16',
      'file-doctype',
      () => withChanged(good, SHEET, (text) => Buffer.from(`\ufeff${withDoctype(text)}`, 'utf16le').swap16()),
    ],
    [
      'leaves a DOCTYPE in a picture alone',
      'ok',
      () => withPart(good, 'xl/media/logo.svg', '<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    [
      'refuses a file above the limit',
      'too-large',
      () => new Uint8Array(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(6 * 1024 * 1024)])),
    ],
  ];
  for (const [does, code, make] of cases) it(`${does}: ${code}`, async () => assert.equal(await codeOf(make()), code));

  it('refuses a foreign workbook, another school’s too, only by its meaning', async () => {
    const withoutHidden = withChanged(good, 'xl/workbook.xml', (text) => text.replace(/<sheet [^>]*_hocba[^>]*>/, ''));
    assert.equal(await codeOf(withoutHidden), 'file-foreign');
    const other = buildContext({ school: { code: '99000001', name: 'Trường khác' } });
    const theirs = await readWorkbookFile(await writeWorkbook(await planWorkbook('class', [partOf(other)], digest)));
    assert.equal(theirs.ok && theirs.workbook.parts[0]!.context.school.code, '99000001');
  });

  it('refuses a file whose hidden sheet was altered by hand', async () => {
    const altered = withChanged(good, STRINGS, (text) =>
      text.replace('&quot;revision&quot;:3', '&quot;revision&quot;:9'),
    );
    assert.equal(await codeOf(altered), 'file-altered');
  });

  it('stops a file that takes too long, and goes on with the next one', async () => {
    const slow = await readWorkbookFile(good, 1);
    assert.equal(!slow.ok && slow.refusal.code, 'file-slow');
    assert.equal(await codeOf(good), 'ok');
  });

  it('survives a sheet that eats the worker’s memory: file-bomb', async () => {
    let n = 0;
    const cells = (): string => Array.from({ length: 60 }, () => `<c><v>${n++ % 97}</v></c>`).join('');
    const rows = Array.from({ length: 40_000 }, (_, r) => `<row r="${r + 1}">${cells()}</row>`).join('');
    const hungry = withChanged(good, SHEET, (text) =>
      text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
    );
    assert.equal(await codeOf(hungry), 'file-bomb');
    assert.equal(await codeOf(good), 'ok');
  }).timeout(60_000);

  it('leaves the event loop free while it reads', async () => {
    // No worker knows them: what one has read before is there at once.
    const unread = [1, 2, 3].map((n) => withChanged(good, SHEET, (text) => text.replace(/$/, `<!-- ${n} -->`)));
    let turns = 0;
    let isReading = true;
    const turn = (): void => {
      turns++;
      if (isReading) setImmediate(turn);
    };
    setImmediate(turn);
    const read = await Promise.all(unread.map((bytes) => readWorkbookFile(bytes)));
    isReading = false;
    assert.ok(read.every(({ ok }) => ok));
    assert.ok(turns > 100, `${turns} turns`);
  });
});
