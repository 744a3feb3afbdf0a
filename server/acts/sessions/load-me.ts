import type { Me } from '../../../core/contract/session.js';
import { actsForHats } from '../../../core/rights/access.js';
import { loadActor } from '../../runner/load-actor.js';
import type { SignedIn } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { readFrom } from '../../store/read-from.js';
import { loadCurrentYear, loadSchool } from '../school/load-school.js';

/** The signed-in person as screens show her. */
export async function loadMe({ db, clock }: Pick<Deps, 'db' | 'clock'>, signedIn: SignedIn): Promise<Me> {
  const [school, year, { deputy, inspects }] = await readFrom(db, (reader) =>
    Promise.all([loadSchool(reader, clock()), loadCurrentYear(reader), loadActor({ db: reader, clock }, signedIn)]),
  );
  return {
    userId: signedIn.userId,
    name: signedIn.name,
    account: signedIn.account,
    hats: [...signedIn.hats],
    can: actsForHats(signedIn.hats, deputy, inspects?.whole),
    school: { name: school.name, sample: school.sample },
    schoolYear: year.id,
    ...(signedIn.must !== null && { must: signedIn.must }),
    idleUntil: signedIn.idleUntil.toISOString(),
  };
}
