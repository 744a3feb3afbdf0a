/** The same in English. */
export const trailFile = {
  name: 'trail',
  columns: ['No.', 'At', 'By', 'Hat', 'What', 'Class', 'Pupil', 'Details'],
  system: 'Server',
  more: 'Older events did not fit into this file: narrow it by day or class and export again.',
} as const;
