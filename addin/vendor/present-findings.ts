/** Findings of a vendor's sheet in words: those of the rules as everywhere, its own beside them. */
import type { IssueBody } from '../../core/contract/cells.js';
import type { PupilInFile, VendorCheck } from '../../core/vendor-sheet/judge-sheet.js';
import { VENDOR_RULES, type VendorIssue, type VendorRule } from '../../core/vendor-sheet/vendor-issue.js';
import { fill } from '../../core/text/fill.js';
import { presentIssue } from '../../core/words/present-issue.js';
import type { Locale } from '../../core/words/render.js';
import type { PlacedIssue } from '../../core/workbook/read-types.js';
import { kindTitle } from '../findings/kind-title.js';
import type { Words } from '../words/words.js';

type Own = VendorRule extends `vendor-${infer Name}` ? Name : never;

export const isOwn = (rule: string): rule is VendorRule => Object.hasOwn(VENDOR_RULES, rule);
const nameOf = (rule: VendorRule): Own => rule.slice('vendor-'.length) as Own;

export function presentFindings({ issues, pupils }: VendorCheck, locale: Locale, t: Words['t']): readonly IssueBody[] {
  const names = pupils.map(({ id, name }: PupilInFile) => ({ id, name }));
  return issues.map((issue) => (isOwnIssue(issue) ? presentOwn(issue, t) : presentIssue(issue, names, locale)));
}

const isOwnIssue = (issue: PlacedIssue | VendorIssue): issue is VendorIssue => isOwn(issue.rule);

function presentOwn({ rule, severity, pupil, field, sheet, cell, params }: VendorIssue, t: Words['t']): IssueBody {
  // The words' own slots are filled from the finding, whose parameters stand in `VENDOR_RULES`.
  const say = t as (code: string) => string;
  const name = nameOf(rule);
  const message = fill(say(`vendor.rule-${name}`), params);
  return { rule, severity, pupil, field, sheet, cell, message, remedy: say(`vendor.rule-${name}-do`) };
}

/** A kind of finding in a few words. */
export const kindOf = (finding: IssueBody, locale: Locale, t: Words['t']): string =>
  isOwn(finding.rule)
    ? t(`vendor.kind-${nameOf(finding.rule)}`)
    : kindTitle({ key: finding.rule, findings: [finding], errors: 0 }, locale);
