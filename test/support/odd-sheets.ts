/** Sheets and shared texts as no two programs write them: mostly plain, with something odd here and there. */
import fc from 'fast-check';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** Once in so many places something odd stands, so that about half of the sheets are plain. */
const SELDOM = 300;

/** Mostly the first. */
const seldom = (usual: string, ...odd: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: SELDOM, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });

const texts = fc.oneof(
  { weight: SELDOM, arbitrary: fc.constantFrom('0', '1', '2', '7', '8.5', 'một', 'Nguyễn Thị Bé', ' a ', '', '45000', '-3', '1e3', 'T') },
  { weight: SELDOM / 4, arbitrary: fc.constantFrom('a&amp;b', '&quot;x&quot;', '&#65;', '&#x1EC7;', 'x_x0041_y', ']]', '😀', '&lt;&gt;&apos;', '\t\n', '007', '999999999999') },
  { weight: 1, arbitrary: fc.constantFrom('a\rb', ']]>', '&', '&bad;', '&#0;', '\u0001', '\ufffe', '<![CDATA[1]]>', '1<!-- c -->2', '<?p?>', '&amp', '\ud800', '9') },
); // prettier-ignore

const attribute = (name: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(value, seldom('"', "'"), seldom('', ' '), seldom(' ', '\n', '  ', '')).map(([text, quote, space, before]) => `${before}${name}${space}=${space}${quote}${text}${quote}`); // prettier-ignore

const oddAttributes = fc.constantFrom(
  ' x14ac:dyDescent="0.25"', ' spans="1:9"', ' ht="15" customHeight="1"', ' q:none="1"', ' xmlns="urn:x"', ' xmlns:x="urn:x"', ' a="1" a="2"', ' ab="1" ab="2"', ' xml:space="preserve"',
  ' x14ac:a="1" x14ac:b="2"', ' x14ac:a="1" y:a="2"', ' title="&amp;"', ' title="Điểm"', ' t=""', ' r="A1"', ' s="x"', ' a="<"', ' b', ' -c="1"', ' _d.e-f="1"', ' x:y:z="1"', ' xmlns:y="urn:z"', ' cm="1" vm="1"',
); // prettier-ignore

const some = (parts: fc.Arbitrary<string>, weight = 12): fc.Arbitrary<string> =>
  fc.oneof({ weight, arbitrary: fc.constant('') }, { weight: 1, arbitrary: parts });

/** `<name …>inner</name>`, or one tag where nothing is inside. */
const element = (
  name: string,
  attributes: fc.Arbitrary<string>,
  inner: fc.Arbitrary<string>,
): fc.Arbitrary<(prefix: string) => string> =>
  fc.tuple(attributes, inner, seldom('>', ' >', '\n>', 'x>'), fc.boolean()).map(([given, content, close, short]) => (prefix) =>
    content === '' && short
      ? `<${prefix}${name}${given}/>`
      : `<${prefix}${name}${given}>${content.replaceAll('§', prefix)}</${prefix}${name}${close}`,
  ); // prettier-ignore

const within = (made: fc.Arbitrary<(prefix: string) => string>): fc.Arbitrary<string> =>
  made.map((write) => write('§'));

const shuffled = (...attributes: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .tuple(...attributes)
    .chain((made) => fc.shuffledSubarray(made, { minLength: made.length }))
    .map((made) => made.join(''));

const value = within(element('v', some(oddAttributes, SELDOM), texts));
const inline = fc.oneof(
  { weight: SELDOM, arbitrary: within(element('is', fc.constant(''), within(element('t', some(fc.constant(' xml:space="preserve"'), 1), texts)))) },
  { weight: 1, arbitrary: fc.constantFrom('<§is/>', '<§is><§r><§t>a</§t></§r><§r><§t>b</§t></§r></§is>', '<§is><§t>a</§t><§rPh sb="0" eb="1"><§t>x</§t></§rPh></§is>', '<§is> <§t>a</§t></§is>') },
); // prettier-ignore
const formula = fc.oneof(
  within(element('f', some(oddAttributes, SELDOM), texts)),
  fc.constantFrom('<§f t="shared" si="0" ref="A1:A9">A1*2</§f>', '<§f t="shared" si="0"/>', '<§f si="1" t="shared"></§f>', '<§f t="array" ref="A1:B2">1</§f>'),
); // prettier-ignore

const inside = fc.oneof(
  { weight: SELDOM, arbitrary: value },
  { weight: SELDOM / 5, arbitrary: fc.constant('') },
  { weight: SELDOM / 10, arbitrary: inline },
  { weight: SELDOM / 10, arbitrary: fc.tuple(formula, value).map((both) => both.join('')) },
  { weight: SELDOM / 50, arbitrary: formula },
  { weight: 1, arbitrary: fc.tuple(value, fc.oneof(value, inline, formula)).map((both) => both.join('')) },
  { weight: 1, arbitrary: fc.constantFrom('<§extLst><§ext/></§extLst>', ' <§v>1</§v> ', '<§v>1</§v>x', '<!-- -->', '<§x><§v>1</§v></§x>', '<v>1</v>', '<§v>1</§w>') },
); // prettier-ignore

/** A cell in column `column` (from 1) of a row. */
const cell = (row: number, column: number): fc.Arbitrary<string> =>
  within(
    element(
      'c',
      shuffled(
        some(attribute('r', seldom(`${String.fromCharCode(64 + column)}${row}`, `$B$${row}`, `a${row}`, 'A1', `A0${row}`, `XFDX${row}`, `B${row + 1}`, '', 'ZZZ1234567')), 0).map((text) => text),
        some(attribute('s', seldom('1', '0', '3', ' 2', 'x', '')), 1),
        some(attribute('t', fc.constantFrom('s', 'n', 'str', 'inlineStr', 'b', 'e', 'd', 'zz')), 1),
        some(oddAttributes, SELDOM),
      ),
      inside,
    ),
  ); // prettier-ignore

const row = (number: number): fc.Arbitrary<string> =>
  within(
    element(
      'row',
      shuffled(some(attribute('r', seldom(String(number), '0', '', '1.5', '007', ' 3', '1')), 0), some(oddAttributes, SELDOM / 4)),
      fc
        .tuple(...[1, 2, 3, 4].map((column) => fc.tuple(some(cell(number, column), 1), some(fc.constantFrom(' ', '\r\n', 'x', '<!-- c -->', '<§q/>', '<?p?>'), SELDOM))))
        .map((cells) => cells.flat().join('')),
    ),
  ); // prettier-ignore

/** A whole part. `§` in its rows stands for the prefix. */
export const oddSheet: fc.Arbitrary<string> = fc
  .record({
    prefix: fc.constantFrom('', '', '', 'x:', 'ss:', 'bảng:'),
    namespace: fc.constantFrom(MAIN, MAIN, MAIN, MAIN, STRICT, STRICT, 'urn:other'),
    head: some(fc.constantFrom('<§sheetPr/>', '<!-- <§sheetData> -->', '<§cols><§col min="1" max="2"/></§cols>', '<x14ac:a y="<§sheetData>"/>', '<![CDATA[<§sheetData>]]>', '<§sheetData></§sheetData>'), 4),
    data: seldom('<§sheetData>', '<§sheetData >', '<§sheetData x="1">', '<§sheetData><!-- -->'),
    rows: fc.tuple(row(1), row(2), row(3), some(row(5), 1)).map((rows) => rows.join('')),
    tail: some(fc.constantFrom('<§mergeCells><§mergeCell ref="A1:B2"/></§mergeCells>', '<§sheetData><§row r="9"><§c r="A9"><§v>1</§v></§c></§row></§sheetData>', '<§row r="7"/>', '<q:a/>', '&', '<§a></§b>', ' &#32; '), 2),
    end: seldom('</§worksheet>', '', '</§worksheet>x', '</§worksheet><!-- -->'),
    mark: seldom('', '\ufeff'),
    declared: seldom(' xmlns:x14ac="urn:ac" xmlns:y="urn:y"', '', ' xmlns:x14ac="urn:ac" xmlns:y="urn:ac"'),
  })
  .map(({ prefix, namespace, head, data, rows, tail, end, mark, declared }) => {
    const xmlns = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
    const body = `${head}${data}${rows}</§sheetData>${tail}${end}`.replaceAll('§', prefix);
    return `${mark}<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}worksheet ${xmlns}="${namespace}"${declared}>${body}`;
  }); // prettier-ignore

const string = fc.oneof(
  { weight: 8, arbitrary: within(element('si', some(oddAttributes, SELDOM), within(element('t', some(fc.constantFrom(' xml:space="preserve"', ' q:a="1"'), 3), texts)))) },
  { weight: 2, arbitrary: fc.constantFrom('<§si/>', '<§si></§si>', '<§si><§r><§rPr><§b/></§rPr><§t>a</§t></§r><§r><§t>b</§t></§r></§si>', '<§si><§t>a</§t><§phoneticPr fontId="1"/></§si>', '<§si> <§t>a</§t></§si>', '<§si><§t>a<![CDATA[</§si>]]></§t></§si>') },
  { weight: 1, arbitrary: seldom('<§si><§t>x</§t></§si>', '<!-- <§si><§t>x</§t></§si> -->', '<!-- <§si>', ' -->', '</§si>', '<§si><§r></§si>', '<§six/>', '<![CDATA[', ']]>', '<§q><§si/></§q>', 'x') },
); // prettier-ignore

/** A whole part of shared texts. */
export const oddStrings: fc.Arbitrary<string> = fc
  .record({
    prefix: fc.constantFrom('', '', 'x:', 'bảng:'),
    namespace: fc.constantFrom(MAIN, MAIN, STRICT, 'urn:other'),
    head: some(fc.constantFrom('<!-- <§si> -->', '<§a><§si/></§a>', '<§si/>', ' ', '<§a y="<§si>"/>'), 8),
    strings: fc.array(fc.tuple(string, some(fc.constantFrom(' ', '\n', 'x', '<!-- c -->'), 20)), { maxLength: 9 }),
    end: seldom('</§sst>', '<§extLst/></§sst>', '', '</§sst>x'),
  })
  .map(({ prefix, namespace, head, strings, end }) => {
    const xmlns = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
    const body = `${head}${strings.flat().join('')}${end}`.replaceAll('§', prefix);
    return `<?xml version="1.0"?><${prefix}sst ${xmlns}="${namespace}" count="1">${body}`;
  });
