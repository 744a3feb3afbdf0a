/** What a notice of a breach asks for (docs/forms/breach-notice.md), item by item. */

/** Which kinds of data; parents with addresses, ethnic group and health are told apart as the law does. */
export const DATA_KINDS = ['names', 'numbers', 'marks', 'parents', 'sensitive', 'accounts', 'other'] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Items that words can be added to once a breach is entered, in the order of the notice. */
export const ITEMS_IN_WORDS = ['when', 'what', 'data', 'people', 'consequences', 'done', 'plan', 'told'] as const;
/** Also when it was found: a slip is put right by the moment and why; the last one counts for clock and notice. */
export const SUPPLEMENT_ITEMS = ['found', ...ITEMS_IN_WORDS] as const;
export type SupplementItem = (typeof SUPPLEMENT_ITEMS)[number];
