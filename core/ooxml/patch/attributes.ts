/** Attributes of one tag changed where they stand. */
import { escapeAttribute } from '../write/xml-text.js';

const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/**
 * A start or empty tag with an attribute set, or taken away by null; all else of the tag stays as it is written. New
 * attributes come last.
 */
export function withAttribute(tag: string, qname: string, value: string | null): string {
  for (const found of tag.matchAll(ATTRIBUTE)) {
    if (found[1] !== qname) continue;
    const end = found.index + found[0].length;
    if (value === null) return tag.slice(0, found.index).trimEnd() + tag.slice(end);
    return `${tag.slice(0, found.index)}${qname}="${escapeAttribute(value)}"${tag.slice(end)}`;
  }
  if (value === null) return tag;
  const [, body = '', tail = ''] = /^(.*?)(\s*\/?>)$/s.exec(tag) ?? [];
  return `${body} ${qname}="${escapeAttribute(value)}"${tail}`;
}

/** The value of an attribute of a tag without references. */
export function attributeIn(tag: string, qname: string): string | undefined {
  for (const [written, name] of tag.matchAll(ATTRIBUTE))
    if (name === qname)
      return written
        .slice(name.length)
        .replace(/^\s*=\s*/, '')
        .slice(1, -1);
  return undefined;
}
