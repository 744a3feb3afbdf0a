/** Forms are few, and whoever reads many workbooks asks for them with every one. Apart, for a page reads one at a time. */
import { SUPPLEMENTARY } from '../codes/periods.js';
import { gradesOf } from './tabs.js';
import { type WordedTab, type WordedTabs, wordedTabs } from './worded-tabs.js';

/** Every grade and period of a school; what a hostile file names is pushed out with the rest. */
const MOST_KEPT = 32;
const LONGEST_KEY = 5_000;
const kept = new Map<string, readonly WordedTab[]>();

export const keptTabs: WordedTabs = (kind, context, own) => {
  // What is assessed anew is each pupil's own.
  if (context.period === SUPPLEMENTARY) return wordedTabs(kind, context, own);
  // Whose class it is heads no column; whatever else is said of a class may.
  const { id: _id, name: _name, homeroomTeacher: _teacher, ...klass } = context.class;
  const key = JSON.stringify([kind, context.schoolYear, context.period, gradesOf(context), klass, own]);
  const known = kept.get(key);
  if (known) return known;
  const tabs = wordedTabs(kind, context, own);
  if (key.length > LONGEST_KEY) return tabs;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, tabs);
  return tabs;
};
