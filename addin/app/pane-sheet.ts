/** The open workbook as the pane alone knows it; handed in, so that the page's bundle holds none of it. */
import { type ComponentType, createContext, useContext } from 'react';
import type { SheetSource } from '../sheet/sheet-context.js';

/** The work on the open workbook for one person, with its beginning and end. */
export interface PersonsSheet extends SheetSource {
  readonly start: () => Promise<void>;
  readonly forget: () => void;
  readonly stopListening: () => Promise<void>;
}

export interface PaneSheet {
  readonly newSheet: () => PersonsSheet;
  readonly SheetScreen: ComponentType<{ readonly focus: boolean }>;
}

export const PaneSheetContext = createContext<PaneSheet | null>(null);

/** Null in a browser's own window. */
export const usePaneSheet = (): PaneSheet | null => useContext(PaneSheetContext);
