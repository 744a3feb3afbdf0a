/** What a scan tells. */
import type { TagName, WrittenName } from './names.js';

/** An attribute; declarations of namespaces are none. */
export interface Attribute extends TagName {
  readonly value: string;
}

/** One object for all tags of a scan: whoever needs it after `open` has returned copies what it needs. */
export interface OpenTag extends TagName {
  /** In the order of the source; made when first asked for. */
  readonly attributes: readonly Attribute[];
  /** The value of the attribute of that name in no namespace; undefined where there is none. */
  value(local: string): string | undefined;
  /** From `<` to behind `>`, in code units of the text. */
  readonly start: number;
  readonly end: number;
  /** Written as `<a/>`; `close` follows with the same places. */
  readonly empty: boolean;
  /** How many attributes are written, declarations of namespaces included; `written` and `valueAt` take their index. */
  readonly count: number;
  /** An attribute's name as it is written. */
  written(index: number): WrittenName;
  valueAt(index: number): string;
}

/** What stands beside elements and text. */
export type Aside = 'declaration' | 'comment' | 'instruction' | 'cdata';

/** Comments and instructions are checked and passed over; the text of one element may come in several pieces. */
export interface XmlHandler {
  open(tag: OpenTag): void;
  /** `start` and `end` of the end tag. */
  close(name: TagName, start: number, end: number): void;
  /** `value` with references resolved; `start` and `end` of the source, a CDATA section's marks included. */
  text(value: string, start: number, end: number): void;
  /** Attributes one element may have, declarations included; asked once a tag, which is read no further. */
  readonly mostAttributes?: number;
  /** `start` and `end` of what is between its marks, of a declaration with them. */
  aside?(what: Aside, start: number, end: number): void;
}
