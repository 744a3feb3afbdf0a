/** All that imports of any kind may touch, as it stands, without the numbers of rows. */
import { PROFILE_SHEET } from '../../core/law/record-sheet.js';
import { valuesOf } from '../../core/merge/document.js';
import { loadDocuments } from '../../server/acts/sheets/load-document.js';
import { readerOf } from '../../server/store/reader.js';
import type { TestServer } from './server.js';

export async function keptSchool({ db }: TestServer) {
  const [people, hats, duties, pupils, profiles] = await Promise.all([
    db.users.findAll({ order: ['account'], raw: true }),
    db.userHats.findAll({ order: ['userId', 'hat'], raw: true }),
    db.assignments.findAll({
      order: ['classId', 'subject', 'userId', 'fromDay'],
      attributes: { exclude: ['id'] },
      raw: true,
    }),
    db.pupils.findAll({ order: ['id'], raw: true }),
    db.reads.run((transaction) => loadDocuments(readerOf(db, transaction), 's.period = $1', [PROFILE_SHEET])),
  ]);
  const facts = profiles.flatMap(({ document }) =>
    Object.entries(valuesOf(document)).flatMap(([pupil, cells]) =>
      Object.entries(cells).flatMap(([field, value]) => (value === null ? [] : [`${pupil} ${field} ${value}`])),
    ),
  );
  return { people, hats, duties, pupils, facts: facts.sort() };
}
