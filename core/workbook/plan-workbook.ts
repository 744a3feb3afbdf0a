/** A class sheet, or several, as a workbook to be written: by the server as a file, by the add-in in Excel. */
import type { FieldKey } from '../fields/field-key.js';
import { fieldOfColumn } from '../forms/column.js';
import { type FormTab, tabsOf, type WorkbookKind } from '../forms/tabs.js';
import type { SheetContext } from '../sheet/context.js';
import type { SheetValues } from '../sheet/values.js';
import { type Digest, listNames, planHiddenSheet } from './hidden-sheet.js';
import type { WorkbookPlan } from './plan.js';
import { type LockedAtIssue, planTab } from './plan-tab.js';
import { uniqueName, wishedName } from './tab-names.js';

/** One class sheet of the workbook: what its reader may see, and which fields she may enter. */
export interface WorkbookPartInput {
  readonly context: SheetContext;
  readonly revision: number;
  readonly values: SheetValues;
  readonly own: readonly FieldKey[];
  readonly locked?: LockedAtIssue | undefined;
  /** Of what is assessed anew: the values of year end, shown beside. */
  readonly before?: SheetValues;
}

/**
 * Plan a workbook. `class`: every column and companion tab; `teacher`: one tab a class and grade with only her columns
 * (decision 9). Values that stand on no tab are left out of the base too: nobody carries home what she may not see.
 */
export async function planWorkbook(
  kind: WorkbookKind,
  parts: readonly WorkbookPartInput[],
  digest: Digest,
): Promise<WorkbookPlan> {
  const taken = new Set<string>();
  const planned = parts.map((part) => {
    const tabs = tabsOf(kind, part.context, part.own);
    const combined = new Set(part.context.pupils.map(({ grade }) => grade)).size > 1;
    const own = new Set(part.own);
    const sheets = tabs.map((tab) =>
      planTab({
        kind,
        name: uniqueName(wishedName(kind, part.context, tab, combined), taken),
        context: part.context,
        tab,
        values: part.values,
        own,
        locked: part.locked,
        before: part.before,
      }),
    );
    const { context, revision } = part;
    return { sheets, hidden: { context, revision, own: part.own, base: shownValues(tabs, context, part.values) } };
  });
  const hidden = await planHiddenSheet(
    kind,
    planned.map((part) => part.hidden),
    digest,
  );
  return { sheets: [...planned.flatMap(({ sheets }) => sheets), hidden], names: listNames() };
}

/** Values of the pupils and fields that have a cell on these tabs. */
function shownValues(tabs: readonly FormTab[], context: SheetContext, values: SheetValues): SheetValues {
  return Object.fromEntries(
    context.pupils.map(({ id, grade }) => {
      const fields = tabs
        .filter(({ grades }) => grades.includes(grade))
        .flatMap(({ columns }) => columns.flatMap((column) => fieldOfColumn(column) ?? []));
      const row = values[id] ?? {};
      return [
        id,
        Object.fromEntries(fields.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]]))),
      ];
    }),
  );
}
