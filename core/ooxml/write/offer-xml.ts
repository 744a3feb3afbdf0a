/** What cells offer, as data validations (ISO/IEC 29500-1, 18.3.1.33). */
import type { Offer } from '../../workbook/offers.js';
import { escapeAttribute, escapeText } from './xml-text.js';

/** Attributes of a validation in the order they are written; those whose value is the default are left out. */
export function offerAttributes({ type, errorStyle, errorTitle, error }: Offer): Readonly<Record<string, string>> {
  return {
    type,
    ...(errorStyle === 'stop' ? {} : { errorStyle }),
    allowBlank: '1',
    showErrorMessage: '1',
    errorTitle,
    error,
  };
}

/** One validation for all the ranges. */
export function offerXml(offer: Offer, sqref: string, prefix: string): string {
  const attributes = Object.entries({ ...offerAttributes(offer), sqref });
  const written = attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
  const formulas = offer.formulas
    .map((formula, i) => `<${prefix}formula${i + 1}>${escapeText(formula)}</${prefix}formula${i + 1}>`)
    .join('');
  return `<${prefix}dataValidation${written}>${formulas}</${prefix}dataValidation>`;
}
