import type { BANK_REFUSALS } from '../../codes/refusals/bank.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of the remark bank. */
export const bankRefusals: RefusalWordsOf<typeof BANK_REFUSALS> = {
  'bank-level': {
    reason: 'This level does not belong to the chosen subject or trait.',
    remedy: 'Choose a level of subjects (T, H, C), of traits (T, Đ, C), or leave it open for every level.',
  },
  'bank-level-unknown': {
    reason: 'The level “{typed}” of {about} is not known.',
    remedy: 'Write {levels}, or leave it empty for every level.',
  },
  'bank-grades': {
    reason: 'Grades go from 1 to 5, the first not above the last.',
    remedy: 'Choose the grades again, or leave them open.',
  },
  'bank-grades-unknown': {
    reason: 'The grade “{typed}” is not known.',
    remedy: 'Write a number from 1 to 5, or “4 đến 5”; leave it empty for every grade. Excel turns 4-5 into a date.',
  },
  'bank-about-unknown': {
    reason: 'The subject or trait “{typed}” is not known.',
    remedy: 'Copy the name from the sheet “Cách điền”, for instance Toán, Phẩm chất Chăm chỉ, Năng lực chung.',
  },
  'bank-about-missing': {
    reason: 'The subject or trait is missing.',
    remedy: 'Write what the phrase is for; the names stand on the sheet “Cách điền”.',
  },
  'bank-scope-unknown': {
    reason: 'The scope “{typed}” is not known.',
    remedy: 'Write “Trường” (the school’s) or “Của tôi” (mine), or leave it empty.',
  },
  'bank-not-school': {
    reason: 'The school’s phrases are kept by the principal and the vice principal.',
    remedy: 'Change the scope to “Của tôi” to put it into your own bank, or ask the school to add it.',
  },
  'bank-not-own': {
    reason: 'Own banks are for teachers.',
    remedy: 'Change the scope to “Trường” to put it into the school’s bank.',
  },
  'bank-text-missing': {
    reason: 'There is no remark yet.',
    remedy: 'Write the remark, then save.',
  },
  'bank-text-long': {
    reason: 'The phrase has {length} characters, more than the {limit} a remark may have.',
    remedy: 'Make it shorter or split it in two.',
  },
  'bank-text-unreadable': {
    reason: 'The remark’s cell holds no readable text (a formula’s error, TRUE/FALSE, or a formula without result).',
    remedy: 'Type the remark into this cell.',
  },
  'bank-slot': {
    reason: '{slot} in the phrase is not known.',
    remedy: 'Only {tên} may be used, for the pupil’s given name; take other braces away.',
  },
  'bank-doubled': {
    reason: 'The bank has this phrase already, for the same subject and level.',
    remedy: 'Nothing to add; look for it in the list to change it.',
  },
  'bank-full': {
    reason: 'The bank is full with {limit} phrases.',
    remedy: 'Remove what is no longer used, then add.',
  },
  'bank-file-headers': {
    reason: 'The header row “Môn hoặc phẩm chất”, “Nhận xét” was not found in the file.',
    remedy: 'Export the bank to have a pattern, copy the phrases into it and import that.',
  },
  'bank-file-long': {
    reason: 'The file has more than {limit} rows.',
    remedy: 'Split it into several files and import one after the other.',
  },
};
