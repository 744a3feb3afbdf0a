import { RECORD_SHEET } from '../../../../core/law/record-sheet.js';
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import type { FieldKey } from '../../../../core/fields/field-key.js';
import type { SheetDocument } from '../../../../core/merge/document.js';
import type { Reading } from '../../../runner/deps.js';
import { select } from '../../../store/sql.js';

const AUTHORS = `
  SELECT v.number, v.author, u.name FROM sheets s JOIN sheet_revisions v ON v.sheet_id = s.id JOIN users u ON u.id = v.author
  WHERE s.class_id = $1 AND s.period = '${RECORD_SHEET}'`;

/**
 * Who but the signer entered what now stands in a pupil's row of a subject: what the first teacher entered stays hers when
 * the duty passes on (H24). Names by pupil; nobody where all is the signer's own. One statement.
 */
export async function enteredByOthers(
  { db }: Pick<Reading, 'db'>,
  {
    classId,
    subject,
    document,
    signer,
  }: {
    readonly classId: string;
    readonly subject: SubjectCode;
    readonly document: SheetDocument;
    readonly signer: string;
  },
): Promise<(pupil: string) => string[]> {
  const lines = await select<{ number: number; author: string; name: string }>(db, AUTHORS, [classId]);
  const authors = new Map(lines.map((line) => [Number(line.number), line]));
  const fields = (['level', 'score', 'remark'] as const).map((part): FieldKey => `subject.${subject}.${part}`);
  return (pupil) => {
    const cells = document.cells[pupil] ?? {};
    const others = fields.flatMap((field) => {
      const cell = cells[field];
      const author = cell && cell[0] !== null ? authors.get(cell[1]) : undefined;
      return author && author.author !== signer ? [author.name] : [];
    });
    return [...new Set(others)];
  };
}
