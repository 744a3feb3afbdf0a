import type { approval as vi } from '../vi/ui-approval.js';

/** The same in English. */
export const approval: Readonly<Record<keyof typeof vi, string>> = {
  'approve.title': 'Approve',
  'seal.title': 'Release',
};
