/** A workbook read by its meaning: pupils by id, columns by header, the base and its checksum from the very hidden sheet. */
import type { FieldKey } from '../fields/field-key.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import type { SheetPeriod } from '../codes/periods.js';
import type { PupilId } from '../sheet/values.js';
import { collectPart } from './collect-cells.js';
import type { Digest } from './hidden-sheet.js';
import type { ExpectedTab, LocatedTab } from './locate-tabs.js';
import type { Doubt, RawBook } from './raw.js';
import { REFUSED_FOR } from './read-hidden-sheet.js';
import { type Recognised, recognise } from './recognise.js';
import type { CellPlace, PlacedIssue, ReadPart, ReadWorkbook } from './read-types.js';

export type ReadResult =
  { readonly ok: true; readonly workbook: ReadWorkbook } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Read a workbook that either door delivered. Refuses `file-foreign` (no hidden sheet of ours), `file-altered`
 * (checksum), `file-other-year` (forms this program no longer knows) and class sheets that could not be read for certain
 * (`file-broken`, `file-doctype`, `file-miscounted`, `file-bomb`); everything else becomes findings.
 */
export async function readWorkbook(raw: RawBook, digest: Digest): Promise<ReadResult> {
  const recognised = await recognise(raw, digest);
  return recognised.ok ? readRecognised(raw, recognised) : recognised;
}

/** The same of a workbook that was recognised already. */
export function readRecognised(raw: RawBook, { hidden, tabs }: Recognised): ReadResult {
  const { expected, found, foreign } = tabs;
  const doubt = doubtOf(raw, expected, found);
  if (doubt) return { ok: false, refusal: refusal(REFUSED_FOR[doubt]) };
  const parts = hidden.parts.map(({ context, revision, own, base, older }, i): ReadPart => {
    const { cells, issues } = collectPart(
      expected.filter(({ part }) => part === i),
      found.filter((tab) => tab.expected.part === i),
    );
    return { context, baseRevision: revision, base, older, own, cells, issues };
  });
  const issues = foreign.map((sheet): PlacedIssue => ({
    rule: 'tab-unknown',
    severity: 'warning',
    pupil: null,
    field: null,
    params: {},
    sheet: sheet.name,
    cell: null,
  }));
  return { ok: true, workbook: { kind: hidden.kind, parts, issues } };
}

/** In her own tabs nothing is counted or judged; a class sheet in doubt, or one that may be missing, refuses the file. */
function doubtOf(
  { sheets }: RawBook,
  expected: readonly ExpectedTab[],
  found: readonly LocatedTab[],
): Doubt | undefined {
  const ours = found.find(({ sheet }) => sheet.doubt)?.sheet.doubt;
  const isAllThere = expected.every((tab) => found.some((located) => located.expected === tab && located.band));
  return ours ?? (isAllThere ? undefined : sheets.find(({ doubt }) => doubt)?.doubt);
}

/** Where a value of a class sheet stands in this workbook, or null; for marking and writing back. */
export type Shortcuts = (
  part: { readonly classId: string; readonly period: SheetPeriod },
  pupil: PupilId,
  field: FieldKey,
) => CellPlace | null;

/** Places of every cell read, looked up by meaning. */
export function shortcuts(workbook: ReadWorkbook): Shortcuts {
  const places = new Map<string, CellPlace>();
  const key = (classId: string, period: string, pupil: string, field: string): string =>
    [classId, period, pupil, field].join('\n');
  for (const { context, cells } of workbook.parts) {
    for (const { pupil, field, sheet, cell } of cells)
      places.set(key(context.class.id, context.period, pupil, field), { sheet, cell });
  }
  return ({ classId, period }, pupil, field) => places.get(key(classId, period, pupil, field)) ?? null;
}
