/** A unit in a request to recall it (transaction 5): only what the package lists, so that both sides speak of one child. */
import { canonicalText } from '../xml/canonical.js';
import { element } from '../xml/element.js';
import { SPEC_V1 } from './spec-v1.js';

/** In the package's order. */
export const RECALL_TAGS = [
  'MA_TRA_CUU_UUID',
  'HO_VA_TEN',
  'GIOI_TINH',
  'NGAY_SINH',
  'SO_CCCD',
  'TEN_TRUONG',
  'MA_TRUONG',
  'TEN_NAM_HOC',
] as const;

/** As the unit's own tags say them; a value the unit lacks is left out. */
export type RecallItem = Readonly<Partial<Record<(typeof RECALL_TAGS)[number], string>>>;

/** Canonical text: one of the `recordTexts` of `prepareTransactionSignature`. */
export const recallItemText = (item: RecallItem): string =>
  canonicalText(
    element(
      SPEC_V1.groups.record,
      {},
      RECALL_TAGS.flatMap((tag) => (item[tag] ? [element(tag, {}, [item[tag]])] : [])),
    ),
  );
