/** Many rows read as one text, where a row each would cost more than what is in them: an overview of forty classes reads forty. */

/** Between rows, and between the parts of one. */
export const LINE = '\n';
export const PART = '\t';

/** No name is taken with such characters; one that stands there all the same must not shift the parts. */
export const plain = (column: string): string => `REPLACE(REPLACE(${column}, '${LINE}', ' '), '${PART}', ' ')`;

/** A group's rows in SQL, in the order of `by`; no part may be null. */
export const textOf = (parts: readonly string[], by: string): string =>
  `string_agg(${parts.join(` || '${PART}' || `)}, '${LINE}' ORDER BY ${by})`;
