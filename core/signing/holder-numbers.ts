/** Numbers of a certificate's holder, each with its kind: only two of one kind can be compared (H9). */

/**
 * `citizen`: số định danh cá nhân, 12 digits; `old-citizen`: the identity card's before it, 9 digits; `school`: the code a
 * transcript calls MA_TRUONG; `office`: a budget unit's or a decision's.
 */
export type NumberKind = 'citizen' | 'old-citizen' | 'passport' | 'tax' | 'school' | 'office';

export interface HolderNumber {
  readonly kind: NumberKind;
  /** Letters and digits alone. */
  readonly value: string;
}

/** What stands before the number: words of Viet Nam's authorities, and those of ETSI EN 319 412-1 section 5.1. */
const WORDS: Readonly<Record<string, NumberKind>> = {
  CCCD: 'citizen',
  CC: 'citizen',
  CANCUOC: 'citizen',
  DDCN: 'citizen',
  SDDCN: 'citizen',
  DINHDANH: 'citizen',
  MDDCN: 'citizen',
  PNOVN: 'citizen',
  IDCVN: 'citizen',
  CMND: 'old-citizen',
  CMT: 'old-citizen',
  HC: 'passport',
  HOCHIEU: 'passport',
  PASVN: 'passport',
  MST: 'tax',
  TINVN: 'tax',
  VATVN: 'tax',
  MATRUONG: 'school',
  MTVN: 'school',
  MNS: 'office',
  MDV: 'office',
  MQHNS: 'office',
  MDVQHNS: 'office',
  QD: 'office',
  GOVN: 'office',
  NTRVN: 'office',
};

const DIGITS: Readonly<Partial<Record<NumberKind, RegExp>>> = {
  citizen: /^\d{12}$/,
  'old-citizen': /^\d{9}$/,
  tax: /^\d{10}(\d{3})?$/,
};

/** A number with its word before it, `CMND: 012 345 678`; null for anything else, and for a number of another length. */
export function holderNumber(text: string): HolderNumber | null {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replaceAll('Đ', 'D');
  for (const { index, 0: sign } of plain.matchAll(/[:_\s-]+/g)) {
    const word = WORDS[plain.slice(0, index).replace(/[^A-Z]/g, '')];
    if (word === undefined) continue;
    const value = plain.slice(index + sign.length).replace(/[^A-Z0-9]/g, '');
    // The last identity cards already bore the citizen's number; since 1 July 2025 it is a person's tax number, too
    // (Law 38/2019/QH14 article 35.7, circular 86/2024/TT-BTC).
    const isCitizens = (word === 'old-citizen' || word === 'tax') && value.length === 12;
    const kind = isCitizens ? 'citizen' : word;
    return (DIGITS[kind] ?? /\d/).test(value) ? { kind, value } : null;
  }
  return null;
}
