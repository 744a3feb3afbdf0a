/**
 * A strict scanner of XML 1.0 with namespaces over one text, without a tree: every tag with its place in the source, so
 * that a part can be patched where it stands. A document type is refused, and so is whatever is not well-formed
 * (https://www.w3.org/TR/xml/, https://www.w3.org/TR/xml-names/). Written here because the parsers to be had either build
 * trees, give no places, or let through what they do not understand.
 */
import {
  behindAsciiName,
  behindPlainText,
  behindPlainValue,
  impossibleAt,
  isNameCharacter,
  isNameStart,
  isSpace,
} from './characters.js';
import type { Aside, Attribute, OpenTag, XmlHandler } from './handler.js';
import { isAnyTwice, isDeclaration, isSame, Names, Scope, type TagName, type WrittenName } from './names.js';
import { endOfReference, readSection, readText, readValue } from './references.js';
import { Fault, type XmlTrouble, type XmlTroubleCode } from './trouble.js';
import { endOfDeclaration } from './xml-declaration.js';

export type { Aside, Attribute, OpenTag, XmlHandler } from './handler.js';
export type { TagName } from './names.js';
export type { XmlTrouble, XmlTroubleCode } from './trouble.js';

const [LT, GT, SLASH, BANG, QUESTION, EQUALS, COLON] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x3d, 0x3a];
const [DOUBLE, SINGLE, AMPERSAND, BRACKET] = [0x22, 0x27, 0x26, 0x5d];

/**
 * Scan a whole text; a byte order mark may begin it. Null when it is well-formed, else the first trouble: what came to
 * the handler before it was well-formed so far. What the handler throws goes through.
 */
export function scanXml(text: string, handler: XmlHandler): XmlTrouble | null {
  try {
    new Scan(text, handler).run();
    return null;
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, at: error.at };
    throw error;
  }
}

class Scan implements OpenTag {
  uri = '';
  local = '';
  qname = '';
  start = 0;
  end = 0;
  empty = false;

  private at = 0;
  private hasRoot = false;
  private readonly names = new Names();
  private readonly scope = new Scope();
  private readonly opened: TagName[] = [];
  /** Of the tag at hand: names, and start and end of values; a value that is not plain has its end negated. */
  count = 0;
  private readonly attributeNames: WrittenName[] = [];
  private readonly valueStarts: number[] = [];
  private readonly valueEnds: number[] = [];
  private made: readonly Attribute[] | null = null;

  constructor(
    private readonly source: string,
    private readonly handler: XmlHandler,
  ) {}

  run(): void {
    const { source } = this;
    if (source.charCodeAt(0) === 0xfeff) this.at = 1;
    this.declaration();
    while (this.at < source.length) {
      if (source.charCodeAt(this.at) !== LT) this.characters();
      else {
        const next = source.charCodeAt(this.at + 1);
        if (next === SLASH) this.closeTag();
        else if (next === BANG) this.markup();
        else if (next === QUESTION) this.instruction();
        else this.openTag();
      }
    }
    if (this.opened.length > 0 || !this.hasRoot) throw new Fault('unclosed', source.length);
  }

  get attributes(): readonly Attribute[] {
    if (this.made) return this.made;
    const made: Attribute[] = [];
    for (let i = 0; i < this.count; i++) {
      const name = this.attributeNames[i]!;
      if (isDeclaration(name)) continue;
      const uri = this.scope.attribute(name)!;
      made.push({ uri, local: name.local, qname: name.qname, value: this.valueAt(i) });
    }
    return (this.made = made);
  }

  value(local: string): string | undefined {
    for (let i = 0; i < this.count; i++) if (this.attributeNames[i]!.qname === local) return this.valueAt(i);
    return undefined;
  }

  written(index: number): WrittenName {
    return this.attributeNames[index]!;
  }

  valueAt(i: number): string {
    const end = this.valueEnds[i]!;
    const source = this.source.slice(this.valueStarts[i], Math.abs(end));
    return end < 0 ? readValue(source) : source;
  }

  private declaration(): void {
    const { source, at } = this;
    if (!source.startsWith('<?xml', at) || !isSpace(source.charCodeAt(at + 5))) return;
    this.at = endOfDeclaration(source, at);
    if (this.at < 0) throw new Fault('declaration', at);
    this.handler.aside?.('declaration', at, this.at);
  }

