import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { parseXml, XML_LIMITS, XmlRefused, type XmlLimits } from '../../../core/signing/parse-xml.js';
import { canonicalText } from '../../../core/xml/canonical.js';
import { elementIn, type XmlElement } from '../../../core/xml/element.js';
import { signedRecord } from '../../support/signed-record.js';

const refusal = (text: string, limits?: Partial<XmlLimits>): string => {
  try {
    parseXml(text, () => ({ ...XML_LIMITS, ...limits }));
    return 'none';
  } catch (error) {
    assert.ok(error instanceof XmlRefused);
    return error.code;
  }
};

function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    if (process.env['CI'] === 'true') throw new Error('xmllint is not installed, but CI=true wants this test to run');
    return false;
  }
}

describe('parseXml', () => {
  it('reads what canonicalText writes', () => {
    const name = fc.constantFrom('A', 'B_C', 'Id', 'd1');
    const namespace = fc.constantFrom(
      { prefix: '', uri: '' },
      { prefix: '', uri: 'urn:default' },
      { prefix: 'p', uri: 'urn:p' },
      { prefix: 'p', uri: 'urn:other' },
    );
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((one) => one !== '' && /^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u.test(one));
    const attributes = fc.dictionary(name, text, { noNullPrototype: true });
    const around = (child: fc.Arbitrary<XmlElement> | null): fc.Arbitrary<XmlElement> =>
      fc
        .tuple(
          namespace,
          name,
          attributes,
          child ? fc.array(child, { maxLength: 3 }) : fc.constant([]),
          fc.option(text),
        )
        .map(([space, tag, attrs, children, words]) =>
          elementIn(space, tag, attrs, words === null ? children : [words, ...children]),
        );
    const element = around(around(around(null)));
    fc.assert(
      fc.property(element, (one) => {
        assert.deepEqual(parseXml(canonicalText(one)), one);
      }),
      { numRuns: 60 },
    );
  });
  it('resolves namespaces, entities of XML itself, line ends, and drops declarations', () => {
    assert.deepEqual(
      parseXml('<?xml version="1.0"?>\n<a xmlns="urn:a" b=\'&lt;"\'>1\r\n&#x32;&amp;<c xmlns=""/></a>\n'),
      {
        name: 'a',
        prefix: '',
        namespace: 'urn:a',
        attributes: { b: '<"' },
        children: ['1\n2&', { name: 'c', prefix: '', namespace: '', attributes: {}, children: [] }],
      },
    );
  });
  it('refuses what our documents never hold', () => {
    for (const [text, code] of [
      ['<!DOCTYPE a><a/>', 'doctype'],
      ['<a>&nbsp;</a>', 'malformed'],
      ['<a b="1" b="2"/>', 'malformed'],
      ['<a xmlns:p="urn:p" xmlns:q="urn:p" p:b="1" q:b="2"/>', 'malformed'],
      ['<a xmlns:p="urn:p" p:b="1"/>', 'attribute'],
      ['<a xmlns:é="urn:p"/>', 'attribute'],
      ['<a b="\uD800"/>', 'malformed'],
      ['<a xml:lang="vi"/>', 'attribute'],
      ['<a __proto__="1"/>', 'attribute'],
      ['<a é="1"/>', 'attribute'],
      ['<p:a/>', 'malformed'],
      ['<a/><b/>', 'malformed'],
      ['<a/>x', 'malformed'],
      ['<a><b></a></b>', 'malformed'],
      ['<a>\u0001</a>', 'malformed'],
      ['<a>\uD800</a>', 'malformed'],
      ['<?xml version="1.1"?><a/>', 'not-xml-1.0'],
      ['<?xml version="1.0" encoding="UTF-16"?><a/>', 'not-xml-1.0'],
      ['<?xml version="1.0" encoding="utf-8"?><a/>', 'none'],
      ['<a><!-- --></a>', 'comment'],
      ['<a><?b?></a>', 'processing-instruction'],
      ['<a><![CDATA[b]]></a>', 'cdata'],
      ['', 'malformed'],
    ] as const) {
      assert.equal(refusal(text), code, text);
    }
  });
  it('refuses what is beyond its limits', () => {
    assert.equal(refusal('<a></a>', { chars: 6 }), 'too-large');
    assert.equal(refusal('<a></a>', { chars: 7 }), 'none');
    assert.equal(refusal('<a><b/><b/></a>', { elements: 2 }), 'too-large');
    assert.equal(refusal('<a><b/><b/></a>', { elements: 3 }), 'none');
    assert.equal(refusal('<a><b><c/></b></a>', { depth: 2 }), 'too-deep');
    assert.equal(refusal('<a><b><c/></b></a>', { depth: 3 }), 'none');
    assert.equal(refusal('<a b="" c="" xmlns="urn:a"/>', { attributes: 2 }), 'attribute');
    assert.equal(refusal('<a><b c="" d="" e=""/></a>', { attributes: 2 }), 'attribute');
    assert.equal(refusal('<a><b c="" d=""/></a>', { attributes: 2 }), 'none');
    assert.equal(refusal('<a b="" c=""/>', { elements: 1 }), 'too-large');
    assert.equal(refusal('<a b="" c=""><d/></a>', { elements: 2 }), 'none');
  });
  it('says where it stopped, and at what', () => {
    const detail = (text: string): string => {
      try {
        parseXml(text);
        return '';
      } catch (error) {
        return (error as XmlRefused).detail;
      }
    };
    assert.equal(detail('<a>\r\n\n  <!-- ẩn --></a>'), '3:6  ẩn ');
    assert.equal(detail('<a>\n<b></a>'), '2:3 mismatched');
    assert.equal(detail('<?xml version="1.1"?><a/>'), '1:0 <?xml version="1.1"?>');
    assert.equal(detail(`<a x:b="1" xmlns:x="urn:x"/>`), '1:0 x:b');
  });
  (hasXmllint() ? it : it.skip)('reads and writes what xmllint canonicalizes the same', async () => {
    const { text } = await signedRecord();
    const spread = text.replace(/></g, '>\n  <').replace('<HOC_BA ', `<HOC_BA \t xmlns:unused="urn:u"\n`);
    const theirs = execFileSync('xmllint', ['--exc-c14n', '-'], { input: spread, encoding: 'utf8' });
    assert.equal(canonicalText(parseXml(spread)), theirs);
  });
});
