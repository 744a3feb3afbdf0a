/** A sealed print with a page drawn anew behind its seal, by updates of nearly the form that may stand there. */
import { factsOfPrint } from '../../core/signing/long-term/print-facts.js';
import { type UpdateObject, writeUpdate } from '../../core/signing/long-term/pdf-update.js';
import { binaryText } from '../../core/signing/verify/pdf-ranges.js';

const DRAWING = new TextEncoder().encode('BT /F1 90 Tf 90 500 Td (10) Tj ET');

/** By how they are made. */
export function forgedUpdates(sealed: Buffer): Readonly<Record<string, Buffer>> {
  const text = binaryText(sealed);
  const facts = factsOfPrint(text)!;
  const { size, catalog, form } = facts;
  const page = Number(/\n(\d+) 0 obj\n<<\n\/Length \d+\n\/Filter \/FlateDecode\n>>\nstream/.exec(text)![1]);
  const drawing = (number: number): UpdateObject => ({
    ...{ number, head: `<< /Length ${DRAWING.length} >>`, stream: DRAWING },
  });
  const plain = (number: number, entries: string): UpdateObject => ({ number, head: `<<\n${entries}\n>>` });
  const update = (objects: readonly UpdateObject[], own = size, other = facts): Buffer =>
    Buffer.concat([sealed, writeUpdate(objects, own, other, sealed.length).bytes]);
  const named = (from: string, to: string): Buffer => {
    const made = update([drawing(size)], size + 1).toString('latin1');
    const at = made.indexOf(from, sealed.length);
    return Buffer.from(made.slice(0, at) + to + made.slice(at + from.length), 'latin1');
  };
  const behind = update([drawing(size)], size + 1);
  const table = `xref\n${page} 1\n${String(sealed.length).padStart(10, '0')} 00000 n \n`;
  return {
    'the page’s own content': update([drawing(page)]),
    'a table that names the page’s content': named(`/Index [${size} 1`, `/Index [${page} 1`),
    'a table that says another author': update([drawing(size)], size + 1, {
      ...facts,
      trailer: facts.trailer.replace(/\/Info \d+/, `/Info ${size}`),
    }),
    'a catalog that says more': update([plain(catalog.number, `${catalog.entries}\n/OpenAction ${size} 0 R`)]),
    'a form that loses its seal': update([
      plain(form.number, form.entries.replace(/\/Fields \[[\d R]+\]/, `/Fields [${size} 0 R]`)),
    ]),
    'a plain table': Buffer.concat([
      behind,
      Buffer.from(
        `${table}trailer\n<< /Size ${size} ${facts.trailer} /Prev ${facts.previous} >>\nstartxref\n${behind.length}\n%%EOF\n`,
      ),
    ]),
  };
}
