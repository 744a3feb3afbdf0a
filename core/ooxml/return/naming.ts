/** The findings tab and the hidden sheet put into a package, and all that must name them. */
import type { PlanCell, PlanSheet, WorkbookPlan } from '../../workbook/plan.js';
import { LOOKS } from '../../workbook/looks.js';
import { type PackageSheet, worksheetsOf } from '../package.js';
import { relationshipsOf } from '../part-names.js';
import { patchContentTypes, patchRelations, type Relation } from '../patch/naming-parts.js';
import { patchWorkbook } from '../patch/patch-workbook.js';
import type { StyleSheet } from '../patch/style-sheet.js';
import { attributeOf, type Placed, readTree } from '../patch/tree.js';
import { printTitles, sheetXml } from '../write/sheet-xml.js';
import { type OpenedBook, textOf } from './opened-package.js';
import type { PackageChanges } from './package-changes.js';
import { relationsTo, renewChain } from './renew-chain.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

export interface SheetsToName {
  /** The hidden sheet of ours and what it says from now on; null in a workbook that is not ours. */
  readonly hidden: { readonly sheet: PackageSheet; readonly plan: PlanSheet } | null;
  readonly findings: PackageSheet | null;
  readonly findingsPlan: PlanSheet;
  /** The workbook part as it is. */
  readonly workbook: Placed;
  readonly styles: StyleSheet;
  readonly names: WorkbookPlan['names'];
  /** Number of a tab → cells that have no formula any more. */
  readonly formulasGone: ReadonlyMap<number, ReadonlySet<string>>;
  readonly recalculate: boolean;
}

/** Last of all that adds styles: a style sheet that was not there is written here. */
export function putFindings(changes: PackageChanges, opened: OpenedBook, sheets: SheetsToName): void {
  const { source, book } = opened;
  const { hidden, findings, styles } = sheets;
  const namespace = sheets.workbook.uri;
  const formats = new Map<string, number>();
  const styleOf = ({ style, open = false }: Pick<PlanCell, 'style' | 'open'>): number => {
    const key = `${style} ${open}`;
    const format = formats.get(key) ?? styles.planned(LOOKS[style], open);
    formats.set(key, format);
    return format;
  };
  const put = (part: string, plan: PlanSheet, selected: boolean): void => {
    changes.write(part, sheetXml({ namespace, plan, styleOf, selected }));
    // What the old sheet pointed to, nothing points to any more.
    changes.remove(relationshipsOf(part.replaceAll('\\', '/')));
  };
  const folder = book.workbook.replaceAll('\\', '/').replace(/[^/]*$/, '');
  const findingsPart = findings?.part ?? changes.freeName(`${folder}worksheets/`, 'sheet');
  if (hidden) put(hidden.sheet.part!, hidden.plan, false);
  put(findingsPart, sheets.findingsPlan, true);

  const relations = textOf(source, book.workbookRelationships!);
  const root = readTree(relations);
  const ids = new Map(root.children.map((relation) => [attributeOf(relation, 'Id') ?? '', relation]));
  const like =
    hidden?.sheet ?? worksheetsOf(book).find(({ relationId, part }) => relationId !== null && part !== null)!;
  const type = attributeOf(ids.get(like.relationId!)!, 'Type') ?? '';
  const added: Relation[] = [];
  const parts: { part: string; type: string }[] = [];
  const name = (part: string, kind: string): string => {
    const id = freeId([...ids.keys(), ...added.map((relation) => relation.id)]);
    added.push({ id, type: type.replace(/worksheet$/, kind), target: part.slice(folder.length) });
    parts.push({ part: `/${part}`, type: `${TYPE}${kind}+xml` });
    return id;
  };
  const relation = findings?.relationId ?? name(findingsPart, 'worksheet');
  if (book.styles === null) {
    const part = changes.freeName(folder, 'styles');
    name(part, 'styles');
    changes.write(part, styles.text());
  }
  const ours = [hidden?.sheet ?? null, findings].flatMap((sheet) => (sheet ? [Number(sheet.sheetId)] : []));
  const removed = renewChain(changes, opened, { sheets: new Set(ours), cells: sheets.formulasGone });
  const goneIds = relationsTo(opened, removed);
  changes.patch(book.workbookRelationships!, relations, patchRelations(relations, added, goneIds, root));
  const types = textOf(source, book.contentTypes);
  const goneNames = removed.map((part) => `/${part.replaceAll('\\', '/')}`);
  changes.patch(book.contentTypes, types, patchContentTypes(types, parts, goneNames));

  const workbook = textOf(source, book.workbook);
  const titles = printTitles(sheets.findingsPlan);
  const numbers = book.sheets.map(({ sheetId }) => Number(sheetId)).filter(Number.isInteger);
  const patch = {
    oldFindings: findings === null ? null : book.sheets.indexOf(findings),
    findings: { name: sheets.findingsPlan.name, sheetId: Math.max(0, ...numbers) + 1, relation },
    hidden: hidden && book.sheets.indexOf(hidden.sheet),
    names: hidden ? namesOn(hidden, sheets.names) : {},
    findingsNames: titles === null ? {} : { '_xlnm.Print_Titles': titles },
    recalculate: sheets.recalculate,
  };
  changes.patch(book.workbook, workbook, patchWorkbook(workbook, patch, sheets.workbook));
}

/** The lists stand on the hidden sheet, whatever a program named it. */
function namesOn(
  { sheet: { name }, plan }: NonNullable<SheetsToName['hidden']>,
  names: WorkbookPlan['names'],
): WorkbookPlan['names'] {
  if (name === plan.name) return names;
  const moved = Object.entries(names).map(([list, range]) => [
    list,
    range.replace(`'${plan.name}'`, () => `'${name.replaceAll("'", "''")}'`),
  ]);
  return Object.fromEntries(moved) as WorkbookPlan['names'];
}

/** An id no relationship has. */
function freeId(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`rId${n}`)) return `rId${n}`;
}