  private characters(): void {
    const { source, at: start } = this;
    let isPlain = true;
    let i = behindPlainText(source, start);
    for (; i < source.length; i = behindPlainText(source, i + 1)) {
      const unit = source.charCodeAt(i);
      if (unit === LT) break;
      if (unit === AMPERSAND) {
        const end = endOfReference(source, i);
        if (end < 0) throw new Fault('reference', i);
        isPlain = false;
        i = end - 1;
      } else if (unit === BRACKET) {
        if (source.startsWith(']]>', i)) throw new Fault('character', i);
      } else if (unit === 0x0d) isPlain = false;
      else i = this.beyond(i);
    }
    this.at = i;
    if (this.opened.length === 0) {
      for (let k = start; k < i; k++) if (!isSpace(source.charCodeAt(k))) throw new Fault('outside-root', k);
      return;
    }
    const text = source.slice(start, i);
    this.handler.text(isPlain ? text : readText(text), start, i);
  }

  /** The last code unit of the character at `i`, which is no plain one; a fault where XML cannot hold it. */
  private beyond(i: number): number {
    const length = this.source.codePointAt(i)! > 0xffff ? 2 : 1;
    if (impossibleAt(this.source, i, i + length) >= 0) throw new Fault('character', i);
    return i + length - 1;
  }

  private openTag(): void {
    const { source, at: start, opened } = this;
    if (opened.length === 0 && this.hasRoot) throw new Fault('outside-root', start);
    this.at++;
    const written = this.name('tag');
    this.count = 0;
    this.made = null;
    let hasPrefixes = false;
    let isEmpty = false;
    let most = Infinity;
    for (;;) {
      const before = this.at;
      this.spaces();
      const unit = source.charCodeAt(this.at);
      if (unit === GT) break;
      if (unit === SLASH && source.charCodeAt(this.at + 1) === GT) {
        isEmpty = true;
        this.at++;
        break;
      }
      if (this.at === before) throw new Fault(this.at >= source.length ? 'unclosed' : 'tag', this.at);
      if (this.count === 0) most = this.handler.mostAttributes ?? Infinity;
      hasPrefixes = this.attribute() || hasPrefixes;
      if (this.count > most) throw new Fault('attributes', before);
    }
    this.at++;
    if (this.count > 1 && isAnyTwice(this.attributeNames, this.count)) throw new Fault('attribute', start);
    if (hasPrefixes) this.resolveAttributes(start);
    const name = written.prefix === 'xmlns' ? null : this.scope.element(written);
    if (!name) throw new Fault('namespace', start);
    this.uri = name.uri;
    this.local = name.local;
    this.qname = name.qname;
    this.start = start;
    this.end = this.at;
    this.empty = isEmpty;
    this.hasRoot = true;
    this.handler.open(this);
    if (!isEmpty) opened.push(name);
    else {
      this.handler.close(name, start, this.at);
      this.scope.leave(opened.length);
    }
  }

  /** Reads one attribute; whether its name has a prefix. Declarations are in force at once. */
  private attribute(): boolean {
    const { source } = this;
    const name = this.name('attribute');
    if (source.charCodeAt(this.at) !== EQUALS) this.spaces();
    if (source.charCodeAt(this.at) !== EQUALS) throw new Fault('attribute', this.at);
    this.at++;
    if (isSpace(source.charCodeAt(this.at))) this.spaces();
    const quote = source.charCodeAt(this.at);
    if (quote !== DOUBLE && quote !== SINGLE) throw new Fault('attribute', this.at);
    const start = this.at + 1;
    let isPlain = true;
    let i = behindPlainValue(source, start);
    for (; ; i = behindPlainValue(source, i + 1)) {
      const unit = source.charCodeAt(i);
      if (unit === quote) break;
      if (unit === DOUBLE || unit === SINGLE) continue;
      if (unit === LT) throw new Fault('attribute', i);
      if (i >= source.length) throw new Fault('unclosed', i);
      if (unit === AMPERSAND) {
        const end = endOfReference(source, i);
        if (end < 0) throw new Fault('reference', i);
        isPlain = false;
        i = end - 1;
      } else if (isSpace(unit)) isPlain = false;
      else i = this.beyond(i);
    }
    this.at = i + 1;
    const index = this.count++;
    this.attributeNames[index] = name;
    this.valueStarts[index] = start;
    this.valueEnds[index] = isPlain ? i : -i;
    if (!isDeclaration(name)) return name.prefix !== '';
    const prefix = name.prefix === '' ? '' : name.local;
    if (!this.scope.declare(this.opened.length, prefix, this.valueAt(index))) throw new Fault('namespace', start);
    return false;
  }

