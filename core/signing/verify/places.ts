/** Ids and where they stand. A signed element that was moved still digests the same; its place gives it away. */
import { childElements, textOf, type XmlElement } from '../../xml/element.js';
import { DS, XADES } from '../algorithms.js';

const PREFIXES: Readonly<Record<string, string>> = { '': '', [DS.uri]: 'ds:', [XADES.uri]: 'xades:' };

/** Name by namespace, whatever prefix the document has: `ds:Object`, `HOC_BA`; others as `{namespace}name`. */
export const nameOf = ({ namespace, name }: XmlElement): string => `${PREFIXES[namespace] ?? `{${namespace}}`}${name}`;

/** Attributes tools take for an Id. */
const ID_ATTRIBUTES = ['Id', 'ID', 'id'];

export interface PlacedId {
  readonly id: string;
  /** Names from the root on. */
  readonly place: string;
}

/** Every Id in a document, in its order. */
export function idsIn(element: XmlElement, around = ''): PlacedId[] {
  const place = around + nameOf(element);
  return [
    ...ID_ATTRIBUTES.flatMap((key) => {
      const id = element.attributes[key];
      return id === undefined ? [] : [{ id, place }];
    }),
    ...childElements(element).flatMap((child) => idsIn(child, `${place}/`)),
  ];
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

/** The first element at a path of child names below another; undefined where there is none. */
export const below = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at && childrenNamed(at, name)[0], element);

/** Every element below, itself included. */
export const everyElement = (element: XmlElement): XmlElement[] => [
  element,
  ...childElements(element).flatMap(everyElement),
];

/** Text of the first element at such a path; empty where there is none. */
export function textBelow(element: XmlElement | undefined, ...path: readonly string[]): string {
  const found = below(element, ...path);
  return found === undefined ? '' : textOf(found);
}
