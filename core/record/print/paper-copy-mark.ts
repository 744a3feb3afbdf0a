/** What a copy on paper says of itself. */
export interface PaperCopyMark {
  /** In the register of a calendar year, from 1. */
  readonly number: number;
  readonly year: number;
  /** Who converted it: the clerk's name. */
  readonly by: string;
  /** With the offset of Viet Nam, to the second. */
  readonly at: string;
  /** For whom or what. */
  readonly purpose: string;
}
