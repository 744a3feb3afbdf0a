/** A school in a browser whose server has found that a pupil's name was changed past it: her record is held back. */
import { keepTrail } from '../../server/acts/trail/keep-trail.js';
import { pinTables } from '../../server/acts/trail/pin-tables.js';
import { buildUser } from './builders.js';
import { openCoversPage } from './covers-page.js';

export async function openHeldRecord() {
  const at = await openCoversPage(new Date('2027-06-20T01:00:00.000Z'));
  const { server, people } = at;
  const administrator = {
    user: await buildUser(server.db, { hats: ['administrator'], name: 'Lê Quang Minh' }),
  } as never;
  await pinTables(server.deps);
  const [pupil] = people.klass.pupils as [string];
  await server.db.pupils.update({ name: 'Nguyễn Văn Khác' }, { where: { id: pupil } });
  server.pass(25 * 60 * 60 * 1000);
  await keepTrail(server.deps);
  return { ...at, administrator, pupil };
}
