/** What lies in a transfer's bundle, by path. */

/** What a school says of a transfer, beside what its seal is checked by. */
export const STATEMENT_FILE = 'xac-nhan.xml';

export const TRANSFER_FILES = { list: 'danh-sach.xml', facts: 'thong-tin.json' } as const;

/** Folders of the others, by what they hold. */
export const FOREIGN_KINDS = ['unit', 'cover', 'checkers', 'certificate', 'revocation'] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

const FOLDERS: Readonly<Record<ForeignKind, { readonly folder: string; readonly ending: string }>> = {
  unit: { folder: 'hoc-ba', ending: 'xml' },
  cover: { folder: 'bia', ending: 'xml' },
  checkers: { folder: 'kiem-tra', ending: 'xml' },
  certificate: { folder: 'chung-thu', ending: 'cer' },
  revocation: { folder: 'thu-hoi', ending: 'crl' },
};
const NAME = '[0-9A-Za-z-]{1,100}';
const PATTERNS = FOREIGN_KINDS.map((kind) => {
  const { folder, ending } = FOLDERS[kind];
  return { kind, pattern: new RegExp(`^${folder}/${NAME}\\.${ending}$`) };
});

export const foreignPath = (kind: ForeignKind, name: string): string =>
  `${FOLDERS[kind].folder}/${name}.${FOLDERS[kind].ending}`;

/** Null for a path nothing of the kinds has. */
export const kindOfPath = (path: string): ForeignKind | null =>
  PATTERNS.find(({ pattern }) => pattern.test(path))?.kind ?? null;
