/** A finding as it is sent and shown: codes among its parameters in words, templates filled. */
import type { IssueBody } from '../contract/cells.js';
import type { FieldKey } from '../fields/field-key.js';
import type { Params } from '../codes/refusal.js';
import type { PupilOnSheet } from '../sheet/context.js';
import type { PlacedIssue } from '../workbook/read-types.js';
import { causeWords } from './causes.js';
import { fieldName } from './fields.js';
import { LEVEL_NAMES, RESULT_NAMES } from './levels.js';
import { type Locale, numberWords, ruleWords } from './render.js';

// More would make a sentence nobody reads.
const LISTED = 3;

/** `pupils` gives the names of the pupils spoken of. The cell's address is not in the message: it stands beside it. */
export function presentIssue(
  issue: PlacedIssue,
  pupils: readonly Pick<PupilOnSheet, 'id' | 'name'>[],
  locale: Locale,
): IssueBody {
  const { rule, severity, pupil, field, sheet, cell, fix } = issue;
  const params: Record<string, string | number> = field === null ? {} : { field: fieldName(field, locale) };
  for (const [name, value] of Object.entries(issue.params)) params[name] = inWords(name, value, pupils, locale);
  const body = { rule, severity, pupil, field, sheet, cell, ...ruleWords(rule, params, locale) };
  return fix === undefined ? body : { ...body, fix };
}

/** A parameter's name says what it carries. */
function inWords(
  name: string,
  value: Params[string],
  pupils: readonly Pick<PupilOnSheet, 'id' | 'name'>[],
  locale: Locale,
): string {
  if (typeof value === 'number') return numberWords(value, locale);
  switch (name) {
    case 'field':
      return fieldName(value as FieldKey, locale);
    case 'fields':
      return listed(value.split(','), (field) => fieldName(field as FieldKey, locale), locale);
    case 'level':
      return (LEVEL_NAMES as Readonly<Record<string, string>>)[value] ?? value;
    case 'result':
    case 'ticked':
      return (RESULT_NAMES as Readonly<Record<string, string>>)[value] ?? value;
    case 'because':
      return becauseWords(value, locale);
    case 'otherPupil':
      return pupils.find(({ id }) => id === value)?.name ?? value;
    default:
      return value;
  }
}

function becauseWords(list: string, locale: Locale): string {
  if (list === '') return locale === 'vi' ? 'mọi mức và điểm đều đạt yêu cầu' : 'every level and score meets it';
  const causes = list.split(',').map((cause) => {
    const [field, value] = cause.split('=') as [FieldKey, string];
    return { field, value };
  });
  return listed(causes, (cause) => causeWords(cause, locale), locale);
}

function listed<T>(items: readonly T[], words: (item: T) => string, locale: Locale): string {
  const more = items.length - LISTED;
  const first = items.slice(0, LISTED).map(words).join(', ');
  if (more <= 0) return first;
  return locale === 'vi' ? `${first} và ${more} mục khác` : `${first} and ${more} more`;
}
