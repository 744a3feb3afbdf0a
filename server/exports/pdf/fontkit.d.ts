/** The little of fontkit (the reader inside pdfkit) that prints use; it comes without types. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    layout(text: string): { readonly advanceWidth: number };
    /** Remembered by the font, with the characters of the first call. */
    glyphForCodePoint(codePoint: number): unknown;
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export function create(bytes: Uint8Array): Font;
}
