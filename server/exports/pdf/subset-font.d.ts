/** Comes without types; the little of it that prints use. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'truetype'; noHinting: boolean },
  ): Promise<Uint8Array>;
}
