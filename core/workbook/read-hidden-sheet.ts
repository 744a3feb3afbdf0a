/** The very hidden sheet read back: trusted only as far as its checksum and its schemas go; the server judges the rest. */
import { type FieldKey, isFieldKey } from '../fields/field-key.js';
import { formVersion } from '../forms/form-version.js';
import { gradesOf, type WorkbookKind } from '../forms/tabs.js';
import { type PlainRefusalCode, type Refusal, refusal } from '../codes/refusal.js';
import { withAnew } from '../sheet/anew.js';
import { checksumText } from './checksum.js';
import { baseShape, bookShape, partShape, pupilShape, WrongShape } from './hidden-shapes.js';
import { type Digest, HIDDEN_FORMAT, type HiddenPart } from './hidden-sheet.js';
import { HIDDEN_SHEET } from './markers.js';
import type { Doubt, RawBook, RawSheet } from './raw.js';
import { rawText, textAt } from './raw-text.js';

export interface HiddenBook {
  readonly kind: WorkbookKind;
  readonly parts: readonly HiddenPart[];
}

export type HiddenRead =
  { readonly ok: true; readonly book: HiddenBook } | { readonly ok: false; readonly refusal: Refusal };

const refused = (code: 'file-foreign' | 'file-altered'): HiddenRead => ({ ok: false, refusal: refusal(code) });

/** What is said of a file whose class sheet could not be read for certain. */
export const REFUSED_FOR: Readonly<Record<Doubt, PlainRefusalCode>> = {
  damaged: 'file-broken',
  doctype: 'file-doctype',
  miscounted: 'file-miscounted',
  'too-much': 'file-bomb',
};

/** Find, check and understand the hidden sheet. Refuses: `file-foreign`, `file-altered`, `file-other-year`, and a sheet in doubt. */
export async function readHiddenSheet(raw: RawBook, digest: Digest): Promise<HiddenRead> {
  const sheet = findHiddenSheet(raw);
  const doubt = sheet ? sheet.doubt : raw.sheets.find((each) => each.doubt)?.doubt;
  if (doubt) return { ok: false, refusal: refusal(REFUSED_FOR[doubt]) };
  if (!sheet) return refused('file-foreign');
  const rows = sheet.rows.map((row) => Array.from(row, (cell) => rawText(cell)));
  if (rows[0]?.[1] !== HIDDEN_FORMAT) return refused('file-altered');
  if (rows[1]?.[1] !== (await digest(checksumText(rows)))) return refused('file-altered');
  try {
    return understood(rows);
  } catch (error) {
    // The checksum is no signature: whoever renews it may still have written nonsense.
    if (error instanceof WrongShape || error instanceof SyntaxError) return refused('file-altered');
    throw error;
  }
}

/** By its name, or by its first cell when a program renamed it. */
function findHiddenSheet(raw: RawBook): RawSheet | undefined {
  const marked = raw.sheets.filter((sheet) => textAt(sheet, 1, 1) === 'hocba');
  return marked.find(({ name }) => name === HIDDEN_SHEET) ?? marked[0];
}

interface PartInMaking {
  readonly facts: ReturnType<typeof partShape>;
  readonly pupils: ReturnType<typeof pupilShape>[];
  readonly base: [string, Partial<Record<FieldKey, string>>][];
}

function understood(rows: readonly (readonly string[])[]): HiddenRead {
  let book: ReturnType<typeof bookShape> | undefined;
  const parts = new Map<string, PartInMaking>();
  for (const [kind, key = '', ...chunks] of rows) {
    if (kind === 'book') book = bookShape(JSON.parse(chunks.join('')));
    if (kind === 'part') parts.set(key, { facts: partShape(JSON.parse(chunks.join(''))), pupils: [], base: [] });
    const part = parts.get(key);
    if (kind === 'pupil') part?.pupils.push(pupilShape(JSON.parse(chunks.join(''))));
    if (kind === 'base') part?.base.push(knownFields(baseShape(JSON.parse(chunks.join('')))));
  }
  if (!book || parts.size === 0) return refused('file-altered');
  const { kind, schoolYear, school } = book;
  const read: HiddenPart[] = [];
  for (const { facts, pupils, base } of parts.values()) {
    const values = Object.fromEntries(base);
    const { practice, ...klass } = facts.class;
    const context = {
      ...{ schoolYear, school, class: practice ? { ...klass, practice } : klass, period: facts.period },
      pupils: pupils.map(({ anew, ...pupil }) => withAnew(pupil, anew, values)),
    };
    for (const grade of gradesOf(context)) {
      if (facts.forms[grade] !== currentForm(schoolYear, grade, facts.period)) {
        return { ok: false, refusal: refusal('file-other-year', { year: schoolYear }) };
      }
    }
    read.push({
      context,
      revision: facts.revision,
      own: facts.own,
      base: values,
      older: facts.older,
    });
  }
  return { ok: true, book: { kind, parts: read } };
}

const knownFields = ([pupil, values]: ReturnType<typeof baseShape>): [string, Partial<Record<FieldKey, string>>] => [
  pupil,
  // Nearly always all of them are known.
  Object.keys(values).every(isFieldKey)
    ? values
    : Object.fromEntries(Object.entries(values).filter(([field]) => isFieldKey(field))),
];

/** The form this program would write; null for a year it knows no law of. */
function currentForm(...of: Parameters<typeof formVersion>): string | null {
  try {
    return formVersion(...of);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
