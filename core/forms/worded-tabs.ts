import type { FieldKey } from '../fields/field-key.js';
import type { SheetContext } from '../sheet/context.js';
import { type Vocabulary, vocabularyOf } from './header-words.js';
import { type FormTab, tabsOf, type WorkbookKind } from './tabs.js';

export interface WordedTab {
  readonly tab: FormTab;
  readonly vocabulary: Vocabulary;
}

/** Tabs of a class sheet with the words of their headers; what `tabsOf` says. */
export type WordedTabs = (kind: WorkbookKind, context: SheetContext, own: readonly FieldKey[]) => readonly WordedTab[];

export const wordedTabs: WordedTabs = (kind, context, own) =>
  tabsOf(kind, context, own).map((tab) => ({ tab, vocabulary: vocabularyOf(tab.columns) }));