  /** Every prefix is declared, and no two attributes are the same by namespace and local name. */
  private resolveAttributes(start: number): void {
    let first: WrittenName | null = null;
    let seen: Set<string> | null = null;
    for (let i = 0; i < this.count; i++) {
      const name = this.attributeNames[i]!;
      if (name.prefix === '' || isDeclaration(name)) continue;
      if (this.scope.attribute(name) === null) throw new Fault('namespace', start);
      if (first === null) first = name;
      else {
        seen ??= new Set([this.expanded(first)]);
        if (seen.has(this.expanded(name))) throw new Fault('attribute', start);
        seen.add(this.expanded(name));
      }
    }
  }

  private expanded(name: WrittenName): string {
    return `${name.local} ${this.scope.attribute(name)}`;
  }

  private closeTag(): void {
    const { source, at: start } = this;
    const name = this.opened.pop();
    if (!name) throw new Fault('mismatched', start);
    const end = start + 2 + name.qname.length;
    if (!isSame(name.qname, source, start + 2, end)) throw new Fault('mismatched', start);
    this.at = end;
    this.spaces();
    if (source.charCodeAt(this.at) !== GT)
      throw new Fault(this.at >= source.length ? 'unclosed' : 'mismatched', this.at);
    this.at++;
    this.handler.close(name, start, this.at);
    this.scope.leave(this.opened.length);
  }

  /** `<!`: a comment, a CDATA section, or what is refused. */
  private markup(): void {
    const { source, at: start } = this;
    if (source.startsWith('<!--', start)) {
      const end = source.indexOf('--', start + 4);
      if (end < 0) throw new Fault('unclosed', start);
      if (source.charCodeAt(end + 2) !== GT) throw new Fault('markup', end);
      this.passOver('comment', start + 4, end, end + 3);
    } else if (source.startsWith('<![CDATA[', start)) {
      if (this.opened.length === 0) throw new Fault('outside-root', start);
      const end = source.indexOf(']]>', start + 9);
      if (end < 0) throw new Fault('unclosed', start);
      this.passOver('cdata', start + 9, end, end + 3);
      this.handler.text(readSection(source.slice(start + 9, end)), start, end + 3);
    } else throw new Fault(source.startsWith('<!DOCTYPE', start) ? 'doctype' : 'markup', start);
  }

  private instruction(): void {
    const { source, at: start } = this;
    this.at += 2;
    const target = this.name('markup');
    const end = source.indexOf('?>', this.at);
    if (end < 0) throw new Fault('unclosed', start);
    const isDivided = end === this.at || isSpace(source.charCodeAt(this.at));
    // A name of a target has no colon (Namespaces, section 7), and "xml" belongs to the declaration.
    if (!isDivided || target.prefix !== '' || /^xml$/i.test(target.qname)) throw new Fault('markup', start);
    this.passOver('instruction', this.at, end, end + 2);
  }

  /** What is between two places holds only characters XML can hold; go on behind it. */
  private passOver(what: Aside, from: number, to: number, next: number): void {
    const impossible = impossibleAt(this.source, from, to);
    if (impossible >= 0) throw new Fault('character', impossible);
    this.handler.aside?.(what, from, to);
    this.at = next;
  }

  private spaces(): void {
    while (isSpace(this.source.charCodeAt(this.at))) this.at++;
  }

  /** A name at this place, with one colon at most and something on both sides of it. */
  private name(code: XmlTroubleCode): ReturnType<Names['written']> {
    const { source, at: start } = this;
    const letter = this.names.letter(source, start);
    if (letter) this.at++;
    if (letter) return letter;
    let i = behindAsciiName(source, start);
    if (i > start) {
      this.at = i;
      return this.names.short(source, start, i);
    }
    let [colon, hash] = [-1, 0];
    let isFirst = true;
    for (;;) {
      let unit = source.charCodeAt(i);
      if (unit >= 0xd800) unit = source.codePointAt(i) ?? 0;
      if (isFirst ? isNameStart(unit) : isNameCharacter(unit)) {
        hash = (Math.imul(hash, 31) + unit) | 0;
        isFirst = false;
        i += unit > 0xffff ? 2 : 1;
      } else if (unit === COLON && colon < 0 && !isFirst) {
        colon = i++;
        isFirst = true;
      } else break;
    }
    if (isFirst) throw new Fault(i >= source.length ? 'unclosed' : code, i);
    this.at = i;
    return this.names.written(source, start, i, colon, hash);
  }
}
