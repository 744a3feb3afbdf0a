/** Findings that only a vendor's sheet has, beside those of the rules. */
import type { FieldKey } from '../fields/field-key.js';
import type { Severity } from '../rules/issue.js';
import type { PlacedIssue } from '../workbook/read-types.js';

/** With the parameters their words have. */
export const VENDOR_RULES = {
  'vendor-number-as-text': ['typed'],
  'vendor-listed-twice': ['other'],
  'vendor-code-shared': ['other'],
  'vendor-nobody': ['row'],
  'vendor-merged': ['range'],
} as const;
export type VendorRule = keyof typeof VENDOR_RULES;

export interface VendorIssue extends Omit<PlacedIssue, 'rule' | 'fix' | 'sheet'> {
  readonly rule: VendorRule;
  readonly sheet: string;
}

export const vendorIssue = (
  rule: VendorRule,
  severity: Severity,
  place: { readonly sheet: string; readonly cell: string; readonly pupil?: string; readonly field?: FieldKey | null },
  params: VendorIssue['params'] = {},
): VendorIssue => ({
  rule,
  severity,
  params,
  sheet: place.sheet,
  cell: place.cell,
  pupil: place.pupil ?? null,
  field: place.field ?? null,
});
