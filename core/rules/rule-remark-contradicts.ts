import type { FieldKey } from '../fields/field-key.js';
import type { Law } from '../law/law.js';
import type { Issue } from './issue.js';
import type { PupilRow, Rule } from './sheet-view.js';

const PRAISE = ['hoàn thành tốt', 'hoàn thành xuất sắc', 'xuất sắc', 'rất giỏi'];
const BLAME = ['chưa hoàn thành', 'chưa đạt', 'cần cố gắng', 'còn yếu'];
const ANY_PRAISE = new RegExp(PRAISE.join('|'), 'i');
const ANY_BLAME = new RegExp(BLAME.join('|'), 'i');
// "chưa hoàn thành tốt" is no praise, "cần cố gắng phát huy" no blame.
const NOT_BEFORE = /(?:chưa|không|chưa thể)(?: được)? $/;
const KEEP_ON = /^(?: hơn)?(?: nữa)?(?: để)? (?:phát huy|giữ|duy trì)/;

/** A remark that praises at the lowest level or blames at the highest, for subjects and for blocks of traits. */
export const ruleRemarkContradicts: Rule = ({ law, rows }) => {
  const issues: Issue[] = [];
  const extremes = extremesOf(law);
  for (const { pupil, cells, columns } of rows) {
    for (const { field, levels } of columns.remarks) {
      const remark = cells[field];
      const level = remark === undefined ? undefined : extremeLevel(extremes, levels, cells);
      if (remark === undefined || !level) continue;
      const lowest = extremes.get(level) === 'lowest';
      // Nearly every remark says neither: look before making it small.
      if (!(lowest ? ANY_PRAISE : ANY_BLAME).test(remark)) continue;
      const words = said(remark.toLowerCase(), lowest);
      if (!words) continue;
      const params = { words, level };
      issues.push({ rule: 'remark-contradicts', severity: 'warning', pupil: pupil.id, field, params });
    }
  }
  return issues;
};

type Extremes = ReadonlyMap<string, 'best' | 'lowest'>;

const extremesOf = ({ extremes: { best, lowest } }: Law): Extremes =>
  new Map([...best.map((level) => [level, 'best'] as const), ...lowest.map((level) => [level, 'lowest'] as const)]);

/** The level a remark speaks of when all are the highest or all the lowest. */
function extremeLevel(extremes: Extremes, levels: readonly FieldKey[], cells: PupilRow['cells']): string | undefined {
  let common: string | undefined;
  for (const field of levels) {
    const level = cells[field];
    if (level === undefined) continue;
    if (!extremes.has(level) || (common && common !== level)) return undefined;
    common = level;
  }
  return common;
}

/** The words that contradict, as they stand in the lower-case remark. */
function said(remark: string, lowest: boolean): string | undefined {
  return (lowest ? PRAISE : BLAME).find((words) => {
    for (let at = remark.indexOf(words); at >= 0; at = remark.indexOf(words, at + 1)) {
      const excused = lowest ? NOT_BEFORE.test(remark.slice(0, at)) : KEEP_ON.test(remark.slice(at + words.length));
      if (!excused) return true;
    }
    return false;
  });
}
