/**
 * What the host's objects are made of: tables of members, each with the requirement set it came with, and what these
 * tables may know and do of the host.
 */
import type ExcelJS from 'exceljs';
import type { Rect } from './address.js';
import type { ChangeType } from './events.js';
import type { HostSheet } from './host-sheet.js';

/** ExcelApi version, `1.7`. */
export type Since = `1.${number}`;

/** An object the library holds a path to. */
export interface Thing {
  readonly kind: Kind;
}

export interface Property<T extends Thing> {
  readonly since: Since;
  /** A plain value, or a thing where the property leads to one. */
  readonly get?: (self: T, host: HostState) => unknown;
  readonly set?: (self: T, value: unknown, host: HostState) => void;
}

export interface Method<T extends Thing> {
  readonly since: Since;
  /** Gives a plain value, a thing, or null for a null object. */
  readonly call: (self: T, given: readonly unknown[], host: HostState) => unknown;
}

/** Members by the names programmers use (`rowHidden`); the wire's names begin with a capital. */
export interface Kind<T extends Thing = never> {
  readonly name: string;
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly methods: Readonly<Record<string, Method<T>>>;
  /** What the library knows the object by afterwards (`Id`, `_ReferenceId`). */
  readonly identity?: (self: T, host: HostState) => Record<string, unknown>;
  /** The members of a collection, and one of them by its key. */
  readonly items?: (self: T, host: HostState) => readonly Thing[];
  readonly item?: (self: T, key: unknown, host: HostState) => Thing;
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && 'kind' in value;

export interface Place {
  readonly sheet: HostSheet;
  readonly rect: Rect;
}

export interface RangeThing extends Thing, Place {}
export interface WorksheetThing extends Thing {
  readonly sheet: HostSheet;
}

export interface HostState {
  readonly book: ExcelJS.Workbook;
  /** The year Excel adds to a day typed without one. */
  readonly year: number;
  /** In their order. */
  readonly sheets: readonly HostSheet[];
  /** By name in any case, or by id. */
  findSheet(key: string): HostSheet | undefined;
  range(sheet: HostSheet, rect: Rect): RangeThing;
  worksheet(sheet: HostSheet): WorksheetThing;
  /** Null where no cells are selected but a picture is. */
  readonly selection: Place | null;
  select(place: Place): void;
  activate(sheet: HostSheet): void;
  /** Tell whoever listens, once the batch is answered. */
  changed(place: Place, type: ChangeType, source: 'person' | 'add-in'): void;
  /** Keep an object for later batches. */
  keep(thing: Thing): void;
  referenceOf(thing: Thing): string | undefined;
  /** A workbook was opened in a window of its own. */
  opened(base64: string): void;
  /** Whether values come back as null, as they sometimes do. */
  readonly nullValues: boolean;
}
