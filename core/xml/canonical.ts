/**
 * The canonical text of an element, written and never re-parsed: Exclusive XML Canonicalization 1.0 without comments
 * (https://www.w3.org/TR/xml-exc-c14n/, section 3; escaping of Canonical XML 1.0 section 2.3).
 */
import { isElement, type XmlElement } from './element.js';

/** Prefix to namespace as the output ancestors have declared them. */
type Rendered = ReadonlyMap<string, string>;
const NOTHING: Rendered = new Map();

/**
 * Text of an element as the apex of what is signed. Our elements carry no attribute in a namespace, so that the only
 * visibly used prefix is the element's own. Throws RangeError for a character XML 1.0 cannot hold.
 */
export function canonicalText(element: XmlElement): string {
  return textWith(element, NONE_KNOWN);
}

type Texts = ReadonlyMap<XmlElement, string>;
const NONE_KNOWN: Texts = new Map();

/** Canonical texts of a document and of its parts, each written once: what holds a part is put together of its text. */
export class CanonicalTexts {
  private readonly known = new Map<XmlElement, string>();

  of(element: XmlElement): string {
    const found = this.known.get(element);
    if (found !== undefined) return found;
    const text = textWith(element, this.known);
    this.known.set(element, text);
    return text;
  }

  /** Take over one text, not those of its parts. */
  take(element: XmlElement, from: CanonicalTexts): void {
    this.known.set(element, from.of(element));
  }
}

function textWith(element: XmlElement, known: Texts): string {
  const text = new Pieces(known);
  write(element, NOTHING, text);
  return text.whole();
}

/** A long text is joined a piece at a time: put together as one it would stay a tree of millions of parts until it is used. */
class Pieces {
  private readonly joined: string[] = [];
  private pieces: string[] = [];

  constructor(private readonly known: Texts) {}

  /** Whether an element's text as an apex is known, which it has wherever no namespace is declared around it. */
  has(element: XmlElement, rendered: Rendered): boolean {
    const text = rendered === NOTHING ? this.known.get(element) : undefined;
    if (text !== undefined) this.add(text);
    return text !== undefined;
  }

  add(piece: string): void {
    if (this.pieces.push(piece) < TOGETHER) return;
    this.joined.push(this.pieces.join(''));
    this.pieces = [];
  }

  whole(): string {
    const last = this.pieces.join('');
    return this.joined.length === 0 ? last : this.joined.join('') + last;
  }
}
const TOGETHER = 4096;

/** The prefix that is declared everywhere by itself is written nowhere (Canonical XML 1.0, 2.3). */
function write({ name, prefix, namespace, attributes, children }: XmlElement, rendered: Rendered, text: Pieces): void {
  const tag = prefix ? `${prefix}:${name}` : name;
  const declared = prefix === 'xml' || (rendered.get(prefix) ?? '') === namespace;
  const inner = declared ? rendered : new Map(rendered).set(prefix, namespace);
  let head = `<${tag}`;
  if (!declared) head += ` ${prefix ? `xmlns:${prefix}` : 'xmlns'}="${escapeAttribute(namespace)}"`;
  for (const key of Object.keys(attributes).sort(byCodePoint)) head += ` ${key}="${escapeAttribute(attributes[key]!)}"`;
  const [first] = children;
  if (children.length === 1 && typeof first === 'string') return text.add(`${head}>${escapeText(first)}</${tag}>`);
  text.add(`${head}>`);
  for (const child of children) {
    if (!isElement(child)) text.add(escapeText(child));
    else if (!text.has(child, inner)) write(child, inner, text);
  }
  text.add(`</${tag}>`);
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
