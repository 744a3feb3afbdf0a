/**
 * Imports that still close a circle of folders. The lists only grow shorter: a test refuses an entry that is not needed any more,
 * and no new import may join them.
 */
export const KNOWN_IN_ACTS: readonly string[] = [
  'server/acts/certificates -> server/acts/checkers',
  'server/acts/certificates -> server/acts/prints',
  'server/acts/clock -> server/acts/trail',
  'server/acts/records -> server/acts/prints',
  'server/acts/records -> server/acts/certificates',
  'server/acts/sessions -> server/acts/school',
  'server/acts/sheets -> server/acts/prints',
  'server/acts/sheets -> server/acts/records',
  'server/acts/sheets -> server/acts/certificates',
  'server/acts/trail -> server/acts/sessions',
  'server/acts/trail -> server/acts/prints',
];

export const KNOWN_IN_ADDIN: readonly string[] = [
  'addin/app -> addin/help',
  'addin/app -> addin/bank',
  'addin/app -> addin/files',
  'addin/app -> addin/kit',
  'addin/app -> addin/tasks',
  'addin/app -> addin/sign',
  'addin/app -> addin/approve',
  'addin/app -> addin/seal',
  'addin/app -> addin/certificates',
  'addin/app -> addin/sheet',
  'addin/fill -> addin/sheet',
  'addin/findings -> addin/push',
  'addin/findings -> addin/sheet',
  'addin/parts -> addin/app',
  'addin/session -> addin/app',
  'addin/words -> addin/session',
];
