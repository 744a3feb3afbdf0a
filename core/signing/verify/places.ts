/** Ids and where they stand. A signed element that was moved still digests the same; its place gives it away. */
import { childElements, isElement, textOf, type XmlElement } from '../../xml/element.js';
import { DS, XADES, XADES141 } from '../algorithms.js';

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [DS.uri, 'ds:'],
  [XADES.uri, 'xades:'],
  [XADES141.uri, 'xades141:'],
]);

/** Name by namespace, whatever prefix the document has: `ds:Object`, `HOC_BA`; others as `{namespace}name`. */
export const nameOf = ({ namespace, name }: XmlElement): string =>
  namespace === '' ? name : `${PREFIXES.get(namespace) ?? `{${namespace}}`}${name}`;

/** Attributes tools take for an Id. */
const isIdName = (name: string): boolean => name === 'Id' || name === 'ID' || name === 'id';

export interface PlacedId {
  readonly id: string;
  /** Names from the root on. */
  readonly place: string;
}

/** Every Id in a document, in its order. */
export function idsIn(element: XmlElement): PlacedId[] {
  const found: PlacedId[] = [];
  const around: XmlElement[] = [];
  // Most elements have none: names are put together where one is found.
  const place = (): string => around.map(nameOf).join('/');
  const look = (at: XmlElement): void => {
    around.push(at);
    // Most have no attribute at all: to ask for each of three names costs more than to go through what there is.
    for (const key in at.attributes) if (isIdName(key)) found.push({ id: at.attributes[key]!, place: place() });
    for (const child of at.children) if (isElement(child)) look(child);
    around.pop();
  };
  look(element);
  return found;
}

/** The first Id that stands twice; undefined where there is none. */
export function doubledId(ids: readonly PlacedId[]): string | undefined {
  const seen = new Set<string>();
  for (const { id } of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}

/** The child elements with a name, by namespace. */
export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  childElements(element).filter((child) => nameOf(child) === name);

const firstNamed = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((child): child is XmlElement => isElement(child) && nameOf(child) === name);

/** The first element at a path of child names below another, each time the first; undefined where there is none. */
export const below = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at && firstNamed(at, name), element);

/** Every element below, itself included. */
export function everyElement(element: XmlElement): XmlElement[] {
  const all = [element];
  for (const one of all) for (const child of one.children) if (isElement(child)) all.push(child);
  return all;
}

/** Text of the first element at such a path; empty where there is none. */
export function textBelow(element: XmlElement | undefined, ...path: readonly string[]): string {
  const found = below(element, ...path);
  return found === undefined ? '' : textOf(found);
}
