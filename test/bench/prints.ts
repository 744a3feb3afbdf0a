/** Transcripts as PDF: against bare pdfkit drawing the same lines with the same faces; their size; memory over a thousand. */
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import PDFDocument from 'pdfkit';
import { transcriptContent } from '../../core/record/print/transcript-content.js';
import { drawTranscript } from '../../server/acts/prints/parts/draw-transcript.js';
import { drawOps } from '../../server/exports/pdf/draw-ops.js';
import type { Laid } from '../../server/exports/pdf/layout/laid.js';
import { layOut } from '../../server/exports/pdf/layout/lay-out.js';
import { transcriptPdf } from '../../server/exports/pdf/transcript-pdf.js';
import { loadTypefaces, type Typefaces } from '../../server/exports/pdf/typefaces.js';
import { closeFilePool } from '../../server/files/file-pool.js';
import { inOrder } from '../../server/ground/in-order.js';
import type { PrintedYear } from '../../core/record/print/printed-year.js';
import { paperCode } from '../support/paper-codes.js';
import { lastYear, signedYear, yearRecord } from '../support/printed-years.js';
import { signedRecord } from '../support/signed-record.js';
import { interleaved, median, timed } from './measure.js';
import type { Line } from './report.js';

const LEAST = 0.7;
const MOST_BYTES = 80_000;
const MADE = new Date('2027-06-20T03:31:00Z');
const THOUSAND = 1000;
const CLASS = 35;
/** Growth of the heap in use between the 200th print and the 1,000th. */
const MOST_GROWTH = 16 * 2 ** 20;

/** As a school has them: a seal's year carries the signed code unless the school has decided otherwise. */
const PAPERS = await Promise.all([lastYear(), yearRecord()].map((record) => paperCode({ record })));
const withPaper = (year: PrintedYear, paper: string): PrintedYear => ({ ...year, seal: { ...year.seal!, paper } });
const printOf = (name: string) => ({
  years: [lastYear(), yearRecord({ pupil: { ...yearRecord().pupil, name } })].map((record, at) =>
    withPaper(signedYear(record), PAPERS[at]!),
  ),
  sample: false,
  lookupPage: 'https://hocba.example/tra-cuu',
});

/** The same lines as pdfkit’s own guide would draw them: no measuring, no structure, no files, no PDF/A. */
function bare(laid: Laid, faces: Typefaces): Promise<number> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    size: [laid.width, laid.height],
    margin: 0,
    font: null as never,
  });
  let length = 0;
  const ended = new Promise<number>((resolve) => {
    doc.on('data', (chunk: Buffer) => void (length += chunk.length));
    doc.on('end', () => resolve(length));
  });
  for (const [face, { font }] of Object.entries(faces)) doc.registerFont(face, font as never);
  for (const { marks } of laid.pages) {
    doc.addPage();
    for (const { ops } of marks) {
      for (const op of ops) {
        if (op.kind !== 'text') drawOps(doc, [op], laid.height);
        else doc.fillColor('black').font(op.face, op.size).text(op.text, op.x, op.y, { lineBreak: false });
      }
    }
  }
  doc.end();
  return ended;
}

async function speed(): Promise<Line[]> {
  const faces = await loadTypefaces();
  const laid = layOut(transcriptContent(printOf('Nguyễn Hoàng Bảo Ngọc')), faces);
  const { text } = await signedRecord();
  const xml = ['2025-2026', '2026-2027'].map((schoolYear, i) => ({ schoolYear, lookupCode: String(i), text }));
  const whole = (files: typeof xml) =>
    transcriptPdf({ print: printOf('Nguyễn Hoàng Bảo Ngọc'), xml: files, madeAt: MADE, sealAt: MADE });
  const { a, b } = await interleaved(
    3,
    () => timed(() => whole(xml)),
    () => timed(() => bare(laid, faces)),
    1,
  );
  const { length } = await whole([]);
  return [
    {
      what: 'transcript of two years (tagged PDF/A-3, XML inside, place for a seal) a second, against bare pdfkit with the same lines',
      ratio: b / a,
      bound: `>= ${LEAST}`,
      ok: b / a >= LEAST,
      absolute: `${a.toFixed(0)} ms against ${b.toFixed(0)} ms, ${laid.pages.length} pages`,
    },
    {
      what: 'its size without the XML, the place for the seal (20 KB) included',
      ratio: null,
      bound: '< 80 KB',
      ok: length < MOST_BYTES,
      absolute: `${(length / 1000).toFixed(1)} KB`,
    },
  ];
}

async function memory(): Promise<Line[]> {
  let early = 0;
  for (let i = 1; i <= THOUSAND; i += 1) {
    // Another name each time: nothing may be remembered for good.
    await transcriptPdf({ print: printOf(`Nguyễn Thị Số ${i}`), xml: [], madeAt: MADE, sealAt: null });
    if (i === 200) early = used();
  }
  const grown = used() - early;
  return [
    {
      what: `memory in use after ${THOUSAND} transcripts, against after 200`,
      ratio: null,
      bound: '< 16 MB more',
      ok: grown < MOST_GROWTH,
      absolute: `${(grown / 2 ** 20).toFixed(1)} MB more, ${(early / 2 ** 20).toFixed(0)} MB after 200`,
    },
  ];
}

/** Transcripts of a class as its print job draws them, on two workers and on one, in turn. */
async function twoWorkers(): Promise<Line[]> {
  const { text } = await signedRecord();
  const xml = ['2025-2026', '2026-2027'].map((schoolYear, i) => ({ schoolYear, lookupCode: String(i), text }));
  const pupils = Array.from({ length: CLASS }, (_, i) => printOf(`Nguyễn Thị Số ${i}`));
  const draw = (atOnce: number) => async (): Promise<void> => {
    const drawn = inOrder(pupils, atOnce, (print) => drawTranscript({ print, xml, madeAt: MADE, sealAt: null }));
    let count = 0;
    for await (const bytes of drawn) if (bytes.length > 0) count += 1;
    if (count !== CLASS) throw new Error(`${count} drawn`);
  };
  const times = { one: [] as number[], two: [] as number[] };
  // Both workers are warm before any time counts.
  await draw(2)();
  const before = performance.eventLoopUtilization();
  for (let round = 0; round < 5; round += 1) {
    times.one.push(await timed(draw(1)));
    times.two.push(await timed(draw(2)));
  }
  // What this thread does itself no second worker takes off it.
  const { active } = performance.eventLoopUtilization(before);
  await closeFilePool();
  const [one, two] = [median(times.one), median(times.two)];
  return [
    {
      what: `transcripts of a class of ${CLASS} on two workers, wall time against one’s (on a machine with two cores to itself)`,
      ratio: two / one,
      bound: '<= 0.65',
      ok: two / one <= 0.65,
      absolute: `${two.toFixed(0)} ms against ${one.toFixed(0)} ms, ${(active / 10).toFixed(0)} ms of a class in the thread that asks; load ${loadavg()[0]!.toFixed(1)}`,
    },
  ];
}

// What is merely not collected yet would count as kept.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function used(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

export const printBenches = [speed, twoWorkers, memory];
