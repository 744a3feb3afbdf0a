import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { scanXml, type XmlHandler, type XmlTroubleCode } from '../../../core/xml/scan.js';
import { runs } from '../../support/run/whole.js';

/** Everything a scan says, one line an event. */
function events(text: string): { lines: string[]; trouble: XmlTroubleCode | null } {
  const lines: string[] = [];
  const trouble = scanXml(text, {
    open: ({ uri, local, attributes, empty }) =>
      lines.push(
        `<${empty ? '/' : ''}${uri}|${local}` +
          attributes.map((each) => ` ${each.uri}|${each.local}=${JSON.stringify(each.value)}`).join(''),
      ),
    close: ({ local }) => lines.push(`>${local}`),
    text: (value) => lines.push(JSON.stringify(value)),
  });
  return { lines, trouble: trouble?.code ?? null };
}

/** The same events as a parser of other people makes them; null where it refuses the text. */
function bySaxes(text: string): string | null {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let said = '';
  let hasDoctype = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    hasDoctype = true;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    said += `<${uri}|${local}`;
    for (const each of Object.values(attributes))
      if (each.prefix !== 'xmlns' && each.name !== 'xmlns')
        said += ` ${each.uri}|${each.local}=${JSON.stringify(each.value)}`;
  });
  let depth = 0;
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    said += `>${local}`;
  });
  parser.on('opentagstart', () => (depth += 1));
  const add = (value: string): void => {
    if (depth > 0) said += value;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(text).close();
  } catch {
    return null;
  }
  return hasDoctype ? null : said;
}

function byUs(text: string): string | null {
  let said = '';
  const trouble = scanXml(text, {
    open: ({ uri, local, attributes }) => {
      said += `<${uri}|${local}`;
      for (const each of attributes) said += ` ${each.uri}|${each.local}=${JSON.stringify(each.value)}`;
    },
    close: ({ local }) => (said += `>${local}`),
    text: (value) => (said += value),
  });
  return trouble ? null : said;
}

