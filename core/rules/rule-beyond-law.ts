import type { FieldKey } from '../fields/field-key.js';
import type { Law } from '../law/law.js';
import type { Issue } from './issue.js';
import type { Rule, SheetView } from './sheet-view.js';

/** What a cell could hold under another table, and the law of this year does not allow: longer texts, other scores, more absences. */
export const ruleBeyondLaw: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { pupil, cells, columns } of sheet.rows) {
    for (const [field, found] of beyond(sheet, columns, cells)) {
      issues.push({ ...found, severity: 'error', pupil: pupil.id, field });
    }
  }
  return issues;
};

type Row = SheetView['rows'][number];
type Found = Pick<Issue, 'rule' | 'params'>;

function* beyond({ law }: SheetView, columns: Row['columns'], cells: Row['cells']): Generator<[FieldKey, Found]> {
  for (const { field } of columns.remarks) {
    const found = tooLong(cells[field], law.lengths.remark);
    if (found) yield [field, found];
  }
  for (const field of columns.texts) {
    const found = tooLong(cells[field], law.lengths.text);
    if (found) yield [field, found];
  }
  for (const { field } of columns.scores) {
    const typed = cells[field];
    if (typed !== undefined && !isScore(law, Number(typed)))
      yield [field, { rule: 'score-out-of-range', params: { typed } }];
  }
  for (const field of columns.counts) {
    const typed = cells[field];
    const most = law.mostAbsences;
    if (typed !== undefined && Number(typed) > most)
      yield [field, { rule: 'count-not-whole', params: { typed, most } }];
  }
}

const isScore = ({ scores }: Law, score: number): boolean => score >= scores.least && score <= scores.most;

function tooLong(text: string | undefined, limit: number): Found | undefined {
  const length = text?.length ?? 0;
  return length > limit ? { rule: 'text-too-long', params: { length, limit } } : undefined;
}
