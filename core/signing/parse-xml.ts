/**
 * XML text into plain data, refusing everything our documents never hold: what is refused here cannot be used to show a
 * person one thing and a verifier another. Line ends and attribute values are normalised as XML 1.0 says.
 */
import { SaxesParser } from 'saxes';
import type { XmlElement, XmlNode } from '../xml/element.js';

export type XmlRefusal =
  | 'too-large'
  | 'too-deep'
  | 'doctype'
  | 'processing-instruction'
  | 'comment'
  | 'cdata'
  | 'not-xml-1.0'
  | 'attribute'
  | 'malformed';

/** Thrown for text that is not XML, or not the XML of our documents. */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';

  constructor(
    readonly code: XmlRefusal,
    /** What stands there, in the parser's words; where, as line:column. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

/** Bounds of what is read at all. */
export interface XmlLimits {
  /** UTF-16 code units. */
  readonly chars: number;
  readonly depth: number;
  readonly elements: number;
  /** Attributes of one element, namespace declarations included. */
  readonly attributes: number;
}
/** A school's transaction of a thousand records is some 40 million characters, of 300 to 500 elements each. */
export const XML_LIMITS: XmlLimits = { chars: 64 * 2 ** 20, depth: 32, elements: 750_000, attributes: 16 };
/** Of one record, cover or list, far above any: a made-up one keeps its reader busy no longer than a real package. */
export const SMALL_XML: XmlLimits = { ...XML_LIMITS, chars: 4 * 2 ** 20, elements: 50_000 };

/** Names our documents use; `__proto__` and the like are none. */
const ATTRIBUTE_NAME = /^[A-Za-z][\w.-]*$/;

interface Open {
  readonly element: Omit<XmlElement, 'children'>;
  readonly children: XmlNode[];
}

/**
 * The root element. Throws XmlRefused for a DOCTYPE (and so for entities), comments, processing instructions, CDATA,
 * attributes in a namespace or twice, other versions and encodings, and beyond the limits, which may go by the root's name.
 */
export function parseXml(text: string, limitsOf: (root: string) => XmlLimits = () => XML_LIMITS): XmlElement {
  if (text.length > XML_LIMITS.chars) throw new XmlRefused('too-large', `${text.length}`);
  let limits = XML_LIMITS;
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (code: XmlRefusal, detail: string): never => {
    throw new XmlRefused(code, `${parser.line}:${parser.column} ${detail.slice(0, 200)}`);
  };
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let attributesOfOne = 0;

  parser.on('error', ({ message }) => refuse('malformed', message));
  parser.on('doctype', (doctype) => refuse('doctype', doctype));
  parser.on('processinginstruction', ({ target }) => refuse('processing-instruction', target));
  parser.on('comment', (comment) => refuse('comment', comment));
  parser.on('cdata', (cdata) => refuse('cdata', cdata));
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0' || (encoding ?? 'UTF-8').toUpperCase() !== 'UTF-8')
      refuse('not-xml-1.0', `${version} ${encoding}`);
  });
  parser.on('opentagstart', ({ name }) => {
    if (elements === 0) {
      limits = limitsOf(name);
      if (text.length > limits.chars) refuse('too-large', `${text.length}`);
    }
    if (open.length >= limits.depth) refuse('too-deep', name);
    // Each costs far more than its characters.
    if (++elements > limits.elements) refuse('too-large', `more than ${limits.elements} elements`);
    attributesOfOne = 0;
  });
  parser.on('attribute', ({ prefix, name }) => {
    if (++attributesOfOne > limits.attributes) refuse('attribute', `more than ${limits.attributes}`);
    if (prefix !== '' && prefix !== 'xmlns') refuse('attribute', name);
    if (!ATTRIBUTE_NAME.test(prefix === '' ? name : name.slice(prefix.length + 1))) refuse('attribute', name);
  });
  parser.on('opentag', ({ local, prefix, uri, attributes: found }) => {
    const attributes: Record<string, string> = {};
    for (const name in found) {
      const attribute = found[name]!;
      if (attribute.prefix === '' && name !== 'xmlns') attributes[name] = attribute.value;
    }
    open.push({ element: { name: local, prefix, namespace: uri, attributes }, children: [] });
  });
  parser.on('text', (characters) => {
    // Outside of the root only white space can stand, which means nothing.
    open.at(-1)?.children.push(characters);
  });
  parser.on('closetag', () => {
    const { element, children } = open.pop()!;
    const closed = { ...element, children };
    const around = open.at(-1);
    if (around === undefined) root = closed;
    else around.children.push(closed);
  });
  parser.write(text).close();
  return root!;
}
