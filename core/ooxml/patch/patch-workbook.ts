/** The workbook part with its findings tab in front: the list of tabs, what counts tabs, and names (CT_Workbook, 18.2.27). */
import { escapeAttribute, escapeText } from '../write/xml-text.js';
import { withAttribute } from './attributes.js';
import { applyEdits, type Edit } from './edits.js';
import { appended, attributeOf, childOf, isTrue, type Placed, prefixIn, readTree, tagOf } from './tree.js';

export interface WorkbookPatch {
  /** Position of the findings tab that comes from an earlier round; null where there is none. */
  readonly oldFindings: number | null;
  /** The findings tab: its name; its number and relationship where it is new. */
  readonly findings: { readonly name: string; readonly sheetId: number; readonly relation: string };
  /** Position of the hidden sheet, which becomes very hidden again; null in a workbook that is not ours. */
  readonly hidden: number | null;
  /** Names for the whole workbook. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of the findings tab alone. */
  readonly findingsNames: Readonly<Record<string, string>>;
  /** Values were written: formulas that depend on them are worked out anew when the file is opened. */
  readonly recalculate: boolean;
}

/** Children of a workbook up to its names, and up to its calculation. */
const BEFORE_NAMES = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

/** The tabs in their order. */
export const sheetsOf = (root: Placed): readonly Placed[] => childOf(root, 'sheets')?.children ?? [];

/** Pure: the part's text and what becomes of it; `root` where it was read before. */
export function patchWorkbook(source: string, patch: WorkbookPatch, root = readTree(source)): string {
  const prefix = prefixIn(root);
  return applyEdits(source, [
    ...viewEdits(source, root),
    ...sheetEdits(source, root, patch),
    ...nameEdits(source, root, prefix, patch),
    ...(patch.recalculate ? calculationEdits(source, root, prefix) : []),
  ]);
}

/** Only that formulas are worked out anew when the file is opened, for values were written. */
export function recalculated(source: string): string {
  const root = readTree(source);
  return applyEdits(source, calculationEdits(source, root, prefixIn(root)));
}

/** The first tab is the one that is shown. */
function viewEdits(source: string, root: Placed): Edit[] {
  return (childOf(root, 'bookViews')?.children ?? []).flatMap((view) => {
    const given = tagOf(source, view);
    let tag = given;
    for (const name of ['activeTab', 'firstSheet'])
      if ((attributeOf(view, name) ?? '0') !== '0') tag = withAttribute(tag, name, '0');
    return tag === given ? [] : [{ start: view.start, end: view.start + given.length, text: tag }];
  });
}

function sheetEdits(source: string, root: Placed, { oldFindings, findings, hidden }: WorkbookPatch): Edit[] {
  const sheets = sheetsOf(root);
  const edits: Edit[] = [];
  const first = sheets[0]!;
  const old = oldFindings === null ? null : sheets[oldFindings]!;
  const insert = (text: string): void => void edits.push({ start: first.start, end: first.start, text });
  if (!old) insert(sheetXml(sheets[hidden ?? 0]!, findings));
  else if (oldFindings !== 0) {
    insert(shown(source, old));
    edits.push({ start: old.start, end: old.end, text: '' });
  } else if (shown(source, old) !== source.slice(old.start, old.end)) {
    edits.push({ start: old.start, end: old.end, text: shown(source, old) });
  }
  const veryHidden = hidden === null ? null : sheets[hidden]!;
  if (veryHidden && attributeOf(veryHidden, 'state') !== 'veryHidden') {
    const tag = tagOf(source, veryHidden);
    const text = withAttribute(tag, 'state', 'veryHidden');
    edits.push({ start: veryHidden.start, end: veryHidden.start + tag.length, text });
  }
  return edits;
}

/** The same tab, hidden no longer. */
const shown = (source: string, sheet: Placed): string =>
  withAttribute(tagOf(source, sheet), 'state', null) +
  source.slice(sheet.start + tagOf(source, sheet).length, sheet.end);

/** A tab like another one of the same workbook. */
function sheetXml(like: Placed, { name, sheetId, relation }: WorkbookPatch['findings']): string {
  const id = like.attributes.find(({ local, uri }) => local === 'id' && uri !== '')!;
  const prefix = like.qname.startsWith('r:') ? 'rel' : 'r';
  const tag = `<${like.qname} xmlns:${prefix}="${escapeAttribute(id.uri)}" name="${escapeAttribute(name)}"`;
  return `${tag} sheetId="${sheetId}" ${prefix}:id="${escapeAttribute(relation)}"/>`;
}

function nameEdits(source: string, root: Placed, prefix: string, patch: WorkbookPatch): Edit[] {
  const container = childOf(root, 'definedNames');
  const given = container?.children ?? [];
  const written = new Set<string>();
  const edits = given.flatMap((name): Edit[] => {
    const local = attributeOf(name, 'localSheetId');
    const key = attributeOf(name, 'name') ?? '';
    const tag = tagOf(source, name);
    const change = (text: string): Edit => ({ start: name.start, end: name.start + tag.length, text });
    if (local !== undefined) {
      const index = Number(local);
      if (index === patch.oldFindings) return [{ start: name.start, end: name.end, text: '' }];
      const moved = indexAfter(index, patch.oldFindings);
      return moved === index ? [] : [change(withAttribute(tag, 'localSheetId', String(moved)))];
    }
    const wanted = Object.entries(patch.names).find(([known]) => known.toLowerCase() === key.toLowerCase());
    if (!wanted) return [];
    written.add(wanted[0]);
    if (name.text === wanted[1]) return [];
    return [
      {
        start: name.start,
        end: name.end,
        text: `${tag.replace(/\s*\/>$/, '>')}${escapeText(wanted[1])}</${name.qname}>`,
      },
    ];
  });
  const added = [
    ...Object.entries(patch.names).flatMap(([name, text]) =>
      written.has(name) ? [] : [nameXml(prefix, ` name="${escapeAttribute(name)}"`, text)],
    ),
    ...Object.entries(patch.findingsNames).map(([name, text]) =>
      nameXml(prefix, ` name="${escapeAttribute(name)}" localSheetId="0"`, text),
    ),
  ].join('');
  if (added === '') return edits;
  if (container) return [...edits, appended(source, container, added)];
  return [...edits, behind(root, BEFORE_NAMES, `<${prefix}definedNames>${added}</${prefix}definedNames>`)];
}

/** Where a tab stands once the findings tab stands first. */
export const indexAfter = (index: number, oldFindings: number | null): number =>
  oldFindings !== null && index > oldFindings ? index : index + 1;

const nameXml = (prefix: string, attributes: string, text: string): string =>
  `<${prefix}definedName${attributes}>${escapeText(text)}</${prefix}definedName>`;

function calculationEdits(source: string, root: Placed, prefix: string): Edit[] {
  const given = childOf(root, 'calcPr');
  if (!given) return [behind(root, BEFORE_CALCULATION, `<${prefix}calcPr fullCalcOnLoad="1"/>`)];
  if (isTrue(attributeOf(given, 'fullCalcOnLoad'))) return [];
  const tag = tagOf(source, given);
  return [{ start: given.start, end: given.start + tag.length, text: withAttribute(tag, 'fullCalcOnLoad', '1') }];
}

/** An element put in behind the last child that comes before it. */
function behind(root: Placed, before: readonly string[], text: string): Edit {
  const at = root.children.filter(({ local }) => before.includes(local)).at(-1)?.end ?? root.inner!.start;
  return { start: at, end: at, text };
}
