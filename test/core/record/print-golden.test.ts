import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Block, Content, Run, TableCell } from '../../../core/record/print/content.js';
import { transcriptContent } from '../../../core/record/print/transcript-content.js';
import { lastYear, signedYear, unsignedYear, yearRecord } from '../../support/printed-years.js';

function assertGolden(text: string, name: string): void {
  const path = new URL(`../../../../test/core/record/golden/${name}.txt`, import.meta.url);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  assert.equal(text, readFileSync(path, 'utf8'));
}

/** What is read, seen and read out, without measures: those are for the eye, and pictures show them. */
const asText = ({ title, author, footer, sections }: Content): string =>
  [
    `${title} | ${author} | ${footer}`,
    ...sections.flatMap(({ framed, watermark, blocks }) => [
      `=== ${framed ? 'framed' : 'plain'} ${watermark ?? ''}`.trim(),
      ...blocks.flatMap(linesOf),
    ]),
    '',
  ].join('\n');

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`${block.role} ${block.align}${block.keep ? ' keep' : ''}: ${block.runs.map(runText).join('')}`];
    case 'fields':
      return [`fields: ${block.fields.map(({ label, value }) => `[${label}: ${value}]`).join(' ')}`];
    case 'table':
      return [
        `table “${block.title}”: ${block.columns.map(({ label }) => label).join(' | ')}`,
        ...block.rows.map(({ cells }) => `  ${cells.map(cellText).join(' | ')}`),
      ];
    case 'signatures':
      return block.boxes.map(
        ({ office, state, lines, name, seal }) =>
          `box ${state}${seal ? ' with the seal' : ''}: ${[...office, ...lines, name].join(' / ')}`,
      );
    case 'lookup':
      return [`lookup: ${block.code} ${block.address} “${block.note}”`];
    case 'paper-code':
      return [`paper code “${block.title}” ${block.text}`];
    case 'space':
      return ['space'];
  }
}
const runText = ({ text, face }: Run): string =>
  (face === undefined ? text : `<${face}>${text}</>`).replace(/\n/g, '⏎');
const cellText = ({ text, face, columns, rows, header }: TableCell): string =>
  [
    header ? '#' : '',
    runText({ text, ...(face && { face }) }),
    columns === undefined ? '' : ` (${columns} columns)`,
    rows === undefined ? '' : ` (${rows} rows)`,
  ].join('');

const lookupPage = 'https://hocba.example/tra-cuu';

describe('every word of a printed transcript', () => {
  it('of two years that were released', () => {
    const school = { ...yearRecord().school, district: 'Huyện Nam Trực' };
    const awards = { yearEnd: 'Học sinh Tiêu biểu', sudden: 'Giải Nhì kể chuyện cấp xã!' };
    const years = [signedYear(lastYear()), signedYear(yearRecord({ school, awards }))];
    assertGolden(asText(transcriptContent({ years, sample: false, lookupPage })), 'print-released');
  });
  it('of a year nobody has signed, of a pupil of whom little is known', () => {
    const { pupil } = yearRecord();
    const bare = yearRecord({
      grade: 1,
      className: '1A',
      pupil: { ...pupil, sex: 'M', personalId: null, father: null, mother: null, guardian: 'Hoàng Thị Lụa' },
      height: null,
      weight: null,
      absences: { excused: null, unexcused: null },
      subjects: [{ code: 'TV', level: null, score: 4, remark: null }],
      traits: {},
      traitRemarks: { QUALITIES: null, GENERAL: null, SPECIFIC: null },
      homeroomRemark: null,
      result: null,
      completed: null,
      promoted: null,
      awards: { yearEnd: null, sudden: null },
      course: [{ ...yearRecord().course[0]!, registrationNumber: null }],
    });
    const content = transcriptContent({ years: [unsignedYear(bare)], sample: true, lookupPage: null });
    assertGolden(asText(content), 'print-draft');
  });
});
