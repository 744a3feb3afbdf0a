/** Where a sealed print of ours goes on: what an update behind it has to name again (PDF 1.7, 7.5.6), read from its bytes. */

export interface PrintFacts {
  /** Object numbers from here on are free. */
  readonly size: number;
  /** Where the last cross-reference stream stands. */
  readonly previous: number;
  /** `/Root … /Info … /ID …` of the trailer, as they stand there. */
  readonly trailer: string;
  readonly catalog: PlainObject;
  /** The form, with the seal's field in it. */
  readonly form: PlainObject;
}

/** An object that stands outside of packed streams: its dictionary without `<<` and `>>`. */
export interface PlainObject {
  readonly number: number;
  readonly entries: string;
}

/** Characters of a cross-reference stream's dictionary. */
const HEAD = 1024;
const END = /startxref\n(\d{1,10})\n%%EOF\n$/;
const XREF =
  /^\d+ 0 obj\n<< \/Type \/XRef \/Size (\d{1,7}) \/W [^/]*(\/Root (\d+) 0 R \/Info \d+ 0 R \/ID \[[^\]]*\]) /;
const FORM = /\/AcroForm (\d+) 0 R/;
/** Where the next field is named. */
export const FIELDS = /\/Fields \[([\d R]+)\]/;

/** `sealed`: bytes up to the seal's end, as `binaryText`. Null for a file that is not of the form we write to be gone on with. */
export function factsOfPrint(sealed: string): PrintFacts | null {
  const previous = Number(END.exec(sealed.slice(-64))?.[1] ?? NaN);
  const [, size, trailer, root] = XREF.exec(sealed.slice(previous, previous + HEAD)) ?? [];
  const catalog = plainObject(sealed, Number(root));
  const form = catalog && plainObject(sealed, Number(FORM.exec(catalog.entries)?.[1]));
  if (form === null || !FIELDS.test(form.entries)) return null;
  return { size: Number(size), previous, trailer: trailer!, catalog: catalog!, form };
}

/** Null unless it stands there exactly once, as a dictionary. */
function plainObject(text: string, number: number): PlainObject | null {
  const head = `\n${number} 0 obj\n<<\n`;
  const at = text.indexOf(head);
  if (at < 0 || text.includes(head, at + 1)) return null;
  const end = text.indexOf('\n>>\nendobj\n', at);
  return end < 0 ? null : { number, entries: text.slice(at + head.length, end) };
}
