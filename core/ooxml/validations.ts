/** Data validations of a sheet as they are written (ISO/IEC 29500-1, 18.3.1.32 and 18.3.1.33). */
import type { OpenTag } from '../xml/scan.js';
import { plainAttributes } from './namespaces.js';

/** One data validation as it is written; places in the text. */
export interface Validation {
  readonly qname: string;
  /** Those in no namespace, by their names. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly tagEnd: number;
  readonly formulas: string[];
  /** Of an extension: where its ranges stand. */
  sqref: { text: string; start: number; end: number } | null;
  end: number;
}

/** A list of validations. */
export interface Container {
  readonly qname: string;
  readonly start: number;
  readonly tagEnd: number;
  readonly empty: boolean;
  readonly hasCount: boolean;
  readonly validations: Validation[];
}

export const containerAt = (tag: OpenTag, start: number, tagEnd: number): Container => ({
  qname: tag.qname,
  start,
  tagEnd,
  empty: tag.empty,
  hasCount: tag.value('count') !== undefined,
  validations: [],
});

export const validationAt = ({ qname, attributes }: OpenTag, start: number, tagEnd: number): Validation => ({
  qname,
  attributes: plainAttributes(attributes),
  start,
  tagEnd,
  formulas: [],
  sqref: null,
  end: tagEnd,
});
