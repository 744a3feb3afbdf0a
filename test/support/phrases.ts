/** Builders of remark phrases and cells for tests: say what matters, the rest is ordinary. */
import type { Phrase } from '../../core/remarks/phrase.js';
import type { RemarkCell } from '../../core/remarks/remark-cell.js';

let built = 0;

export const buildPhrase = (part: Partial<Phrase> = {}): Phrase => {
  const n = ++built;
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    scope: 'school',
    about: 'subject.TOAN',
    level: 'HTT',
    grades: null,
    text: `Câu thứ ${n} của kho.`,
    ...part,
  };
};

/** A pupil's remark cell in Toán, level T unless said otherwise. */
export const buildCell = (part: Partial<RemarkCell> = {}): RemarkCell => {
  const n = ++built;
  return {
    pupil: `26${String(n).padStart(8, '0')}`,
    name: `Nguyễn Văn An ${n}`,
    grade: 4,
    field: 'subject.TOAN.remark',
    value: null,
    row: { 'subject.TOAN.level': 'HTT' },
    ...part,
  };
};

export const buildColumn = (count: number, part: Partial<RemarkCell> = {}): RemarkCell[] =>
  Array.from({ length: count }, () => buildCell(part));
