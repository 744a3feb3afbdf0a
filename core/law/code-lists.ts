/**
 * Code lists of the Ministry as data of a version of its specification: no code is invented where a list has one. A list
 * comes as the rows of a table file; whoever reads the file (CSV, XLSX) gives them with their line numbers.
 */
import { isSubject } from '../fields/subjects.js';
import { GRADES } from './law.js';

export const CODE_LISTS = ['subject', 'grade', 'level', 'department', 'school', 'commune'] as const;
export type CodeListName = (typeof CODE_LISTS)[number];

export interface Code {
  readonly code: string;
  readonly name: string;
  /** What it is called here: a subject's field code, a grade's digit; null where we have no name of our own. */
  readonly ours: string | null;
  /** Code of what it lies in, a commune in its department; null at the top. */
  readonly within: string | null;
}

export interface CodeLists {
  /** Of the specification they belong to. */
  readonly version: string;
  readonly lists: Readonly<Partial<Record<CodeListName, readonly Code[]>>>;
}

/** Columns of the table, by the names in its first row; `ours` and `within` may be left out. */
export const CODE_COLUMNS = ['list', 'code', 'name', 'ours', 'within'] as const;

export interface TableLine {
  /** From 1, as an editor shows it. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Places in `cells` of what the file holds as numbers, which have lost the zeros a code may begin with. */
  readonly numbers?: readonly number[];
}

export type CodeFault =
  | 'column-missing'
  | 'list-unknown'
  | 'code-missing'
  | 'code-doubled'
  | 'code-number'
  | 'name-missing'
  | 'ours-unknown'
  | 'ours-doubled'
  | 'within-unknown';

export interface FaultyLine {
  readonly line: number;
  readonly fault: CodeFault;
  readonly typed: string;
}

/** Codes by what we call them, of the lists whose codes stand for something of ours: `OURS`. */
export type OwnCodes = Readonly<Partial<Record<CodeListName, Readonly<Record<string, string>>>>>;

export type CodeListsRead =
  | { readonly ok: true; readonly read: CodeLists }
  /** Every fault there is, in the order of the lines; nothing is taken. */
  | {
      readonly ok: false;
      readonly faults: readonly FaultyLine[];
    };

/** The level of schooling all of this is about. */
export const PRIMARY = 'primary';

/** What of ours a list's codes stand for; any text in lists that have none. */
const OURS: Readonly<Partial<Record<CodeListName, (text: string) => boolean>>> = {
  subject: isSubject,
  grade: (text) => GRADES.some((grade) => String(grade) === text),
  level: (text) => text === PRIMARY,
};

/** Which list lies in which. */
const WITHIN: Readonly<Partial<Record<CodeListName, CodeListName>>> = { school: 'commune', commune: 'department' };

/** Read a table of codes; empty lines are passed over, case and blanks around a text do not count but in codes and names. */
export function readCodeLists(version: string, table: readonly TableLine[]): CodeListsRead {
  const [head, ...rows] = table.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = new Map(head?.cells.map((cell, i) => [cell.trim().toLowerCase(), i]));
  const missing = ['list', 'code', 'name'].filter((column) => !at.has(column));
  if (missing.length > 0) {
    return {
      ok: false,
      faults: missing.map((typed) => ({ line: head?.line ?? 1, fault: 'column-missing', typed })),
    };
  }
  const entries = rows.map(({ line, cells, numbers = [] }) => {
    const asNumber = (['code', 'within'] as const).filter((column) => numbers.includes(at.get(column) ?? -1));
    const of = (column: (typeof CODE_COLUMNS)[number]): string => (cells[at.get(column) ?? -1] ?? '').trim();
    const code: Code = {
      code: of('code'),
      name: of('name').normalize('NFC'),
      ours: of('ours') || null,
      within: of('within') || null,
    };
    return { line, list: of('list').toLowerCase(), code, asNumber };
  });
  const faults = faultsOf(entries);
  if (faults.length > 0) return { ok: false, faults };
  const lists: Partial<Record<CodeListName, Code[]>> = {};
  for (const { list, code } of entries) (lists[list as CodeListName] ??= []).push(code);
  return { ok: true, read: { version, lists } };
}

interface Entry {
  readonly line: number;
  readonly list: string;
  readonly code: Code;
  readonly asNumber: readonly ('code' | 'within')[];
}

function faultsOf(entries: readonly Entry[]): Extract<CodeListsRead, { ok: false }>['faults'] {
  const known = new Set(entries.map(({ list, code }) => `${list}\n${code.code}`));
  const there = new Set(entries.map(({ list }) => list));
  const codes = new Set<string>();
  const ours = new Set<string>();
  const doubled = (seen: Set<string>, key: string): boolean => seen.size === seen.add(key).size;
  return entries.flatMap(({ line, list, code: { code, name, ours: own, within }, asNumber }) => {
    if (!isList(list)) return [{ line, fault: 'list-unknown' as const, typed: list }];
    const holder = WITHIN[list];
    const found: [CodeFault, string][] = [];
    if (code === '') found.push(['code-missing', name]);
    else if (doubled(codes, `${list}\n${code}`)) found.push(['code-doubled', code]);
    for (const column of asNumber) found.push(['code-number', (column === 'code' ? code : within) ?? '']);
    if (name === '') found.push(['name-missing', code]);
    if (own !== null && !OURS[list]?.(own)) found.push(['ours-unknown', own]);
    else if (own !== null && doubled(ours, `${list}\n${own}`)) found.push(['ours-doubled', own]);
    // A list may come without the one it lies in, which is another file then.
    const hasHolder = holder !== undefined && there.has(holder);
    if (within !== null && hasHolder && !known.has(`${holder}\n${within}`)) found.push(['within-unknown', within]);
    return found.map(([fault, typed]) => ({ line, fault, typed }));
  });
}

const isList = (text: string): text is CodeListName => (CODE_LISTS as readonly string[]).includes(text);

/** The lists of a file, in the order in which they begin there. */
export const codesByList = ({ lists }: CodeLists): readonly (readonly [CodeListName, readonly Code[]])[] =>
  Object.entries(lists) as [CodeListName, readonly Code[]][];

/** The Ministry's code for what we call `ours`; null where its list has none. */
export const codeFor = ({ lists }: CodeLists, list: CodeListName, ours: string): string | null =>
  lists[list]?.find((code) => code.ours === ours)?.code ?? null;
