/** Where rows and cells stand, addressed or by their order (ISO/IEC 29500-1, 18.3.1.4 and 18.3.1.73). */
export class CellPosition {
  row = 0;
  column = 0;

  /** At a row's tag; `r` as written there. */
  enterRow(r: string | undefined): void {
    const given = r === undefined ? NaN : Number(r);
    this.row = Number.isInteger(given) ? given : this.row + 1;
    this.column = 0;
  }

  /** At a cell's tag. */
  enterCell(r: string | undefined): void {
    let column = 0;
    let i = 0;
    for (; r !== undefined && i < r.length; i++) {
      const letter = r.charCodeAt(i) & ~0x20;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    this.column = column > 0 ? column : this.column + 1;
  }
}
