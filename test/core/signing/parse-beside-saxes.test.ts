/** Our reading of a signed document beside a parser of other people: no text may be read as another document. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { parseXml, XmlRefused } from '../../../core/signing/parse-xml.js';
import type { XmlElement, XmlNode } from '../../../core/xml/element.js';
import { signedRecord } from '../../support/signed-record.js';
import { runs } from '../../support/run/whole.js';

/** The tree as saxes reads it; null where the text is not well-formed or holds what no document of ours does. */
function bySaxes(text: string): XmlElement | null {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const refuse = (): never => {
    throw new Error('refused');
  };
  const open: (XmlElement & { children: XmlNode[] })[] = [];
  let root: XmlElement | null = null;
  for (const event of ['error', 'doctype', 'processinginstruction', 'comment', 'cdata'] as const)
    parser.on(event, refuse);
  parser.on('xmldecl', ({ version, encoding = 'UTF-8' }) => {
    if (version !== '1.0' || encoding.toUpperCase() !== 'UTF-8') refuse();
  });
  parser.on('attribute', ({ prefix, name, local }) => {
    if (prefix !== '' && prefix !== 'xmlns') refuse();
    if (!/^[A-Za-z][\w.-]*$/.test(name === 'xmlns' ? name : local)) refuse();
  });
  parser.on('opentag', ({ local, prefix, uri, attributes }) => {
    const own = Object.values(attributes).filter((one) => one.prefix === '' && one.name !== 'xmlns');
    const values = Object.fromEntries(own.map(({ name, value }) => [name, value]));
    open.push({ name: local, prefix, namespace: uri, attributes: values, children: [] });
  });
  parser.on('text', (value) => open.at(-1)?.children.push(value));
  parser.on('closetag', () => {
    const closed = open.pop()!;
    if (open.length === 0) root = closed;
    else open.at(-1)!.children.push(closed);
  });
  try {
    // Half a character in a value it lets pass, which no XML can hold (production 2).
    if (/\p{Cs}/u.test(text)) return null;
    parser.write(text).close();
    return root;
  } catch {
    return null;
  }
}

function byUs(text: string): XmlElement | null {
  try {
    return parseXml(text);
  } catch (error) {
    assert.ok(error instanceof XmlRefused);
    return null;
  }
}

/** What tells one parser from another: marks, references, white space, names, characters at the edge of what XML holds. */
const BITS = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '=',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ':',
    ';',
    '#',
    ']]>',
    '\u0000',
    '\u0085',
    '\u2028',
  ],
  ...[
    '\uD800',
    '\uDC00',
    '\uFFFE',
    '\uFEFF',
    '\u{1F600}',
    'é',
    '\u0300',
    '&#0;',
    '&#x1F600;',
    '&#xD800;',
    '&#13;',
    '&#9;',
    '&#10;',
  ],
  ...[
    '&lt;',
    '&amp;',
    '&apos;',
    '&quot;',
    '&gt;',
    '&nbsp;',
    '&#38;#60;',
    '<!--x-->',
    '<![CDATA[x]]>',
    '<?x?>',
    '<!DOCTYPE a>',
  ],
  ...[
    ' xmlns="urn:x"',
    ' xmlns:ds="urn:x"',
    ' xmlns=""',
    ' xmlns:p=""',
    ' xml:lang="vi"',
    ' Id="x"',
    ' p:b=""',
    '<p:a/>',
  ],
  ...[
    '<a xmlns:p="urn:p"><p:a p:b="1"/></a>',
    '<a xmlns="urn:a"><b/></a>',
    '<a>\r\n\t x</a>',
    '</',
    '/>',
    '<a',
    'xmlns:xml="urn:x"',
  ],
  ...[
    ' xmlns:xmlns="urn:x"',
    ' xmlns:é="urn:x"',
    '<xmlns:a/>',
    '<xml:a/>',
    '<a:b:c/>',
    '<:a/>',
    '<a:/>',
    '<1a/>',
    '<-a/>',
    '<a.b-c_1/>',
  ],
];

/** Four changes at most, each at a place of its own: something put in, or some characters gone. */
const changes = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), bit: fc.constantFrom(...BITS, ''), gone: fc.nat(6) }),
  { minLength: 1, maxLength: 4 },
);

const changed = (text: string, all: readonly { at: number; bit: string; gone: number }[]): string =>
  all.reduce((before, { at, bit, gone }) => {
    const place = Math.floor(at * before.length);
    return before.slice(0, place) + bit + before.slice(place + gone);
  }, text);

describe('reading a signed document beside another parser', () => {
  it('gives the same tree, or none where the other gives none, whatever is changed in it', async () => {
    const { text } = await signedRecord();
    const small =
      '<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns:ds="urn:ds" Id="1" b=\'2 "x"\'>x &amp; y<ds:b>1</ds:b>\n<c d="&#xA;"/></a>\n';
    fc.assert(
      fc.property(fc.constantFrom('small', 'small', 'small', 'record'), changes, (from, all) => {
        const put = changed(from === 'small' ? small : text, all);
        assert.deepEqual(byUs(put), bySaxes(put));
      }),
      { numRuns: runs(1500), seed: 9 },
    );
  });
});
