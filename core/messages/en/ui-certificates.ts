import type { certificates as vi } from '../vi/ui-certificates.js';

/** The same in English. */
export const certificates: Readonly<Record<keyof typeof vi, string>> = {
  'certificates.title': 'Certificates',
};
