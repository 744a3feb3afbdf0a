/**
 * QR pictures read by the browser itself where it can, else by the reader of `qr` (no dependencies, kept by the maintainers of
 * noble), which comes as a part of its own and has the same interface.
 */
interface Detector {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

let reader: Promise<Detector> | undefined;

/** Fetched as soon as the page is open, so that it works without network afterwards. */
export const loadReader = (): Promise<Detector> =>
  (reader ??= makeReader().catch((cause: unknown) => {
    reader = undefined;
    throw cause;
  }));

async function makeReader(): Promise<Detector> {
  const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const formats = own ? await own.getSupportedFormats().catch(() => []) : [];
  if (own && formats.includes('qr_code')) return new own({ formats: ['qr_code'] });
  const { BarcodeDetector } = await import(/* webpackChunkName: "qr-reader" */ 'qr/decode.js');
  return new BarcodeDetector({ formats: ['qr_code'] });
}

const isPaper = (text: string): boolean => /HB\d+:/.test(text);

/** The paper code among what is seen, else anything; null where nothing is. */
export async function textIn(image: ImageBitmapSource): Promise<string | null> {
  const found = await (await loadReader()).detect(image);
  const texts = found.map(({ rawValue }) => rawValue);
  return texts.find(isPaper) ?? texts[0] ?? null;
}

/** Of a photograph: the whole, then its halves, for a page shows two pictures and a reader may take one. Rejects for no picture. */
export async function textInFile(file: Blob): Promise<string | null> {
  const whole = await createImageBitmap(file);
  const { width, height } = whole;
  const [half, low] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const parts = [
    [0, 0, width, height],
    ...[[0, low, half, height - low] as const, [0, 0, half, height] as const, [half, 0, width - half, height] as const],
    [0, low, width, height - low],
  ] as const;
  let other: string | null = null;
  for (const [x, y, wide, tall] of parts) {
    if (wide < 1 || tall < 1) continue;
    const text = await textIn(await createImageBitmap(whole, x, y, wide, tall));
    if (text !== null && isPaper(text)) return text;
    other ??= text;
  }
  return other;
}
