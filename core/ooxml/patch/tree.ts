/** A small part (workbook, relationships, content types, styles) as a tree whose elements know their places. */
import { type Attribute, scanXml } from '../../xml/scan.js';
import { prefixOf } from '../write/xml-text.js';
import type { Edit } from './edits.js';

export interface Placed {
  readonly uri: string;
  readonly local: string;
  readonly qname: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Placed[];
  /** Text directly inside. */
  readonly text: string;
  /** Of the whole element. */
  readonly start: number;
  readonly end: number;
  /** Between the tags; null for an element written as one tag. */
  readonly inner: { readonly start: number; readonly end: number } | null;
}

interface Making extends Placed {
  readonly children: Making[];
  text: string;
  end: number;
  inner: { start: number; end: number } | null;
}

/** The root element. Throws for a text that is no XML: such parts were refused when the file was read. */
export function readTree(source: string): Placed {
  const open: Making[] = [];
  let root: Making | null = null;
  const trouble = scanXml(source, {
    open({ uri, local, qname, attributes, start, end, empty }) {
      const inner = empty ? null : { start: end, end };
      const made: Making = { uri, local, qname, attributes, children: [], text: '', start, end, inner };
      open.at(-1)?.children.push(made);
      root ??= made;
      open.push(made);
    },
    close(_name, start, end) {
      const made = open.pop()!;
      made.end = end;
      if (made.inner) made.inner.end = start;
    },
    text(value) {
      const made = open.at(-1);
      if (made) made.text += value;
    },
  });
  if (trouble || !root) throw new Error(`a part is no XML: ${trouble?.code}`);
  return root;
}

/** The value of an attribute in no namespace. */
export const attributeOf = ({ attributes }: Placed, local: string): string | undefined =>
  attributes.find((attribute) => attribute.local === local && attribute.uri === '')?.value;

export const childOf = ({ children }: Placed, local: string): Placed | undefined =>
  children.find((child) => child.local === local);

/** `xsd:boolean` as programs write it. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The start tag, or the only one, as written. */
export const tagOf = (source: string, { start, end, inner }: Placed): string =>
  source.slice(start, inner?.start ?? end);

/** Elements put in behind the last child. */
export function appended(source: string, parent: Placed, xml: string): Edit {
  if (parent.inner) return { start: parent.inner.end, end: parent.inner.end, text: xml };
  return { start: parent.start, end: parent.end, text: opened(tagOf(source, parent), parent.qname, xml) };
}

/** An element written as one tag, now with children. */
export const opened = (tag: string, qname: string, xml: string): string =>
  `${tag.replace(/\s*\/>$/, '>')}${xml}</${qname}>`;

/** The prefix, with its colon, that a child of the same namespace may be written with. */
export const prefixIn = ({ qname }: Placed): string => prefixOf(qname);
