import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalText, CanonicalTexts, isXmlText } from '../../../core/xml/canonical.js';
import {
  childElements,
  element,
  elementIn,
  sameElement,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../../../core/xml/element.js';
import { needPrograms } from '../../support/programs.js';
import { xmllintCanonical } from '../../support/xmllint.js';

const DS = { prefix: 'ds', uri: 'http://www.w3.org/2000/09/xmldsig#' };
const HB = { prefix: 'hb', uri: 'urn:hocba:signing:1' };
/** A default namespace, which children in none have to take back. */
const PLAIN = { prefix: '', uri: 'urn:hocba:plain' };
/** Declared everywhere by itself. */
const XML = { prefix: 'xml', uri: 'http://www.w3.org/XML/1998/namespace' };
const NONE = { prefix: '', uri: '' };

const name = fc.constantFrom('HOC_BA', 'TONG_KET', 'Object', 'a', 'B');
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('&', '<', '>', '"', "'", '\r', '\n', '\t', ' ', 'ế', 'Đ', ']]>'),
      maxLength: 12,
    }),
  )
  .filter(isXmlText);
const attributes = fc.dictionary(fc.constantFrom('Id', 'id', 'URI', 'Algorithm', 'Target'), text, {
  noNullPrototype: true,
});
const { tree } = fc.letrec<{ node: XmlNode; tree: XmlElement }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, text, tie('tree')),
  tree: fc
    .tuple(fc.constantFrom(NONE, DS, HB, PLAIN, XML), name, attributes, fc.array(tie('node'), { maxLength: 4 }))
    .map(([namespace, local, given, children]) => elementIn(namespace, local, given, children)),
}));

describe('canonical XML', () => {
  it('is written in order, with nothing between the tags', () => {
    const written = canonicalText(element('a', { Z: '1', B: '2' }, [element('b', {}, []), 'x']));
    assert.equal(written, '<a B="2" Z="1"><b></b>x</a>');
  });

  it('escapes text and attributes each in its own way', () => {
    const all = '&<>"\'\t\n\r';
    assert.equal(
      canonicalText(element('a', { b: all }, [all])),
      '<a b="&amp;&lt;>&quot;\'&#x9;&#xA;&#xD;">&amp;&lt;&gt;"\'\t\n&#xD;</a>',
    );
  });

  it('is the same where parts were written before, in whatever order', () => {
    const all = (one: XmlElement): XmlElement[] => [one, ...childElements(one).flatMap(all)];
    const asked = tree.chain((root) => fc.tuple(fc.constant(root), fc.shuffledSubarray(all(root))));
    fc.assert(
      fc.property(asked, ([root, parts]) => {
        const texts = new CanonicalTexts();
        for (const part of [...parts, root]) assert.equal(texts.of(part), canonicalText(part));
        const over = new CanonicalTexts();
        over.take(root, texts);
        const around = element('around', {}, [root]);
        assert.equal(over.of(around), canonicalText(around));
      }),
      { numRuns: 300 },
    );
  });

  it('joins a long text from its pieces in their order', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => element('b', {}, [element('c', {}, [String(i)])]));
    assert.equal(canonicalText(element('a', {}, rows)), `<a>${rows.map((_, i) => `<b><c>${i}</c></b>`).join('')}</a>`);
  });

  it('is equal for elements that are the same, and other for those that are not', () => {
    // White space and the like only: what is the same but for how it is divided has equal text all the same.
    const undivided = (one: XmlElement): boolean =>
      one.children.every((child, i, { [i - 1]: before }) =>
        typeof child === 'string' ? child !== '' && typeof before !== 'string' : undivided(child),
      );
    const pair = fc.tuple(tree.filter(undivided), tree.filter(undivided), fc.boolean());
    fc.assert(
      fc.property(pair, ([one, other, copied]) => {
        const second = copied ? structuredClone(one) : other;
        assert.equal(sameElement(one, second), canonicalText(one) === canonicalText(second));
      }),
      { numRuns: 500 },
    );
    const base = elementIn(DS, 'a', { Id: '1' }, ['x', element('b', {}, [])]);
    for (const changed of [
      { ...base, name: 'A' },
      { ...base, prefix: 'd' },
      { ...base, namespace: 'urn:x' },
      { ...base, attributes: { Id: '2' } },
      { ...base, attributes: { id: '1' } },
      { ...base, attributes: {} },
      { ...base, attributes: { Id: '1', toString: '' } },
      { ...base, children: ['y', base.children[1]!] },
      { ...base, children: ['x'] },
      { ...base, children: [...base.children, 'x'] },
      { ...base, children: ['x', element('b', {}, ['z'])] },
      { ...base, children: [base.children[1]!, 'x'] },
    ])
      assert.ok(!sameElement(base, changed) && !sameElement(changed, base), JSON.stringify(changed));
    assert.ok(sameElement(base, { ...base, attributes: { Id: '1' } }));
  });

  it('declares a namespace where it is first used, and again beside it', () => {
    const inner = elementIn(DS, 'Object', {}, [elementIn(HB, 'Row', {}, []), elementIn(HB, 'Row', {}, [])]);
    assert.equal(
      canonicalText(elementIn(DS, 'Signature', {}, [inner])),
      `<ds:Signature xmlns:ds="${DS.uri}"><ds:Object><hb:Row xmlns:hb="${HB.uri}"></hb:Row><hb:Row xmlns:hb="${HB.uri}"></hb:Row></ds:Object></ds:Signature>`,
    );
  });

  it('takes a default namespace back for a child in none', () => {
    assert.equal(
      canonicalText(elementIn(PLAIN, 'a', {}, [element('b', {}, [])])),
      `<a xmlns="${PLAIN.uri}"><b xmlns=""></b></a>`,
    );
  });

  it('does not declare what is declared everywhere', () => {
    assert.equal(
      canonicalText(elementIn(XML, 'a', {}, [elementIn(XML, 'b', {}, [])])),
      '<xml:a><xml:b></xml:b></xml:a>',
    );
  });

  it('refuses what XML cannot hold, in text and in attributes', () => {
    for (const bad of ['\u0000', '\u000b', '\u001f', '\ud800', '\udc00', '\ufffe', '\uffff']) {
      assert.equal(isXmlText(bad), false);
      assert.throws(() => canonicalText(element('a', {}, [bad])), RangeError);
      assert.throws(() => canonicalText(element('a', { b: bad }, [])), RangeError);
    }
    for (const good of ['\t\n\r', '😀', 'ế', '\u007f']) assert.equal(isXmlText(good), true);
  });

  it('is what libxml2 makes of it', function () {
    needPrograms(this, 'xmllint');
    // Many trees under one root: a run of the program for each would take minutes.
    fc.assert(
      fc.property(fc.array(tree, { minLength: 20, maxLength: 40 }), (trees) => {
        const written = canonicalText(element('root', {}, trees));
        assert.equal(xmllintCanonical(written), written);
      }),
      { numRuns: 25 },
    );
  });
});

describe('an element', () => {
  const one = element('a', {}, ['x', element('b', {}, ['y', element('c', {}, ['z'])]), 'w']);

  it('gives its child elements and all text inside', () => {
    assert.deepEqual(
      childElements(one).map((child) => child.name),
      ['b'],
    );
    assert.equal(textOf(one), 'xyzw');
  });
});
