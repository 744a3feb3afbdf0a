/** What the pane inside Excel has more than the page in a browser; the page's bundle holds none of it. */
import { type ComponentType, createContext, useContext } from 'react';
import type { ExcelDoor } from '../excel/door.js';
import type { OfficeFacts } from '../excel/office-ready.js';
import type { SheetSource } from '../sheet/sheet-context.js';

/** The work on the open workbook for one person, with its beginning and end. */
export interface PersonsSheet extends SheetSource {
  readonly start: () => Promise<void>;
  readonly forget: () => void;
  readonly stopListening: () => Promise<void>;
}

export interface Pane {
  readonly office: OfficeFacts;
  readonly door: ExcelDoor;
  readonly newSheet: () => PersonsSheet;
  readonly SheetScreen: ComponentType<{ readonly focus: boolean }>;
}

export const PaneContext = createContext<Pane | null>(null);

/** Null in a browser's own window. */
export const usePane = (): Pane | null => useContext(PaneContext);
