/** An XML document as a tree that keeps the order of elements; office-addin-manifest's own reader does not. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Throws where the text is not well-formed. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name: name.replace(/^.*:/, ''), attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return open[0]!.children[0]!;
}

/** An element and everything in it, in the order of the document. */
export const within = (element: Element): Element[] => [element, ...element.children.flatMap(within)];

export const named = (element: Element, name: string): Element[] =>
  within(element).filter((each) => each.name === name);
