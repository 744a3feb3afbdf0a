/** From what stands in a cell to a canonical value, or to findings that say why not. */
import { withoutControl } from '../codes/control-characters.js';
import { type FieldKey, type FieldSpec, fieldSpec } from '../fields/field-key.js';
import type { Value } from '../sheet/values.js';
import type { RawCell, RawScalar } from '../sheet/raw-cell.js';
import { refused, shown, taken, warning } from './cell-issue.js';
import type { Issue } from './issue.js';
import { parseCount } from './parse-count.js';
import { parseSubjectLevel, parseTraitLevel } from './parse-level.js';
import { parseMeasure } from './parse-measure.js';
import { parseScore } from './parse-score.js';
import { parseText } from './parse-text.js';
import { parseTick } from './parse-tick.js';

/** A finding that still lacks its pupil and field. */
export type CellIssue = Pick<Issue, 'rule' | 'severity' | 'params' | 'fix'>;

export type ParsedCell =
  | { readonly ok: true; readonly value: Value; readonly issues: readonly CellIssue[] }
  /** `typed` is what the person sees in the cell; at least one issue is an error. */
  | { readonly ok: false; readonly typed: string; readonly issues: readonly CellIssue[] };

const EMPTY: ParsedCell = { ok: true, value: null, issues: [] };

// What Excel and LibreOffice show in a cell that could not be computed.
const ERROR_VALUE = /^#(?:[A-Z][A-Z0-9/]*[!?]|N\/A|GETTING_DATA)$|^Err:\d{3}$/;

/**
 * Read one cell of a field. Never throws, whatever the cell holds. A canonical value gives itself again, and what is
 * refused here is refused again as the text in `typed`, so that file and wire agree.
 */
export function parseCell(field: FieldKey, raw: RawCell): ParsedCell {
  if (raw === null) return EMPTY;
  const spec = fieldSpec(field);
  if (typeof raw !== 'object') return parseScalar(spec, raw);
  if ('error' in raw) {
    const error = withoutControl(raw.error);
    return refused('cell-error', error, { error });
  }
  if ('date' in raw) return parseDate(spec, raw.date);
  return parseFormula(spec, raw.value);
}

function parseScalar(spec: FieldSpec, given: RawScalar): ParsedCell {
  // What is refused goes out as it was typed, and no request holds them.
  const raw = typeof given === 'string' ? withoutControl(given) : given;
  if (raw === '') return EMPTY;
  if (raw === true || raw === 'TRUE') return parseBoolean(spec, true);
  if (raw === false || raw === 'FALSE') return parseBoolean(spec, false);
  if (typeof raw === 'string' && (raw[0] === '#' || raw[0] === 'E') && ERROR_VALUE.test(raw))
    return refused('cell-error', raw, { error: raw });
  switch (spec.kind) {
    case 'subject-level':
      return parseSubjectLevel(raw);
    case 'trait-level':
      return parseTraitLevel(raw);
    case 'score':
      return parseScore(raw);
    case 'tick':
      return parseTick(raw);
    case 'measure':
      return parseMeasure(spec.key, raw);
    case 'count':
      return parseCount(raw);
    case 'remark':
    case 'text':
      return parseText(spec, raw);
  }
}

/** TRUE and FALSE are the check boxes of newer Excel where a tick is asked for, and nonsense elsewhere. */
function parseBoolean(spec: FieldSpec, value: boolean): ParsedCell {
  if (spec.kind === 'tick') return taken(value ? 'X' : null);
  return refused('cell-boolean', value ? 'TRUE' : 'FALSE');
}

function parseDate(spec: FieldSpec, date: string): ParsedCell {
  const day = date.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
  if (spec.kind !== 'text' && spec.kind !== 'remark') return refused('cell-date', day, { date: day });
  // A date may stand in a note; the day Excel shows is kept as text.
  return withWarning(parseScalar(spec, day), warning('cell-date-text', { date: day }));
}

function parseFormula(spec: FieldSpec, value: RawScalar | null): ParsedCell {
  // Without a result nobody has seen what the cell says, and empty would delete what is stored.
  if (value === null) return refused('cell-formula-empty', '#N/A', {});
  return withWarning(
    parseScalar(spec, value),
    warning('cell-formula', { value: shown(withoutControl(String(value))) }),
  );
}

const withWarning = (parsed: ParsedCell, issue: CellIssue): ParsedCell =>
  parsed.ok ? { ...parsed, issues: [issue, ...parsed.issues] } : parsed;
