import type { IssueBody } from '../../../core/contract/cells.js';
import type { UploadAnswer, UploadPart } from '../../../core/contract/sheet.js';
import { presentAssessment } from '../../../core/messages/present-assessment.js';
import { presentIssue } from '../../../core/messages/present-issue.js';
import { type Locale, refusalBody } from '../../../core/messages/render.js';
import type { PlacedIssue } from '../../../core/workbook/read-types.js';
import { fileName } from '../workbook/file-name.js';
import type { TakenPart } from './take-part.js';

/** What became of a file, in words, with the file that goes back. */
export function presentUpload(
  taken: readonly TakenPart[],
  loose: readonly PlacedIssue[],
  file: Uint8Array,
  locale: Locale,
): UploadAnswer {
  const names = taken.map(({ part }) => `${part.context.class.name} ${part.context.period}`).slice(0, 3);
  return {
    parts: taken.map((part) => presentPart(part, locale)),
    issues: uploadIssues(taken, loose, locale),
    results: taken.flatMap(({ checked }) =>
      (checked?.assessments ?? []).map((assessment) => presentAssessment(assessment, checked!.values, locale)),
    ),
    pupils: Object.fromEntries(pupilsOf(taken).map(({ id, name }) => [id, name])),
    file: { name: fileName(names.join(' ')), base64: Buffer.from(file).toString('base64') },
  };
}

/** Every finding of the file with its words. */
export function uploadIssues(taken: readonly TakenPart[], loose: readonly PlacedIssue[], locale: Locale): IssueBody[] {
  const pupils = pupilsOf(taken);
  return [...loose, ...taken.flatMap(({ checked }) => checked?.issues ?? [])].map((issue) =>
    presentIssue(issue, pupils, locale),
  );
}

/** Only of the caller's own classes. */
const pupilsOf = (taken: readonly TakenPart[]) => taken.flatMap(({ checked }) => checked?.context.pupils ?? []);

function presentPart({ part, refused, checked, answer }: TakenPart, locale: Locale): UploadPart {
  const changes = { added: 0, changed: 0, deleted: 0 };
  const deleted: UploadPart['deleted'] = [];
  for (const { pupil, field, base, value } of checked?.changes ?? []) {
    const kind = base === null ? 'added' : value === null ? 'deleted' : 'changed';
    changes[kind]++;
    if (kind === 'deleted') deleted.push({ pupil, field });
  }
  return {
    classId: part.context.class.id,
    className: part.context.class.name,
    period: part.context.period,
    changes,
    deleted,
    answer,
    refused: refused && refusalBody(refused, locale),
  };
}
