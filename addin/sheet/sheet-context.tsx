/** The open workbook, for the screens that need it; nothing of it outside Excel. */
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Conflicts } from '../push/use-conflicts.js';
import type { SheetActs, SheetState } from './sheet-state.js';
import { useSheetConflicts } from './use-sheet-conflicts.js';

/** What `SheetWork` is to the screens. */
export interface SheetSource extends SheetActs {
  readonly get: () => SheetState;
  /** Returns the act that ends it. */
  readonly subscribe: (told: () => void) => () => void;
}

export interface Sheet {
  readonly state: SheetState;
  readonly acts: SheetActs;
  /** Held here, so that choices stay while their owner looks at another screen. */
  readonly conflicts: Conflicts;
}

const SheetContext = createContext<Sheet | null>(null);

export function SheetProvider({ source, children }: { readonly source: SheetSource; readonly children: ReactNode }) {
  const state = useSyncExternalStore(source.subscribe, source.get);
  const conflicts = useSheetConflicts(state, source);
  const sheet = useMemo<Sheet>(() => ({ state, acts: source, conflicts }), [state, source, conflicts]);
  return <SheetContext value={sheet}>{children}</SheetContext>;
}

/** The open workbook's state and acts, or null outside Excel. */
export const useSheet = (): Sheet | null => useContext(SheetContext);
