/** XML as plain data: what is signed is built of these, written by `canonicalText`, and read back into these. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  /** Empty for an element in no namespace; a prefix is never without a namespace. */
  readonly prefix: string;
  readonly namespace: string;
  /** Attributes in no namespace, the only ones our documents have. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** A namespace with the prefix it is always written with. */
export interface XmlNamespace {
  readonly prefix: string;
  readonly uri: string;
}

export const NO_NAMESPACE: XmlNamespace = { prefix: '', uri: '' };

/** An element in no namespace. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlNode[],
): XmlElement => elementIn(NO_NAMESPACE, name, attributes, children);

export const elementIn = (
  { prefix, uri }: XmlNamespace,
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlNode[],
): XmlElement => ({ name, prefix, namespace: uri, attributes, children });

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const childElements = ({ children }: XmlElement): readonly XmlElement[] => children.filter(isElement);

/** Text of an element and everything in it. */
export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (isElement(child) ? textOf(child) : child)).join('');

/** Whether two elements are alike to the last attribute; what differs only in how its text is divided is not. */
export function sameElement(a: XmlElement, b: XmlElement): boolean {
  if (a.name !== b.name || a.prefix !== b.prefix || a.namespace !== b.namespace) return false;
  const keys = Object.keys(a.attributes);
  if (keys.length !== Object.keys(b.attributes).length || a.children.length !== b.children.length) return false;
  return (
    keys.every((key) => Object.hasOwn(b.attributes, key) && a.attributes[key] === b.attributes[key]) &&
    a.children.every((child, at) => sameNode(child, b.children[at]!))
  );
}

const sameNode = (a: XmlNode, b: XmlNode): boolean => (isElement(a) && isElement(b) ? sameElement(a, b) : a === b);
