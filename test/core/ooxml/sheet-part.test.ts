import assert from 'node:assert/strict';
import { Budget } from '../../../core/ooxml/budget.js';
import { readSheetPart } from '../../../core/ooxml/sheet-part.js';
import { UnreadablePart } from '../../../core/ooxml/read-part.js';
import { readSharedStrings } from '../../../core/ooxml/shared-strings.js';
import { readDateStyles } from '../../../core/ooxml/styles.js';
import type { RawCell } from '../../../core/workbook/raw.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTEXT = { strings: ['một', 'hai\nhàng', ''], dateStyles: [false, true], date1904: false };

const sheet = (rows: string, more = ''): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${more}</worksheet>`;
const read = (text: string, context = CONTEXT) => readSheetPart('s', text, context, new Budget().share());
/** What stands in A1. */
function cell(inner: string, context = CONTEXT): RawCell {
  const { cells, trouble } = read(sheet(`<row r="1">${inner}</row>`), context);
  assert.equal(trouble, null);
  return cells.rows[0]?.[0] ?? null;
}

describe('a cell', () => {
  const CASES: readonly (readonly [what: string, xml: string, value: RawCell])[] = [
    ['a number', '<c r="A1"><v>8.5</v></c>', 8.5],
    ['a number of type n', '<c r="A1" t="n"><v> 8 </v></c>', 8],
    ['a number with a power', '<c r="A1"><v>1.5E+2</v></c>', 150],
    ['fifteen digits as Excel shows', '<c r="A1"><v>8.0000000000000018</v></c>', 8],
    ['fifteen digits of a fraction', '<c r="A1"><v>0.30000000000000004</v></c>', 0.3],
    ['sixteen digits of a whole number', '<c r="A1"><v>1234567890123456</v></c>', 1234567890123460],
    ['a number beyond numbers', '<c r="A1"><v>1e999</v></c>', { error: '#NUM!' }],
    ['what is no number, as a text', '<c r="A1"><v>8,5</v></c>', '8,5'],
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'hai\nhàng'],
    ['a shared text without a character', '<c r="A1" t="s"><v>2</v></c>', null],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>bốn</t></is></c>', 'bốn'],
    ['an inline text in runs', '<c r="A1" t="inlineStr"><is><r><t>bố</t></r><r><t>n</t></r></is></c>', 'bốn'],
    [
      'an inline text with its sound',
      '<c r="A1" t="inlineStr"><is><t>bốn</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      'bốn',
    ],
    ['an inline text without its type', '<c r="A1"><is><t>bốn</t></is></c>', 'bốn'],
    ['a text in the wrong place', '<c r="A1" t="inlineStr"><v>bốn</v></c>', 'bốn'],
    [
      'escaped characters in either case',
      '<c r="A1" t="str"><v>a_x000d_&#10;b_x000A_c_x005F_x0041_</v></c>',
      'a\nb\nc_x0041_',
    ],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['true, as some write it', '<c r="A1" t="b"><v> true </v></c>', true],
    ['what is neither true nor false, as a text', '<c r="A1" t="b"><v>TRUE</v></c>', 'TRUE'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
    ['a day as text', '<c r="A1" t="d"><v>2026-06-29T00:00:00.000Z</v></c>', { date: '2026-06-29' }],
    ['a day that there is not', '<c r="A1" t="d"><v>2026-02-30</v></c>', '2026-02-30'],
    ['a time as text', '<c r="A1" t="d"><v>T12:00:00</v></c>', 'T12:00:00'],
    ['a day by its format', '<c r="A1" s="1"><v>46202</v></c>', { date: '2026-06-29' }],
    ['a negative day', '<c r="A1" s="1"><v>-1</v></c>', { error: '#NUM!' }],
    ['a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', { formula: '1+1', value: 2 }],
    ['a formula without a value', '<c r="A1"><f>1+1</f></c>', { formula: '1+1', value: null }],
    ['a formula of a text', '<c r="A1" t="str"><f>A2</f><v>T</v></c>', { formula: 'A2', value: 'T' }],
    ['a formula of an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['a formula of a day', '<c r="A1" s="1"><f>A2</f><v>46202</v></c>', { date: '2026-06-29' }],
    ['an array formula', '<c r="A1"><f t="array" ref="A1:B2">X</f><v>3</v></c>', { formula: 'X', value: 3 }],
    ['a section', '<c r="A1" t="str"><v><![CDATA[<b>]]></v></c>', '<b>'],
    ['an extension in the cell', '<c r="A1"><v>5</v><extLst><ext><v>6</v></ext></extLst></c>', 5],
    ['an unknown element in the cell', '<c r="A1"><q><v>6</v></q><v>5</v></c>', 5],
    ['the same element of another language', `<c r="A1"><v>5</v><v xmlns="urn:q">6</v></c>`, 5],
    ['nothing', '<c r="A1" s="3"/>', null],
    ['a value that is none', '<c r="A1"><v/></c>', null],
    ['an address with dollars, in lower case', '<c r="$a$1"><v>1</v></c>', 1],
  ];
  for (const [what, xml, value] of CASES) it(`with ${what}`, () => assert.deepEqual(cell(xml), value));

  it('of a workbook that counts from 1904', () =>
    assert.deepEqual(cell('<c r="A1" s="1"><v>44740</v></c>', { ...CONTEXT, date1904: true }), { date: '2026-06-29' }));

  it('that shares a formula has its text and its own value', () => {
    const { cells } = read(
      sheet(
        '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:B1">C1+1</f><v>1</v></c><c><f t="shared" si="0"/><v>2</v></c></row>',
      ),
    );
    assert.deepEqual(cells.rows, [
      [
        { formula: 'C1+1', value: 1 },
        { formula: 'C1+1', value: 2 },
      ],
    ]);
  });
});

describe('places', () => {
  const rowsOf = (rows: string): readonly (readonly RawCell[])[] => {
    const { cells, trouble } = read(sheet(rows));
    assert.equal(trouble, null);
    return cells.rows;
  };
  it('are counted where there is no address', () =>
    assert.deepEqual(rowsOf('<row/><row><c/><c><v>1</v></c><c r="D2"><v>2</v></c><c><v>3</v></c></row>'), [
      [],
      [null, 1, null, 2, 3],
    ]));
  it('of a row without a number are those of its cells', () =>
    assert.deepEqual(
      rowsOf('<row><c r="A1"><v>1</v></c></row><row><c r="A3"><v>3</v></c></row><row><c><v>4</v></c></row>'),
      [[1], [], [3], [4]],
    ));
  it('may come in any order', () =>
    assert.deepEqual(
      rowsOf('<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>'),
      [[0], [1, 2]],
    ));

  for (const [what, rows] of [
    ['an address of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['an address that is none', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['two cells at one place', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['two values of one cell', '<row r="1"><c r="A1"><v>1</v><v>0</v></c></row>'],
    ['two texts of one cell', '<row r="1"><c r="A1"><is><t>a</t></is><is><t>b</t></is></c></row>'],
    ['two formulas of one cell', '<row r="1"><c r="A1"><f>1+1</f><f>2</f><v>2</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>'],
    ['a row that is no number', '<row r="x"/>'],
  ] as const) {
    it(`contradict each other: ${what}`, () => assert.equal(read(sheet(rows)).trouble?.code, 'contradiction'));
  }

  it('far away are counted and not handed on', () => {
    const { cells } = read(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    assert.deepEqual([cells.rows, cells.filled], [[], 1]);
  });

  it('that are merged are told', () => {
    const { cells } = read(
      sheet('', '<mergeCells><mergeCell ref="B2:C4"/><mergeCell ref="A1"/><mergeCell ref="A:A"/></mergeCells>'),
    );
    assert.deepEqual(cells.merges, [
      { top: 2, left: 2, bottom: 4, right: 3 },
      { top: 1, left: 1, bottom: 1, right: 1 },
    ]);
  });
});

describe('what is handed on', () => {
  it('is bounded by text as used, not as stored', () => {
    const long = { ...CONTEXT, strings: ['x'.repeat(32_000)] };
    const cells = '<c t="s"><v>0</v></c>'.repeat(300);
    const { cells: handed, trouble } = read(sheet(`<row>${cells}</row>`.repeat(10)), long);
    assert.equal(trouble?.code, 'too-much');
    assert.ok(
      handed.rows
        .flat()
        .map((each) => (typeof each === 'string' ? each : ''))
        .join('').length <= 3_000_000,
    );
  });
  it('is bounded by cells', () =>
    assert.equal(read(sheet(`<row>${'<c><v>1</v></c>'.repeat(400)}</row>`.repeat(700))).trouble?.code, 'too-much'));
});

describe('texts and formats', () => {
  it('are read whatever stands between', () => {
    const text = `<sst xmlns="${MAIN}"><si><t>a</t><phoneticPr fontId="1"/></si><q/><si><r><rPr/><t>b</t></r><rPh><t>x</t></rPh><r><t xml:space="preserve"> c</t></r></si><si/></sst>`;
    assert.deepEqual(readSharedStrings('s', text), ['a', 'b c', '']);
  });
  it('are in doubt where one of them stands where it is passed over, for cells name them by their number', () => {
    const texts = (odd: string): string => `<sst xmlns="${MAIN}">${odd}<si><t>b</t></si></sst>`;
    for (const odd of [
      '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Fallback><si><t>a</t></si></mc:Fallback></mc:AlternateContent>',
      '<SI><t>a</t></SI>',
      '<q:si xmlns:q="urn:q"><q:t>a</q:t></q:si>',
    ])
      assert.throws(() => readSharedStrings('s', texts(odd)), UnreadablePart, odd);
    assert.deepEqual(readSharedStrings('s', texts('<q><t>a</t></q><extLst><si/></extLst>')), ['b']);
    const formats = (odd: string): string =>
      `<styleSheet xmlns="${MAIN}"><cellXfs>${odd}<xf numFmtId="14"/></cellXfs></styleSheet>`;
    assert.throws(() => readDateStyles('s', formats('<q><xf numFmtId="0"/></q>')), UnreadablePart);
    assert.deepEqual(readDateStyles('s', formats('<q/>')), [true]);
  });
  it('of days are told from numbers', () => {
    const xf = [0, 14, 164, 165, 47, 57].map((id) => `<xf numFmtId="${id}"/>`).join('');
    const text = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0\\ \\c\\m"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xf}</cellXfs></styleSheet>`;
    assert.deepEqual(readDateStyles('s', text), [false, true, false, true, true, true]);
  });
});
