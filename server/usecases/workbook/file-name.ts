/** A file name of ASCII letters from Vietnamese words: old USB sticks and mail programs spoil others. */
export const fileName = (words: string): string =>
  `hoc-ba-${words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')}.xlsx`;
