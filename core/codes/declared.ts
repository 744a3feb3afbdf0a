/** Codes with the names of the parameters their words speak of. */
export type Declared = Readonly<Record<string, readonly string[]>>;
