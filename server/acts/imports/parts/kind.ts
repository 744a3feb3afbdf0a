/** What every kind of import can do: read its file, hold it against the school, write what was seen, put it back. */
import type { Import, ImportRow } from '../../../../core/contract/imports.js';
import type { Refusal } from '../../../../core/codes/refusal.js';
import type { RefusedRow } from '../../../../core/import/candidate.js';
import type { ProposedClass } from '../../../../core/import/compare.js';
import type { Choice, Decisions } from '../../../../core/import/compared-row.js';
import type { ListRead } from '../../../../core/import/read-list.js';
import type { ReadingOf } from '../../../../core/import/read-pupils.js';
import type { RawBook } from '../../../../core/workbook/raw.js';
import type { Locale } from '../../../../core/words/render.js';
import type { Acting } from '../../../runner/act.js';
import type { Reading } from '../../../runner/deps.js';
import type { ImportResult } from './stored-import.js';

/** The right each kind is imported by. */
export const IMPORT_RIGHTS = {
  pupils: 'import-pupils',
  teachers: 'import-teachers',
  assignments: 'import-assignments',
  profiles: 'import-profiles',
} as const;
export type ImportRight = (typeof IMPORT_RIGHTS)[keyof typeof IMPORT_RIGHTS];

export type ImportActing = Acting<ImportRight>;

/** A row as it is shown, before anybody has decided on it. */
export interface ShownRow extends Omit<ImportRow, 'decision' | 'choices'> {
  readonly choices: Choice[];
}

/** A file beside what the school has, as people see it. */
export interface Preview extends Pick<Import, 'leftOut' | 'people' | 'mostlyUnknown'> {
  /** All of them; those that are the same are only counted in the end. */
  readonly rows: readonly ShownRow[];
  readonly refused: readonly RefusedRow[];
  readonly newClasses: readonly ProposedClass[];
}

export interface Written {
  readonly result: ImportResult;
  /** What was changed, as it is stored, for its digest. */
  readonly changes: unknown;
}

/** A stored file held against the school at a moment. */
export interface Held {
  readonly preview: Preview;
  /** Digest of what was compared: whoever carries it out carries out what she has seen. */
  readonly seen: string;
  /** Whether the school is what it was held against. */
  readonly isStill: (at: Reading) => Promise<boolean>;
  /** Refuses with import-nothing where nothing would change, and with what only writing finds. */
  readonly write: (at: ImportActing, importId: string, decisions: Decisions) => Promise<Written>;
}

/** What an import is held against the school on. */
export interface HoldOn {
  readonly file: ListRead<object>;
  readonly schoolYear: string;
  readonly day: string;
}

export interface Undoing {
  readonly importId: string;
  readonly schoolYear: string;
  /** When it was carried out. */
  readonly at: string;
  readonly locale: Locale;
}

export interface KindOfImport {
  readonly read: (book: RawBook, of: ReadingOf) => ListRead<object> | { readonly ok: false; readonly refusal: Refusal };
  /** Whether a year has any of it yet: without, an import begins with the year, else today. */
  readonly some: string | null;
  readonly hold: (at: Reading, on: HoldOn) => Promise<Held>;
  /** Puts back what an import changed; resolves to that for its digest. Refuses with import-built-on. */
  readonly undo: (at: ImportActing, of: Undoing) => Promise<unknown>;
}
