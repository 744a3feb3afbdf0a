/**
 * XML text into plain data, refusing everything our documents never hold: what is refused here cannot be used to show a
 * person one thing and a verifier another. Line ends and attribute values are normalised as XML 1.0 says.
 */
import type { XmlElement, XmlNode } from '../xml/element.js';
import { type Aside, type OpenTag, scanXml, type TagName, type XmlHandler, type XmlTroubleCode } from '../xml/scan.js';

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
    /** Where, as line:column, and what stands there. */
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
  /** And as many attributes of all of them. */
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

/** The same, while it is open. */
interface Growing extends XmlElement {
  children: XmlNode[];
}

/** Most elements hold one text: a list made of it takes a tenth of the room of one that may grow. */
function grow(element: Growing, child: XmlNode): void {
  if (element.children.length === 0) element.children = [child];
  else element.children.push(child);
}

/**
 * The root element. Throws XmlRefused for a DOCTYPE (and so for entities), comments, processing instructions, CDATA,
 * attributes in a namespace or twice, other versions and encodings, and beyond the limits, which may go by the root's name.
 */
export function parseXml(text: string, limitsOf: (root: string) => XmlLimits = () => XML_LIMITS): XmlElement {
  if (text.length > XML_LIMITS.chars) throw new XmlRefused('too-large', `${text.length}`);
  const tree = new Tree(text, limitsOf);
  const trouble = scanXml(text, tree);
  if (trouble === null) return tree.root!;
  throw new XmlRefused(TROUBLES[trouble.code] ?? 'malformed', `${placeOf(text, trouble.at)} ${trouble.code}`);
}

const TROUBLES: Readonly<Partial<Record<XmlTroubleCode, XmlRefusal>>> = { doctype: 'doctype', attributes: 'attribute' };

const ASIDE: Readonly<Record<Exclude<Aside, 'declaration'>, XmlRefusal>> = {
  comment: 'comment',
  cdata: 'cdata',
  instruction: 'processing-instruction',
};

class Tree implements XmlHandler {
  root: XmlElement | null = null;
  private limits = XML_LIMITS;
  private readonly opened: Growing[] = [];
  private elements = 0;
  private attributes = 0;

  constructor(
    private readonly source: string,
    private readonly limitsOf: (root: string) => XmlLimits,
  ) {}

  get mostAttributes(): number {
    return this.limits.attributes;
  }

  open(tag: OpenTag): void {
    const { opened, source } = this;
    const { local, qname, uri, start, count } = tag;
    if (this.elements === 0) {
      this.limits = this.limitsOf(qname);
      if (source.length > this.limits.chars) this.refuse('too-large', start, `${source.length}`);
    }
    if (opened.length >= this.limits.depth) this.refuse('too-deep', start, qname);
    // Each costs far more than its characters.
    if (++this.elements > this.limits.elements)
      this.refuse('too-large', start, `more than ${this.limits.elements} elements`);
    if (count > this.limits.attributes) this.refuse('attribute', start, `more than ${this.limits.attributes}`);
    this.attributes += count;
    if (this.attributes > this.limits.elements)
      this.refuse('too-large', start, `more than ${this.limits.elements} attributes`);
    const prefix = local.length === qname.length ? '' : qname.slice(0, -local.length - 1);
    const grown: Growing = { name: local, prefix, namespace: uri, attributes: this.attributesOf(tag), children: EMPTY };
    const around = opened.at(-1);
    if (around === undefined) this.root = grown;
    else grow(around, grown);
    opened.push(grown);
  }

  close(_: TagName): void {
    this.opened.pop();
  }

  text(value: string): void {
    if (value !== '') grow(this.opened.at(-1)!, value);
  }

  aside(what: Aside, start: number, end: number): void {
    const found = this.source.slice(start, end);
    if (what !== 'declaration') return this.refuse(ASIDE[what], start, found);
    const [, version, encoding = 'UTF-8'] = DECLARED.exec(found)!;
    if (version !== '1.0' || encoding.toUpperCase() !== 'UTF-8') this.refuse('not-xml-1.0', start, found);
  }

  private attributesOf(tag: OpenTag): Readonly<Record<string, string>> {
    if (tag.count === 0) return NONE;
    const attributes: Record<string, string> = {};
    for (let i = 0; i < tag.count; i += 1) {
      const { qname, prefix, local } = tag.written(i);
      const declares = prefix === 'xmlns' || qname === 'xmlns';
      if ((prefix !== '' && !declares) || !ATTRIBUTE_NAME.test(local)) this.refuse('attribute', tag.start, qname);
      if (!declares) attributes[qname] = tag.valueAt(i);
    }
    return attributes;
  }

  private refuse(code: XmlRefusal, at: number, detail: string): never {
    throw new XmlRefused(code, `${placeOf(this.source, at)} ${detail.slice(0, 200)}`);
  }
}

const NONE = Object.freeze({});
const EMPTY: XmlNode[] = [];
/** Of a declaration that is well-formed. */
const DECLARED = /version\s*=\s*["']([^"']*)["'](?:\s+encoding\s*=\s*["']([^"']*)["'])?/;

/** A place as people count it: line, and characters before it on its line. */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split(/\r\n?|\n/);
  return `${before.length}:${before.at(-1)!.length}`;
}
