/** The closed form of a document: elements in this order, these attributes, nothing else. */
import { isElement, type XmlElement } from '../../xml/element.js';

export interface Shape {
  /** With `ds:` before the signature's own tags. */
  readonly name: string;
  readonly attributes?: readonly string[];
  /** Attributes that may be absent. */
  readonly optional?: readonly string[];
  /** Absent: anything, looked at elsewhere. */
  readonly content?: 'text' | readonly Place[];
}

export interface Place {
  readonly shape: Shape;
  readonly least: 0 | 1;
  readonly most: number;
}

export const one = (shape: Shape): Place => ({ shape, least: 1, most: 1 });
export const maybe = (shape: Shape): Place => ({ shape, least: 0, most: 1 });
export const many = (shape: Shape, least: 0 | 1 = 0): Place => ({ shape, least, most: Infinity });

/** Where an element, by its name the right one, departs from its form, as `A/B: what`; null where it does not. */
export function departure(element: XmlElement, shape: Shape, name: (element: XmlElement) => string): string | null {
  if (shape.content === undefined) return null;
  const inside = (what: string): string => `${shape.name}: ${what}`;
  const wanted = shape.attributes ?? [];
  const found = Object.keys(element.attributes);
  const attribute =
    found.find((key) => !wanted.includes(key) && !shape.optional?.includes(key)) ??
    wanted.find((key) => !found.includes(key));
  if (attribute !== undefined) return inside(`@${attribute}`);
  if (shape.content === 'text') {
    const child = element.children.find(isElement);
    return child === undefined ? null : inside(name(child));
  }
  if (!element.children.every(isElement)) return inside('text');
  const problem = childDeparture(element.children.filter(isElement), shape.content, name);
  return problem === null ? null : `${shape.name}/${problem}`;
}

function childDeparture(
  children: readonly XmlElement[],
  places: readonly Place[],
  name: (element: XmlElement) => string,
): string | null {
  let next = 0;
  for (const { shape, least, most } of places) {
    let count = 0;
    while (count < most && next < children.length && name(children[next]!) === shape.name) {
      const problem = departure(children[next]!, shape, name);
      if (problem !== null) return problem;
      count += 1;
      next += 1;
    }
    if (count < least) return `${shape.name}: missing`;
  }
  return next === children.length ? null : `${name(children[next]!)}: not here`;
}
