/** What the pane inside Excel has more than the page in a browser; the page's bundle holds none of it. */
import { createContext, useContext } from 'react';
import type { ExcelDoor } from '../excel/door.js';
import type { OfficeFacts } from '../excel/office-ready.js';

export interface Pane {
  readonly office: OfficeFacts;
  readonly door: ExcelDoor;
}

export const PaneContext = createContext<Pane | null>(null);

/** Null in a browser's own window. */
export const usePane = (): Pane | null => useContext(PaneContext);
