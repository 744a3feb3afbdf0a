/** A workbook as other programs would have written it: the same cells in other prefixes, namespaces, names and places. */
import { partsOf, type ZipPart, zipOf } from './hostile-files.js';

export interface Habits {
  /** Prefix of SpreadsheetML's elements; empty for none (ClosedXML and the Open XML SDK write x). */
  readonly prefix: string;
  /** Prefix of relationships and content types. */
  readonly packagePrefix: string;
  /** ISO 29500 strict. */
  readonly strict: boolean;
  /** Texts in the cells (Aspose, Open XML SDK, openpyxl), as results (SheetJS), in runs or with phonetics. */
  readonly texts: 'shared' | 'inline' | 'runs' | 'phonetic' | 'str' | 'section';
  /** Addresses left out of rows, cells or both. */
  readonly addresses: 'all' | 'no-rows' | 'no-cells' | 'none';
  /** How parts are named and pointed to. */
  readonly names: 'usual' | 'capitals' | 'other' | 'backslashes' | 'absolute';
  readonly encoding: 'utf-8' | 'bom' | 'utf-16';
  /** Extensions, alternate content, comments and instructions in between. */
  readonly extras: boolean;
  readonly pretty: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const isMain = (name: string): boolean => /^xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$/.test(name);
const isSheet = (name: string): boolean => name.startsWith('xl/worksheets/sheet');
const isPackage = (name: string): boolean => name.endsWith('.rels') || name === '[Content_Types].xml';

/** The same workbook by another program. `good` is one of ours. */
export function writtenBy(good: Uint8Array, habits: Habits): Uint8Array {
  const parts = partsOf(good);
  const strings = textsOf(parts.find(({ name }) => name === 'xl/sharedStrings.xml')!.bytes.toString('utf8'));
  return zipOf(
    parts.map(({ name, bytes }): ZipPart => {
      if (!isMain(name) && !isPackage(name)) return { name: renamed(name, habits), bytes };
      let text = bytes.toString('utf8');
      if (isSheet(name)) text = sheetBy(text, strings, habits);
      if (isPackage(name)) text = pointed(text, name, habits);
      if (habits.strict) text = strictly(text);
      if (isMain(name)) text = prefixed(text, habits.prefix);
      if (isPackage(name)) text = prefixed(text, habits.packagePrefix);
      if (habits.pretty) text = text.replace(/>(?=<[^!])(?!<\/[^>]*\b[vt]>)/gu, '>\n  ');
      return { name: renamed(name, habits), bytes: encoded(text, habits.encoding) };
    }),
  );
}

/** Inner XML of each shared text. */
const textsOf = (text: string): string[] =>
  [...text.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) =>
    [...inner!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, piece]) => piece).join(''),
  );

function sheetBy(sheet: string, strings: readonly string[], habits: Habits): string {
  let text = sheet.replace(/<c ([^>]*)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g, (whole, before: string, after: string, at) => {
    const shared = strings[Number(at)]!;
    const cell = (type: string, inner: string): string => `<c ${before}t="${type}"${after}>${inner}</c>`;
    const half = shared.startsWith('&') ? 0 : Math.min(1, shared.length);
    const t = (piece: string): string => `<t xml:space="preserve">${piece}</t>`;
    switch (habits.texts) {
      case 'inline':
        return cell('inlineStr', `<is>${t(shared)}</is>`);
      case 'runs':
        return cell(
          'inlineStr',
          `<is><r><rPr><b/></rPr>${t(shared.slice(0, half))}</r><r>${t(shared.slice(half))}</r></is>`,
        );
      case 'phonetic':
        return cell('inlineStr', `<is>${t(shared)}<rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr fontId="1"/></is>`);
      case 'str':
        return cell('str', `<v>${shared}</v>`);
      case 'section':
        return shared.includes('&') ? cell('str', `<v>${shared}</v>`) : cell('str', `<v><![CDATA[${shared}]]></v>`);
      default:
        return whole;
    }
  });
  if (habits.addresses !== 'all') text = unaddressed(text, habits.addresses);
  if (habits.extras) {
    const extension = '<extLst><ext uri="{1}"><q:c xmlns:q="urn:q"><q:v>7</q:v></q:c></ext></extLst>';
    text = text
      .replace(/<\/row>/, `${extension}</row>`)
      .replace(/<\/v><\/c>/g, `</v>${extension}</c>`)
      .replace('<sheetData>', '<q:data xmlns:q="urn:q"><row><c><v>1</v></c></row></q:data><!-- <c> --><sheetData>')
      .replace('</sheetData>', '<?q <c><v>1</v></c> ?></sheetData>')
      .replace('</worksheet>', `${extension}</worksheet>`);
  }
  return text;
}

/** Rows without numbers, cells without addresses; empty ones fill the places between, as programs that do so write them. */
function unaddressed(text: string, which: Habits['addresses']): string {
  let row = 0;
  return text.replace(/<row ([^>]*?)(?:\/>|>(.*?)<\/row>)/gs, (_, attributes: string, inner: string | undefined) => {
    const number = Number(/\br="(\d+)"/.exec(attributes)![1]);
    let column = 0;
    const cells =
      which === 'no-rows'
        ? inner
        : inner?.replace(/<c r="([A-Z]+)\d+"/g, (__, letters: string) => {
            const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
            const gap = '<c/>'.repeat(at - column - 1);
            column = at;
            return `${gap}<c`;
          });
    const gap = which === 'no-cells' ? '' : '<row/>'.repeat(number - row - 1);
    row = number;
    const kept = which === 'no-cells' ? attributes : attributes.replace(/\br="\d+"/, '');
    return `${gap}<row ${kept}>${cells ?? ''}</row>`;
  });
}

const strictly = (text: string): string =>
  text
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );

function prefixed(text: string, prefix: string): string {
  if (prefix === '') return text;
  return text
    .replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, `<$1${prefix}:$2`)
    .replace(/\sxmlns=(["'])/, ` xmlns:${prefix}=$1`);
}

const renamed = (name: string, { names }: Habits): string => {
  if (names === 'capitals' && isMain(name)) return name.toUpperCase();
  if (names === 'other') return name.replace('worksheets/sheet', 'tờ/blatt-');
  if (names === 'backslashes') return name.replaceAll('/', '\\');
  return name;
};

/** Names inside relationships and content types. */
function pointed(text: string, part: string, { names }: Habits): string {
  if (names === 'other') return text.replaceAll('worksheets/sheet', 't%E1%BB%9D/blatt-');
  if (names === 'absolute' && part.endsWith('workbook.xml.rels'))
    return text.replace(/Target="(?!\/)/g, 'Target="/xl/');
  if (names === 'backslashes' && part.endsWith('.rels')) {
    return text.replace(/Target="([^"]*)"/g, (_, target: string) => `Target="${target.replaceAll('/', '\\')}"`);
  }
  return text;
}

function encoded(text: string, encoding: Habits['encoding']): Buffer {
  if (encoding === 'bom') return Buffer.from(`\ufeff${text}`, 'utf8');
  if (encoding === 'utf-16') return Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  return Buffer.from(text, 'utf8');
}
