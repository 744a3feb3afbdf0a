/** Something that is missing before an act, and who owes it. */
export interface Owed {
  /** Field keys without a value, or wrong; a subject's signature is `signature.TOAN`, the principal's decision `decision.promotion`. */
  fields: string[];
  userId: string | null;
  name: string;
}
