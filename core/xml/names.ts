/** Names and what their prefixes mean where they stand (Namespaces in XML 1.0, third edition). */
import { endsName, isNameStart } from './characters.js';

export interface TagName {
  /** The namespace; empty for none. */
  readonly uri: string;
  readonly local: string;
  /** As it is written, with its prefix. */
  readonly qname: string;
}

/** A name as written. The same text is the same object, so that names are compared by identity. */
export interface WrittenName {
  readonly qname: string;
  readonly prefix: string;
  readonly local: string;
}

interface Known extends WrittenName {
  element: TagName | null;
  elementSince: number;
}

/** Whether an attribute's name declares a namespace. */
export const isDeclaration = ({ qname, prefix }: WrittenName): boolean => prefix === 'xmlns' || qname === 'xmlns';

/** From so many names on, a set finds doubles. */
const MANY = 12;

/** Whether one of the first names stands twice. */
export function isAnyTwice(names: readonly WrittenName[], count: number): boolean {
  if (count >= MANY) return new Set(names.slice(0, count)).size !== count;
  for (let i = 1; i < count; i++) for (let k = 0; k < i; k++) if (names[i] === names[k]) return true;
  return false;
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

const SLOTS = 128;

/** Every name of a text once: a table by a cheap hash before the one by text, so that a name seen before costs no copy. */
export class Names {
  private readonly slots: (Known | undefined)[] = new Array<Known | undefined>(SLOTS).fill(undefined);
  private readonly byText = new Map<string, Known>();
  private readonly letters: (Known | undefined)[] = new Array<Known | undefined>(128).fill(undefined);

  /** The name of one letter of ASCII at a place, or null: most names of a sheet's cells are such. */
  letter(text: string, start: number): Known | null {
    const unit = text.charCodeAt(start);
    if (!(unit < 128) || !isNameStart(unit) || !endsName(text.charCodeAt(start + 1))) return null;
    return (this.letters[unit] ??= this.written(text, start, start + 1, -1, unit));
  }

  /** A name without a colon. */
  short(text: string, start: number, end: number): Known {
    const length = end - start;
    const middle = text.charCodeAt(start + (length >> 1));
    return this.written(text, start, end, -1, text.charCodeAt(start) ^ (middle << 2) ^ (text.charCodeAt(end - 1) << 4));
  }

  /** `hash` is any number made of the name's text alone; `colon` the place of its colon, or -1. */
  written(text: string, start: number, end: number, colon: number, hash: number): Known {
    const slot = (hash ^ (end - start)) & (SLOTS - 1);
    const seen = this.slots[slot];
    if (seen !== undefined && isSame(seen.qname, text, start, end)) return seen;
    const qname = text.slice(start, end);
    let known = this.byText.get(qname);
    if (known === undefined) {
      const prefix = colon < 0 ? '' : text.slice(start, colon);
      const local = colon < 0 ? qname : text.slice(colon + 1, end);
      known = { qname, prefix, local, element: null, elementSince: -1 };
      this.byText.set(qname, known);
    }
    this.slots[slot] = known;
    return known;
  }
}

export function isSame(name: string, text: string, start: number, end: number): boolean {
  const { length } = name;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (name.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Prefixes in force, element by element. */
export class Scope {
  private readonly uris = new Map<string, string>([
    ['', ''],
    ['xml', XML_NAMESPACE],
  ]);
  private readonly undo: { readonly depth: number; readonly prefix: string; readonly before: string | undefined }[] =
    [];
  /** Changes with every declaration that begins or ends. */
  private since = 0;

  /** Whether a declaration is allowed; puts it in force until `leave(depth)`. */
  declare(depth: number, prefix: string, uri: string): boolean {
    if (prefix === 'xmlns' || uri === XMLNS_NAMESPACE) return false;
    if ((prefix === 'xml') !== (uri === XML_NAMESPACE)) return false;
    if (prefix !== '' && uri === '') return false;
    const before = this.uris.get(prefix);
    this.undo.push({ depth, prefix, before });
    if (before === uri) return true;
    this.uris.set(prefix, uri);
    this.since++;
    return true;
  }

  leave(depth: number): void {
    for (let last = this.undo.at(-1); last !== undefined && last.depth === depth; last = this.undo.at(-1)) {
      this.undo.pop();
      if (this.uris.get(last.prefix) === last.before) continue;
      if (last.before === undefined) this.uris.delete(last.prefix);
      else this.uris.set(last.prefix, last.before);
      this.since++;
    }
  }

  /** An element's name, or null where its prefix is not declared. */
  element(name: Known): TagName | null {
    if (name.elementSince === this.since) return name.element;
    const uri = this.uris.get(name.prefix);
    if (uri === undefined) name.element = null;
    else if (name.element?.uri !== uri) name.element = { uri, local: name.local, qname: name.qname };
    name.elementSince = this.since;
    return name.element;
  }

  /** An attribute's namespace, or null where its prefix is not declared; without a prefix it is in none. */
  attribute({ prefix }: WrittenName): string | null {
    return prefix === '' ? '' : (this.uris.get(prefix) ?? null);
  }
}
