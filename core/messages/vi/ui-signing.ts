/** Words of the signing screens: subject lists, records, awards. */
export const signing = {
  'sign.title': 'Ký',
} as const;
