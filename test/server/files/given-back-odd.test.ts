/** Packages as other programs write them: prefixes, strict names, encodings, names with backslashes, no formats at all. */
import assert from 'node:assert/strict';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { openWorkbook } from '../../../server/files/open-workbook.js';
import { returnWorkbook } from '../../../server/files/return-workbook.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { bytesOf, packed, partsOf, textOf, withParts } from '../../support/packages.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf, readOk } from '../../support/workbooks.js';

const context = buildContext({ pupils: 3 });
const [first] = context.pupils.map(({ id }) => id) as [string];
const key = { classId: context.class.id, period: context.period } as const;
const FORM = 'xl/worksheets/sheet1.xml';

const prefixed = (text: string): string =>
  text.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2').replace(/ xmlns="/, ' xmlns:x="');
const strict = (text: string): string =>
  text
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\ufeff${text.replace(/encoding="UTF-8"/i, 'encoding="UTF-16"')}`, 'utf16le'));

const all = (bytes: Uint8Array, change: (text: string) => string | Uint8Array): Uint8Array =>
  packed(
    Object.fromEntries(
      Object.entries(partsOf(bytes)).map(([name, part]) => {
        const text = /\.xml$|\.rels$/.test(name) ? change(textOf(part)) : part;
        return [name, typeof text === 'string' ? bytesOf(text) : text];
      }),
    ),
  );

describe('a workbook of another program given back', () => {
  let fresh: Uint8Array;
  before(async () => {
    fresh = await writeWorkbook(await planWorkbook('class', [partOf(context)], digest));
  });
  after(closeFilePool);

  async function givenBack(bytes: Uint8Array): Promise<Uint8Array> {
    const back = await returnWorkbook(bytes, {
      parts: [{ ...key, revision: 9, values: {} }],
      issues: [],
      values: [{ ...key, pupil: first, field: 'homeroom.remark', value: 'Chăm ngoan.' }],
    });
    const opened = await openWorkbook(back);
    assert.ok(opened.ok, JSON.stringify(opened));
    const part = (await readOk(opened.book)).parts[0]!;
    assert.equal(part.baseRevision, 9);
    const remark = part.cells.find(({ pupil, field }) => pupil === first && field === 'homeroom.remark');
    assert.equal(remark?.raw, 'Chăm ngoan.');
    assert.equal(opened.book.sheets[0]!.name, 'Kết quả soát');
    return back;
  }

  it('with prefixes everywhere', async () => {
    const back = partsOf(await givenBack(all(fresh, prefixed)));
    for (const [name, part] of Object.entries(back))
      if (!/sheet[56]\.xml$/.test(name))
        assert.doesNotMatch(textOf(part).replace(/<\?.*?\?>/, ''), /<\/?[a-wyz]\w*[\s/>]/, name);
  });

  it('by the strict names', async () => {
    const back = partsOf(await givenBack(all(fresh, strict)));
    for (const [name, part] of Object.entries(back))
      assert.doesNotMatch(textOf(part), /spreadsheetml\/2006\/main|officeDocument\/2006\/relationships/, name);
  });

  it('in UTF-16, with a byte order mark, with CRLF', async () => {
    const wide = partsOf(await givenBack(all(fresh, utf16)));
    assert.deepEqual([...wide['xl/workbook.xml']!.slice(0, 2)], [0xff, 0xfe]);
    const marked = all(fresh, (text) => `\ufeff${text.replace('?>', '?>\r\n')}`);
    assert.match(textOf(partsOf(await givenBack(marked))['xl/workbook.xml']), /^\ufeff<\?xml[^>]*\?>\r\n/);
  });

  it('in ASCII by its own word', async () => {
    const ascii = all(fresh, (text) =>
      text
        .replace(/encoding="UTF-8"/i, 'encoding="us-ascii"')
        .replace(/[^\0-\x7f]/gu, (char) => `&#${char.codePointAt(0)};`),
    );
    const back = partsOf(await givenBack(ascii));
    assert.ok(back['xl/worksheets/sheet2.xml']!.every((byte) => byte < 0x80));
  });

  it('without a style sheet', async () => {
    const bare = all(
      withParts(fresh, {
        'xl/styles.xml': null,
        'xl/_rels/workbook.xml.rels': (text) => text.replace(/<Relationship [^>]*styles\.xml[^>]*>/, ''),
        '[Content_Types].xml': (text) => text.replace(/<Override [^>]*styles\.xml[^>]*>/, ''),
      }),
      (text) => text.replace(/(<c [^>]*?) s="\d+"/g, '$1'),
    );
    const back = partsOf(await givenBack(bare));
    const cells = [...textOf(back[FORM]).matchAll(/ s="(\d+)"/g)].map(([, s]) => Number(s));
    const formats = textOf(back['xl/styles1.xml']).match(/<cellXfs count="(\d+)"/)?.[1];
    assert.ok(cells.length > 0 && Math.max(...cells) < Number(formats));
  });

  it('with backslashes in its names, which stay', async () => {
    const slashed = packed(
      Object.fromEntries(Object.entries(partsOf(fresh)).map(([name, part]) => [name.replaceAll('/', '\\'), part])),
    );
    const names = Object.keys(partsOf(await givenBack(slashed)));
    assert.ok(names.includes('xl\\worksheets\\sheet1.xml') && names.includes('xl\\workbook.xml'));
  });
});
