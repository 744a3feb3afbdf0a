/** A workbook of ours with one more tab, as the teacher added it. */
import { partsOf, zipOf } from './hostile-files.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

/** `content` stands between the tags of the worksheet; `more` are parts it brings along. */
export function withOwnTab(
  good: Uint8Array,
  part: string,
  content: string,
  more: readonly { readonly name: string; readonly bytes: Buffer }[] = [],
): Uint8Array {
  const changes: Readonly<Record<string, (text: string) => string>> = {
    'xl/workbook.xml': (text) => text.replace('</sheets>', '<sheet name="Của tôi" sheetId="77" r:id="own77"/></sheets>'),
    'xl/_rels/workbook.xml.rels': (text) =>
      text.replace('</Relationships>', `<Relationship Id="own77" Type="${WORKSHEET}" Target="/${part}"/></Relationships>`),
    '[Content_Types].xml': (text) =>
      text.replace('</Types>', `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`),
  }; // prettier-ignore
  const parts = partsOf(good).map(({ name, bytes }) => {
    const change = changes[name];
    return change ? { name, bytes: Buffer.from(change(bytes.toString('utf8'))) } : { name, bytes };
  });
  const sheet = `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${content}</worksheet>`;
  return zipOf([...parts, { name: part, bytes: Buffer.from(sheet) }, ...more]);
}
