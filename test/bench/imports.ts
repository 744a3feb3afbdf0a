/** Looking at a file of a thousand pupils: read, understood, held against a school of as many; beside exceljs merely reading it. */
import exceljs from 'exceljs';
import { compare } from '../../core/import/compare.js';
import type { KnownSchool } from '../../core/import/known-school.js';
import { readPupils } from '../../core/import/read-pupils.js';
import { openWorkbook } from '../../server/files/open-workbook.js';
import { fileOf, listOf, rowOf } from '../support/pupil-files.js';
import { WARM_UP } from './files.js';
import { cpuOf, interleaved } from './measure.js';
import type { Line } from './report.js';

const PUPILS = 1000;
/** Files in turn, for a worker keeps what it read of the last one. */
const IN_TURN = 4;
const OF = { today: '2027-06-20', schoolCodes: ['37000001'] };

/** A list of another order each time, so that its bytes are others. */
const listFrom = (turn: number): Promise<Uint8Array> =>
  fileOf(listOf(...Array.from({ length: PUPILS }, (_, at) => rowOf(((at + turn) % PUPILS) + 1))));

async function imports(): Promise<Line[]> {
  const files: Uint8Array[] = [];
  for (let turn = 0; turn < IN_TURN; turn += 1) files.push(await listFrom(turn));
  const preview = async (bytes: Uint8Array, school: KnownSchool) => {
    const opened = await openWorkbook(bytes);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const read = readPupils(opened.book, OF);
    if (!read.ok) throw new Error(read.refusal.code);
    return { read, compared: compare(read.candidates, school) };
  };
  const { read } = await preview(files[0]!, { pupils: [], classes: [] });
  const place = { classId: '4a', className: '4B', grade: 4, fromDay: '2026-09-05' } as const;
  const school: KnownSchool = {
    classes: [{ id: '4a', name: '4B' }],
    pupils: read.candidates.map(({ code, name, birthDate, sex, personalId }) => {
      const facts = { code: code!, name, birthDate, sex, personalId, lifelongCode: null };
      return { ...facts, place, signed: false, released: false };
    }),
  };
  let turn = 0;
  const { a, b } = await interleaved(
    3,
    () => cpuOf(() => preview(files[turn++ % IN_TURN]!, school)),
    () => cpuOf(() => new exceljs.Workbook().xlsx.load(files[0]!.buffer as ArrayBuffer)),
    WARM_UP,
  );
  return [
    {
      what: `previewing ${PUPILS} pupils: exceljs merely reading the file over ours read, matched, compared (CPU)`,
      ratio: b / a,
      bound: '>= 2',
      ok: b / a >= 2,
      absolute: `${a.toFixed(1)} ms against ${b.toFixed(1)} ms`,
    },
  ];
}

export const importBenches = [imports];
