/**
 * An official document as a .docx file in the layout of Decree 30/2020 (annex I). Written by `docx`: it knows the parts of
 * WordprocessingML and keeps to them, has few dependencies and is kept up.
 */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Article, Annex, OfficialDocument } from '../../../core/school-rules/official-document.js';
import { BLANK } from '../../../core/school-rules/official-document.js';

/** Half points, as Word counts: 14 pt. */
const SIZE = 28;
const SMALL = 24;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const WITHOUT = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

const run = (text: string, look: Look = {}): TextRun => new TextRun({ text, size: SIZE, ...look });
const centred = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)] });
const body = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { before: 60, after: 60 },
    children: [run(text, look)],
  });

const cell = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({ children, width: { size: width, type: WidthType.PERCENTAGE } });
const sideBySide = (left: readonly Paragraph[], right: readonly Paragraph[], share = 45): Table =>
  new Table({
    borders: WITHOUT,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: [cell(left, share), cell(right, 100 - share)] })],
  });

const dateLine = (day: string | null): string => {
  const [year, month, date] = day?.split('-') ?? [BLANK, BLANK, BLANK];
  return `ngày ${date} tháng ${month} năm ${year}`;
};

const headOf = ({ authority, school, number, place, day }: OfficialDocument): Table =>
  sideBySide(
    [
      centred(authority.toLocaleUpperCase('vi'), { size: SMALL }),
      centred(school.toLocaleUpperCase('vi'), { bold: true, size: SMALL }),
      centred(`Số: ${number}`),
    ],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: SMALL }),
      centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
      centred(`${place === '' ? BLANK : place}, ${dateLine(day)}`, { italics: true }),
    ],
  );

const articleOf = ({ title, paragraphs }: Article): Paragraph[] => [
  ...(title === null ? [] : [body(title, { bold: true })]),
  ...paragraphs.map((text) => body(text)),
];

const footOf = ({ receivers, signer }: OfficialDocument): Table =>
  sideBySide(
    [
      new Paragraph({ children: [run('Nơi nhận:', { bold: true, italics: true, size: SMALL })] }),
      ...receivers.map((text) => new Paragraph({ children: [run(`- ${text};`, { size: 22 })] })),
    ],
    [
      ...signer.office.map((line) => centred(line, { bold: true })),
      // Room for the signature and the seal.
      ...Array.from({ length: 4 }, () => centred('')),
      centred(signer.name === '' ? BLANK : signer.name, { bold: true }),
    ],
  );

const tableOf = ({ head, rows }: NonNullable<Annex['table']>): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((text) => new TableCell({ children: [centred(text, { bold: true, size: SMALL })] })),
      }),
      ...rows.map(
        (line) =>
          new TableRow({
            cantSplit: true,
            children: line.map(
              (text) => new TableCell({ children: [new Paragraph({ children: [run(text, { size: SMALL })] })] }),
            ),
          }),
      ),
    ],
  });

function annexOf({ number, day, school }: OfficialDocument, annex: Annex): (Paragraph | Table)[] {
  return [
    new Paragraph({ children: [new PageBreak()] }),
    centred(annex.title, { bold: true }),
    centred(annex.about, { bold: true }),
    centred(`(Kèm theo Quyết định số ${number} ${dateLine(day)} của ${school})`, { italics: true }),
    centred(''),
    ...annex.chapters.flatMap(({ title, articles }) => [
      ...(title === null ? [] : [centred(title, { bold: true })]),
      ...articles.flatMap(articleOf),
    ]),
    ...(annex.table ? [tableOf(annex.table)] : []),
  ];
}

/** The document as the bytes of a .docx file. */
export async function writeDocument(document: OfficialDocument): Promise<Uint8Array> {
  const { title, about, issuer, bases, word, articles, annex } = document;
  const children = [
    headOf(document),
    centred(''),
    centred(title, { bold: true }),
    centred(about, { bold: true }),
    centred(''),
    ...(issuer === null ? [] : [centred(issuer, { bold: true }), centred('')]),
    ...bases.map((text) => body(text, { italics: true })),
    ...(word === null ? [] : [centred(word, { bold: true })]),
    ...articles.flatMap(articleOf),
    centred(''),
    footOf(document),
    ...(annex ? annexOf(document, annex) : []),
  ];
  const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };
  const page = { size: { width: mm(210), height: mm(297) }, margin };
  const file = new Document({
    title: about,
    creator: document.school,
    styles: { default: { document: { run: { font: 'Times New Roman', size: SIZE } } } },
    sections: [{ properties: { page }, children }],
  });
  return Packer.toBuffer(file);
}
