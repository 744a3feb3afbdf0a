import assert from 'node:assert/strict';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { readWorkbook } from '../../../core/workbook/read-workbook.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { openWorkbook } from '../../../server/files/open-workbook.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { partsOf, withChanged, withPart, type ZipPart, zipOf } from '../../support/hostile-files.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

const WORKBOOK_RELS = 'xl/_rels/workbook.xml.rels';
const SHEET = 'xl/worksheets/sheet1.xml';

describe('the gate before a file is read', () => {
  let good: Uint8Array;
  before(async () => {
    good = await writeWorkbook(await planWorkbook('class', [partOf(buildContext())], digest));
  });
  after(closeFilePool);

  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const opened = await openWorkbook(bytes);
    return opened.ok ? 'ok' : opened.refusal.code;
  };
  const relation =
    (type: string, more = ''): ((text: string) => string) =>
    (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="x"${more}/></Relationships>`,
      );

  const ole = (inside: string): Uint8Array => {
    const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    return new Uint8Array(Buffer.concat([head, Buffer.alloc(1024), Buffer.from(inside, 'utf16le'), Buffer.alloc(512)]));
  };
  const sheets = (count: number): ZipPart[] =>
    Array.from({ length: count }, (_, i) => ({
      name: `xl/worksheets/sheet${i + 100}.xml`,
      bytes: Buffer.from('<worksheet/>'),
    }));
  const zeros = Buffer.alloc(50 * 1024 * 1024, 0x20);

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
    ['refuses a file with a password', 'file-encrypted', () => ole('EncryptedPackage')],
    ['refuses an archive with a password', 'file-encrypted', () => zipOf(partsOf(good), { encrypted: true })],
    ['refuses a file cut short', 'file-broken', () => good.slice(0, good.length - 300)],
    ['refuses a file with a hole', 'file-broken', () => good.map((byte, i) => (i > 2000 && i < 2600 ? 0 : byte))],
    ['refuses sizes that lie', 'file-broken', () => zipOf(partsOf(good), { claimedSize: 10 })],
    ['refuses doubled names', 'file-broken', () => withPart(good, SHEET.toUpperCase(), '<worksheet/>')],
    ['refuses a path upwards', 'file-broken', () => withPart(good, '../evil.xml', '<a/>')],
    ['refuses an absolute path', 'file-broken', () => withPart(good, '/etc/evil.xml', '<a/>')],
    ['refuses a path with backslashes', 'file-broken', () => withPart(good, 'xl\\evil.xml', '<a/>')],
    ['refuses XML that is none', 'file-broken', () => withChanged(good, SHEET, (text) => text.slice(0, 400))],
    ['refuses macros', 'file-macros', () => withPart(good, 'xl/vbaProject.bin', 'x')],
    [
      'refuses macros under another name',
      'file-macros',
      () => withChanged(good, WORKBOOK_RELS, relation('vbaProject')),
    ],
    [
      'refuses a macro workbook renamed',
      'file-macros',
      () => withChanged(good, '[Content_Types].xml', (text) => text.replace('sheet.main', 'sheet.macroEnabled.main')),
    ],
    ['refuses old macro sheets', 'file-macros', () => withPart(good, 'xl/macrosheets/sheet1.xml', '<a/>')],
    [
      'refuses external links',
      'file-external-links',
      () => withPart(good, 'xl/externalLinks/externalLink1.xml', '<a/>'),
    ],
    [
      'refuses pictures from elsewhere',
      'file-external-links',
      () => withChanged(good, WORKBOOK_RELS, relation('image', ' TargetMode="External"')),
    ],
    ['refuses data connections', 'file-external-links', () => withPart(good, 'xl/connections.xml', '<a/>')],
    ['refuses embedded objects', 'file-embedded', () => withPart(good, 'xl/embeddings/oleObject1.bin', 'x')],
    [
      'refuses embedded objects under another name',
      'file-embedded',
      () => withChanged(good, WORKBOOK_RELS, relation('oleObject')),
    ],
    ['refuses ActiveX', 'file-embedded', () => withPart(good, 'xl/activeX/activeX1.xml', '<a/>')],
    [
      'lets hyperlinks of hers through',
      'ok',
      () => withChanged(good, WORKBOOK_RELS, relation('hyperlink', ' TargetMode="External"')),
    ],
    ['refuses 10,000 sheets', 'file-too-many-sheets', () => zipOf([...partsOf(good), ...sheets(10_000)])],
    [
      'refuses 10,000 names of one sheet',
      'file-too-many-sheets',
      () =>
        withChanged(good, 'xl/workbook.xml', (text) =>
          text.replace('</sheets>', `${'<sheet name="a" sheetId="9" r:id="rId1"/>'.repeat(10_000)}</sheets>`),
        ),
    ],
    [
      'refuses very many parts',
      'file-bomb',
      () => zipOf([...partsOf(good), ...sheets(400).map(({ bytes }, i) => ({ name: `xl/media/i${i}.xml`, bytes }))]),
    ],
    ['refuses a bomb by its ratio', 'file-bomb', () => withPart(good, 'xl/media/a.xml', zeros)],
    [
      'refuses a bomb that lies about its size',
      'file-bomb',
      () => zipOf([...partsOf(good), { name: 'xl/media/a.xml', bytes: zeros }]),
    ],
    [
      'refuses a DOCTYPE',
      'file-doctype',
      () => withChanged(good, SHEET, (text) => text.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet')),
    ],
    [
      'refuses a DOCTYPE in UTF-16',
      'file-doctype',
      () => withPart(good, 'xl/odd.xml', Buffer.from('\ufeff<!DOCTYPE a>', 'utf16le')),
    ],
    [
      'refuses a DOCTYPE in big-endian UTF-16',
      'file-doctype',
      () => withPart(good, 'xl/odd.xml', Buffer.from('\ufeff<!ENTITY a "b">', 'utf16le').swap16()),
    ],
    [
      'refuses a file above the limit',
      'too-large',
      () => new Uint8Array(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(6 * 1024 * 1024)])),
    ],
  ];
  for (const [does, code, make] of cases) it(`${does}: ${code}`, async () => assert.equal(await codeOf(make()), code));

  it('refuses a foreign workbook, another school’s too, only by its meaning', async () => {
    const opened = await openWorkbook(withChanged(good, 'xl/workbook.xml', (text) => text));
    assert.ok(opened.ok);
    const read = await readWorkbook({ sheets: opened.book.sheets.filter(({ name }) => name !== '_hocba') }, digest);
    assert.equal(!read.ok && read.refusal.code, 'file-foreign');
    const other = buildContext({ school: { code: '99000001', name: 'Trường khác' } });
    const theirs = await openWorkbook(await writeWorkbook(await planWorkbook('class', [partOf(other)], digest)));
    assert.ok(theirs.ok);
    const readTheirs = await readWorkbook(theirs.book, digest);
    assert.equal(readTheirs.ok && readTheirs.workbook.parts[0]!.context.school.code, '99000001');
  });

  it('refuses a file whose hidden sheet was altered by hand', async () => {
    const strings = 'xl/sharedStrings.xml';
    const opened = await openWorkbook(
      withChanged(good, strings, (text) => text.replace('&quot;revision&quot;:3', '&quot;revision&quot;:9')),
    );
    assert.ok(opened.ok);
    const read = await readWorkbook(opened.book, digest);
    assert.equal(!read.ok && read.refusal.code, 'file-altered');
  });

  it('stops a file that takes too long, and goes on with the next one', async () => {
    const slow = await openWorkbook(good, 1);
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
    let beats = 0;
    const beating = setInterval(() => beats++, 5);
    await Promise.all([openWorkbook(good), openWorkbook(good), openWorkbook(good)]);
    clearInterval(beating);
    assert.ok(beats >= 3, `${beats} beats`);
  });
});
