export type RawScalar = string | number | boolean;

/** One cell's content as a door delivers it. A date carries the calendar day Excel shows; a formula its last computed value. */
export type RawCell =
  | null
  | RawScalar
  | { readonly date: string }
  | { readonly error: string }
  | { readonly formula: string; readonly value: RawScalar | null };
