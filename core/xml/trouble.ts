/** What stands between a text and being XML. */

export type XmlTroubleCode =
  | 'doctype'
  | 'declaration'
  | 'character'
  | 'reference'
  | 'tag'
  | 'attribute'
  /** More than the handler takes. */
  | 'attributes'
  | 'namespace'
  | 'mismatched'
  | 'unclosed'
  | 'outside-root'
  | 'markup';

/** Why a text is no XML, and where. */
export interface XmlTrouble {
  readonly code: XmlTroubleCode;
  readonly at: number;
}

/** How the scanner leaves a text; no caller of `scanXml` sees it. */
export class Fault extends Error {
  constructor(
    readonly code: XmlTroubleCode,
    readonly at: number,
  ) {
    super(code);
  }
}
