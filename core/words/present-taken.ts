/** What became of a workbook, in words: the same for a file that comes back and for the pane. */
import { cellKey } from '../codes/cell-key.js';
import type { IssueBody } from '../contract/cells.js';
import type { UploadAnswer, UploadPart } from '../contract/sheet.js';
import { presentAssessment } from './present-assessment.js';
import { presentIssue } from './present-issue.js';
import { type Locale, refusalBody } from './render.js';
import type { PlacedIssue } from '../workbook/read-types.js';
import type { TakenPart } from '../check/taken-part.js';

/** `loose` are findings that belong to no part. */
export function presentTaken(
  taken: readonly TakenPart[],
  loose: readonly PlacedIssue[],
  locale: Locale,
): Omit<UploadAnswer, 'file'> {
  return {
    parts: taken.map((part) => presentPart(part, locale)),
    issues: takenIssues(taken, loose, locale),
    results: taken.flatMap(({ checked }) =>
      (checked?.assessments ?? []).map((assessment) => presentAssessment(assessment, checked!.values, locale)),
    ),
    pupils: Object.fromEntries(pupilsOf(taken).map(({ id, name }) => [id, name])),
  };
}

/** Every finding of a workbook with its words. */
export function takenIssues(taken: readonly TakenPart[], loose: readonly PlacedIssue[], locale: Locale): IssueBody[] {
  const pupils = pupilsOf(taken);
  return [...loose, ...taken.flatMap(({ checked }) => checked?.issues ?? [])].map((issue) =>
    presentIssue(issue, pupils, locale),
  );
}

/** Only of the caller's own classes. */
const pupilsOf = (taken: readonly TakenPart[]) => taken.flatMap(({ checked }) => checked?.context.pupils ?? []);

function presentPart(taken: TakenPart, locale: Locale): UploadPart {
  const { part, refused, checked, answer } = taken;
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
    withheld: withheldOf(taken),
    deleted,
    answer,
    refused: refused && refusalBody(refused, locale),
  };
}

/** Each changed cell once: somebody else's stays somebody else's, right or wrong. */
function withheldOf(taken: TakenPart): UploadPart['withheld'] {
  const withheld = { wrong: 0, foreign: 0 };
  if (!taken.checked) return withheld;
  const { checked, mayEnter = () => true } = taken;
  const errors = checked.issues.filter(({ severity }) => severity === 'error');
  const wrong = new Set(errors.map(cellKey));
  for (const { pupil, field } of checked.changes) {
    if (!mayEnter(field)) withheld.foreign++;
    else if (wrong.has(cellKey({ pupil, field }))) withheld.wrong++;
  }
  return withheld;
}
