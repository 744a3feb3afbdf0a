import type { Reader } from '../../../store/reader.js';

export interface Author {
  readonly userId: string;
  readonly name: string;
  readonly at: string;
}

interface RevisionLine {
  readonly number: number;
  readonly author: string;
  readonly receivedAt: string;
  readonly authorUser: { readonly name: string };
}

/** Who made which revision of a sheet, when. One statement, none when nobody is asked about. */
export async function nameAuthors(
  db: Reader,
  sheetId: number | null,
  revisions: Iterable<number>,
): Promise<Map<number, Author>> {
  const numbers = [...new Set(revisions)].filter((number) => number > 0);
  if (sheetId === null || numbers.length === 0) return new Map();
  const lines = (await db.sheetRevisions.findAll({
    attributes: ['number', 'author', 'receivedAt'],
    where: { sheetId, number: numbers },
    include: [{ association: 'authorUser', attributes: ['name'] }],
    raw: true,
    nest: true,
  })) as unknown as RevisionLine[];
  return new Map(
    lines.map(({ number, author, receivedAt, authorUser }) => [
      number,
      { userId: author, name: authorUser.name, at: receivedAt },
    ]),
  );
}
