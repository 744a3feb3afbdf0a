/**
 * The canonical text of an element, written and never re-parsed: Exclusive XML Canonicalization 1.0 without comments
 * (https://www.w3.org/TR/xml-exc-c14n/, section 3; escaping of Canonical XML 1.0 section 2.3).
 */
import { isElement, type XmlElement, type XmlNode } from './element.js';

/** Prefix to namespace as the output ancestors have declared them. */
type Rendered = ReadonlyMap<string, string>;
const NOTHING: Rendered = new Map();

/**
 * Text of an element as the apex of what is signed. Our elements carry no attribute in a namespace, so that the only
 * visibly used prefix is the element's own. Throws RangeError for a character XML 1.0 cannot hold.
 */
export const canonicalText = (element: XmlElement): string => write(element, NOTHING);

function write(node: XmlNode, rendered: Rendered): string {
  if (!isElement(node)) return escapeText(node);
  const { name, prefix, namespace, attributes, children } = node;
  const tag = prefix ? `${prefix}:${name}` : name;
  const declared = (rendered.get(prefix) ?? '') === namespace;
  const inner = declared ? rendered : new Map(rendered).set(prefix, namespace);
  let text = `<${tag}`;
  if (!declared) text += ` ${prefix ? `xmlns:${prefix}` : 'xmlns'}="${escapeAttribute(namespace)}"`;
  for (const key of Object.keys(attributes).sort(byCodePoint)) text += ` ${key}="${escapeAttribute(attributes[key]!)}"`;
  text += '>';
  for (const child of children) text += write(child, inner);
  return `${text}</${tag}>`;
}

/** Names of ours are ASCII, where code units and code points agree. */
const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const TEXT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const ATTRIBUTE: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};
/** What XML 1.0 cannot hold at all (production 2): control characters, lone surrogates, U+FFFE and U+FFFF. */
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;

/** Whether XML 1.0 can hold a text. */
export const isXmlText = (text: string): boolean => !IMPOSSIBLE.test(text);

/** Text that is written as it is, the common case: nothing to escape, nothing impossible, no surrogates to look at. */
const PLAIN = /^[\n\x20-\x25\x27-\x3b\x3d\x3f-\ud7ff]*$/;

function escapeText(text: string): string {
  if (PLAIN.test(text)) return text;
  if (!isXmlText(text)) throw new RangeError('a character XML cannot hold');
  return text.replace(/[&<>\r]/g, (char) => TEXT[char]!);
}

/** The same for attributes. */
const PLAIN_ATTRIBUTE = /^[\x20\x21\x23-\x25\x27-\x3b\x3d-\ud7ff]*$/;

function escapeAttribute(text: string): string {
  if (PLAIN_ATTRIBUTE.test(text)) return text;
  if (!isXmlText(text)) throw new RangeError('a character XML cannot hold');
  return text.replace(/[&<"\t\n\r]/g, (char) => ATTRIBUTE[char]!);
}
