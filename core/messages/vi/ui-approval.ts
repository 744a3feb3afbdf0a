/** Words of the leaders' and the clerk's screens: approve, return, delegate, seal, print. */
export const approval = {
  'approve.title': 'Duyệt',
  'seal.title': 'Phát hành',
} as const;
