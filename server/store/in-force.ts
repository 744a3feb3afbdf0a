/** SQL: whether a line's days, both included, hold a day; an open end is null. `day` is a parameter (`$2`), `line` the table's name in the statement. */
export const inForce = (day: string, line: string): string =>
  `${line}.from_day <= ${day} AND (${line}.to_day IS NULL OR ${line}.to_day >= ${day})`;
