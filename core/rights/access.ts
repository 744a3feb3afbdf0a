/** Who is let in at an endpoint's door before its act looks closer; it follows from the rights of its acts. */
import { HATS, type Hat } from './actor.js';
import { hatOf } from './allow.js';
import { type ActName, ACTS, rightTo } from './rights.js';

/** Anybody, anybody signed in, or whoever wears one of these hats. */
export type Access = 'anybody' | 'signed-in' | readonly Hat[];

/**
 * The door of whatever does these acts. Duties alone let teachers in, hats alone their wearers. Where both may, everybody
 * signed in is let in: whoever does not see the class has to hear that there is none, which only its duties can tell.
 */
export function accessOf(acts: readonly ActName[]): Access {
  const whos = acts.flatMap((act) => rightTo(act).who);
  if (whos.includes('anybody')) return 'anybody';
  const duties = whos.filter((who) => typeof who === 'object' && 'duty' in who);
  if (whos.includes('signed-in') || whos.includes('deputy') || (duties.length > 0 && duties.length < whos.length))
    return 'signed-in';
  const wanted = new Set(whos.map(hatOf));
  return HATS.filter((hat) => wanted.has(hat));
}

/** Whether it may be done before the password of one's own and the second factor are there. */
export const isEarly = (acts: readonly ActName[]): boolean => acts.some((act) => rightTo(act).early === true);

/**
 * Acts that hats may open for their wearer, in some class and on some day: which screens there are for her. `deputy`: she
 * carries out orders in the administrator's place; `inspectsAll`: a decision on an inspection leaves no class out.
 */
export const actsForHats = (hats: readonly Hat[], deputy = false, inspectsAll = true): ActName[] =>
  ACTS.filter((act) =>
    rightTo(act).who.some((who) => {
      const hat = hatOf(who);
      if (!inspectsAll && typeof who === 'object' && 'hat' in who && who.whole) return false;
      return hat === null ? who !== 'deputy' || deputy : hats.includes(hat);
    }),
  );

/** The hat in which an act is open to their wearer; null where none of them opens it. */
export const hatOpening = (hats: readonly Hat[], act: ActName): Hat | null =>
  rightTo(act)
    .who.map(hatOf)
    .find((hat) => hat !== null && hats.includes(hat)) ?? null;
