/** A cell of a sheet, whatever its value: whose, and which field. */
export interface CellAddress {
  readonly pupil: string;
  readonly field: string;
}

/** A cell as one text, for sets and maps; neither part contains a line break. */
export const cellKey = ({ pupil, field }: { readonly pupil: string | null; readonly field: string | null }): string =>
  `${pupil}\n${field}`;