describe('scanning XML', () => {
  it('gives elements, attributes and text with their namespaces, whatever the prefix', () => {
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <!-- -->
      <x:a xmlns:x="urn:1" k="v" x:k='w'><b xmlns="urn:2"><x:c xmlns:x="urn:3"/><x:c/></b>t</x:a>
      <?after all?>`;
    assert.deepEqual(events(text), {
      lines: ['<urn:1|a |k="v" urn:1|k="w"', '<urn:2|b', '</urn:3|c', '>c', '</urn:1|c', '>c', '>b', '"t"', '>a'],
      trouble: null,
    });
  });

  it('resolves references and ends of lines as XML has them', () => {
    const { lines } = events('<a k="1&#9;2\t3\r\n4&lt;&quot;">&#x1F600;&amp;\r\n\r]]&gt;<![CDATA[&amp;\r\n<b>]]></a>');
    assert.deepEqual(lines, [
      '<|a |k="1\\t2 3 4<\\""',
      JSON.stringify('😀&\n\n]]>'),
      JSON.stringify('&amp;\n<b>'),
      '>a',
    ]);
  });

  it('gives the place of every tag and text in the source', () => {
    const text = '\uFEFF<a>\n<b c = "d>" /><é>mười <![CDATA[x]]></é ></a>';
    const places: string[] = [];
    const handler: XmlHandler = {
      open: ({ start, end }) => places.push(text.slice(start, end)),
      close: (_, start, end) => places.push(text.slice(start, end)),
      text: (_, start, end) => places.push(text.slice(start, end)),
    };
    assert.equal(scanXml(text, handler), null);
    const tags = ['<a>', '\n', '<b c = "d>" />', '<b c = "d>" />', '<é>', 'mười ', '<![CDATA[x]]>', '</é >', '</a>'];
    assert.deepEqual(places, tags);
  });

  it('finds a value by its name without making the rest', () => {
    const found: (string | undefined)[] = [];
    scanXml('<a xmlns:x="u" x:r="no" r="A&#49;" s="5"/>', {
      open: (tag) => found.push(tag.value('r'), tag.value('s'), tag.value('t'), tag.value('x')),
      close: () => undefined,
      text: () => undefined,
    });
    assert.deepEqual(found, ['A1', '5', undefined, undefined]);
  });

  const REFUSED: readonly (readonly [string, XmlTroubleCode])[] = [
    ['', 'unclosed'],
    ['  ', 'unclosed'],
    ['<a>', 'unclosed'],
    ['<a', 'unclosed'],
    ['<a b="', 'unclosed'],
    ['<a></a', 'unclosed'],
    ['<a><!-- </a>', 'unclosed'],
    ['<a><![CDATA[ </a>', 'unclosed'],
    ['<a/><?p', 'unclosed'],
    ['<a></b>', 'mismatched'],
    ['<a></aa>', 'mismatched'],
    ['<x:a xmlns:x="u" xmlns:y="u"></y:a>', 'mismatched'],
    ['</a>', 'mismatched'],
    ['<a></a b="c">', 'mismatched'],
    ['<a/><b/>', 'outside-root'],
    ['<a/>text', 'outside-root'],
    ['text<a/>', 'outside-root'],
    ['<a/>&#32;', 'outside-root'],
    ['<a/><![CDATA[]]>', 'outside-root'],
    ['<!DOCTYPE a><a/>', 'doctype'],
    ['<a><!DOCTYPE a></a>', 'doctype'],
    ['<a><!ELEMENT a ANY></a>', 'markup'],
    ['<a><!-- a -- b --></a>', 'markup'],
    ['<a><!-- a ---></a>', 'markup'],
    ['<a><?xml version="1.0"?></a>', 'markup'],
    [' <?xml version="1.0"?><a/>', 'markup'],
    ['<a><?XmL p?></a>', 'markup'],
    ['<a><?p:q r?></a>', 'markup'],
    ['<a><?p,?></a>', 'markup'],
    ['<?xml version="2.0"?><a/>', 'declaration'],
    ['<?xml encoding="UTF-8"?><a/>', 'declaration'],
    ['<?xml version="1.0" standalone="yes" encoding="UTF-8"?><a/>', 'declaration'],
    ['<?xml version="1.0" standalone="maybe"?><a/>', 'declaration'],
    ['<a>&nbsp;</a>', 'reference'],
    ['<a>&amp</a>', 'reference'],
    ['<a>a & b</a>', 'reference'],
    ['<a>&#0;</a>', 'reference'],
    ['<a>&#xD800;</a>', 'reference'],
    ['<a>&#x110000;</a>', 'reference'],
    ['<a>&#XA;</a>', 'reference'],
    ['<a b="&lt"/>', 'reference'],
    ['<a>\u0000</a>', 'character'],
    ['<a>\u0008</a>', 'character'],
    ['<a>\uFFFE</a>', 'character'],
    ['<a>\uD800</a>', 'character'],
    ['<a>\uDC00\uD800</a>', 'character'],
    ['<a b="\u0001"/>', 'character'],
    ['<a b="\uD83D"/>', 'character'],
    ['<a><!-- \u0001 --></a>', 'character'],
    ['<a><![CDATA[\uD83D]]></a>', 'character'],
    ['<a><?p \u000B?></a>', 'character'],
    ['<a>]]></a>', 'character'],
    ['< a/>', 'tag'],
    ['<1a/>', 'tag'],
    ['<-a/>', 'tag'],
    ['<a/ >', 'tag'],
    ['<a:/>', 'tag'],
    ['<:a/>', 'tag'],
    ['<a:1/>', 'tag'],
    ['<a b="c"d="e"/>', 'tag'],
    ['<a:b:c xmlns:a="u"/>', 'tag'],
    ['<a b/>', 'attribute'],
    ['<a b=c/>', 'attribute'],
    ['<a b="<"/>', 'attribute'],
    ['<a b="1" b="2"/>', 'attribute'],
    ['<a b="1" c="2" d="3" e="4" f="5" g="6" h="7" i="8" j="9" k="0" l="1" m="2" n="3" c="4"/>', 'attribute'],
    ['<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>', 'attribute'],
    ['<a xmlns="u" xmlns="u"/>', 'attribute'],
    ['<x:a/>', 'namespace'],
    ['<a x:b="1"/>', 'namespace'],
    ['<a><b xmlns:x="u"/><x:b/></a>', 'namespace'],
    ['<a xmlns:x=""/>', 'namespace'],
    ['<a xmlns:xml="u"/>', 'namespace'],
    ['<a xmlns:x="http://www.w3.org/XML/1998/namespace"/>', 'namespace'],
    ['<a xmlns="http://www.w3.org/2000/xmlns/"/>', 'namespace'],
    ['<a xmlns:xmlns="u"/>', 'namespace'],
    ['<xmlns:a/>', 'namespace'],
  ];
  for (const [text, code] of REFUSED) {
    it(`refuses ${JSON.stringify(text).slice(0, 60)}: ${code}`, () => {
      assert.equal(events(text).trouble, code);
    });
  }

  const TAKEN = [
    '<a xml:lang="vi" xmlns:xml="http://www.w3.org/XML/1998/namespace"/>',
    '<a xmlns="u"><b xmlns=""/></a>',
    '<a xmlns:x="u" xmlns:y="v" x:b="1" y:b="2" b="3"/>',
    '<a><?p?><?q  ??></a>',
    '<a><!----></a>',
    "<?xml version='1.1'?><ễ·/>",
    '<\u{10000}a/>',
    '<a>]] ></a>',
    `<a b='"' c="'>"/>`,
  ];
  for (const text of TAKEN) {
    it(`takes ${JSON.stringify(text)}`, () => {
      assert.equal(events(text).trouble, null);
    });
  }

  it('knows names again whose first look was another: thousands of names, in any order', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `n${i.toString(36)}`);
    const text = `<r>${names.map((name) => `<${name} ${name}="${name}"/>`).join('')}</r>`;
    const { lines, trouble } = events(text);
    assert.equal(trouble, null);
    assert.deepEqual(
      lines.filter((line) => line.startsWith('</')),
      names.map((name) => `</|${name} |${name}="${name}"`),
    );
  });

  it('tells what stands beside elements and text, where it is asked to', () => {
    const found: string[] = [];
    const text = '<?xml version="1.0"?><!-- a --><r><?b c?><![CDATA[d]]></r>';
    const handler: XmlHandler = {
      open: () => undefined,
      close: () => undefined,
      text: (value) => found.push(`text ${value}`),
      aside: (what, start, end) => found.push(`${what} ${text.slice(start, end)}`),
    };
    assert.equal(scanXml(text, handler), null);
    assert.deepEqual(found, [
      'declaration <?xml version="1.0"?>',
      'comment  a ',
      'instruction  c',
      'cdata d',
      'text d',
    ]);
  });

  it('reads no tag beyond the attributes its handler takes', () => {
    const upTo = (mostAttributes: number, text: string): XmlTroubleCode | null =>
      scanXml(text, { open: () => undefined, close: () => undefined, text: () => undefined, mostAttributes })?.code ??
      null;
    assert.equal(upTo(2, '<a b="" xmlns="u"><c d="" e=""/></a>'), null);
    assert.equal(upTo(2, '<a b="" xmlns="u" c=""/>'), 'attributes');
    assert.equal(upTo(0, '<a><b c'), 'attribute');
  });

  it('lets through what the handler throws', () => {
    const handler: XmlHandler = {
      open: () => {
        throw new RangeError('mine');
      },
      close: () => undefined,
      text: () => undefined,
    };
    assert.throws(() => scanXml('<a/>', handler), /mine/);
  });

  // Lone surrogates are left out: saxes 6.0.0 lets them through.
  it('agrees with another parser about text made of pieces of XML', () => {
    const PIECES = [
      '<a>', '</a>', '<a/>', '<x:a>', '</x:a>', '<a xmlns:x="u">', '<b xmlns="v">', '</b>', ' ', 'text', '&amp;', '&', '&#10;',
      '&#1;', '<![CDATA[', ']]>', ']]', '>', '<!--', '-->', '--', '<?p ', '?>', '"', "'", '=', '<', '/', ' b="1"', ' x:b="1"',
      ' b="&lt;\n"', '\r\n', '\u0001', '😀', 'ễ', ':', '<c x:b="1" b="2"/>',
    ]; // prettier-ignore
    const piece = fc.constantFrom(...PIECES);
    const inner = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const wrapped = inner.map((text) => `<a xmlns:x="u">${text}</a>`);
    fc.assert(
      fc.property(fc.oneof(inner, wrapped, wrapped), (text) => {
        assert.equal(byUs(text), bySaxes(text));
      }),
      { numRuns: runs(3000), seed: 9 },
    );
  });
});
