import { byGivenName } from '../../../core/text/by-given-name.js';
import type { Asker } from '../../../core/rights/allow.js';
import { canAmong } from '../../../core/rights/allow.js';
import type { PasswordState, People } from '../../../core/contract/accounts.js';
import { isGuarded } from '../../../core/rights/passwords.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { UserRow } from '../../store/models/people.js';
import type { Reader } from '../../store/reader.js';
import { loadCurrentYear } from '../school/load-school.js';
import { schoolRules } from '../school/school-rules.js';
import { factorHatsOf } from '../sessions/factor-hats.js';
import { openSessions } from '../sessions/open-sessions.js';
import { accountsNow, digestOf, termOf } from './parts/accounts-now.js';
import { hatsToGuard } from './parts/wearers.js';
import { hadOwn } from './parts/give-slip.js';

const CAN = [
  'keep-accounts',
  'end-sessions',
  'ask-reset',
  'review-accounts',
  'close-signature-report',
  'set-factor-rule',
] as const;

/** Accounts with what waits around them. Twelve statements, however many accounts there are. */
export const listPeople = look({
  act: 'read-accounts',
  run: async ({ db, clock, asker }, _input: { readonly caller: Caller }): Promise<People> => {
    const now = clock();
    const { idleMinutes } = await schoolRules({ db, clock });
    const [accounts, factors, sessions, school, year, resets, reports, toGuard] = await Promise.all([
      accountsNow({ db, clock }),
      db.secondFactors.findAll({ attributes: ['userId', 'since'], raw: true }),
      db.sessions.findAll({ attributes: ['userId'], where: openSessions(now, idleMinutes), raw: true }),
      db.school.findByPk(1, { raw: true }),
      loadCurrentYear(db),
      db.resets.findAll({ where: { state: 'waiting' }, order: ['askedAt', 'id'], raw: true }),
      openReports(db, asker),
      hatsToGuard({ db, clock }),
    ]);
    const guarded = new Set(toGuard.filter(({ hat }) => isGuarded([hat])).map(({ userId }) => userId));
    const factorHats = school ? factorHatsOf(school) : [];
    const withFactor = new Set(factors.filter(({ since }) => since !== null).map(({ userId }) => userId));
    const names = new Map(accounts.map(({ user }) => [user.id, user.name]));
    const term = termOf(year.calendar, now);
    const reviewed = await db.accountReviews.findOne({
      where: { schoolYearId: year.id, term },
      order: [['id', 'DESC']],
      raw: true,
    });
    const byName = [...accounts].sort((a, b) => byGivenName(a.user.name, b.user.name));
    return {
      people: byName.map(({ user, hats }) => ({
        ...{ userId: user.id, account: user.account, name: user.name, hats: [...hats] },
        active: Boolean(user.active),
        endedAt: user.endedAt,
        password: passwordState(user, now),
        slipUntil: user.firstUntil,
        factor: withFactor.has(user.id),
        factorRequired: hats.some((hat) => factorHats.includes(hat)),
        guarded: guarded.has(user.id) && hadOwn(user),
        sessions: sessions.filter(({ userId }) => userId === user.id).length,
      })),
      resets: resets.map(({ id, userId, factor, askedBy, askedAt }) => ({
        ...{ id, userId, name: names.get(userId) ?? '', factor: Boolean(factor) },
        by: names.get(askedBy) ?? '',
        at: askedAt,
        can: askedBy === asker.userId || userId === asker.userId ? [] : canAmong(asker, ['confirm-reset']),
      })),
      reports: reports.map(({ userId, ...report }) => ({ ...report, name: names.get(userId) ?? '' })),
      review: reviewed && { by: names.get(reviewed.byUser) ?? '', at: reviewed.at },
      schoolYear: year.id,
      term,
      digest: digestOf(accounts),
      factorHats: [...factorHats],
      can: canAmong(asker, CAN),
    };
  },
});

function passwordState({ passwordHash, firstUntil, firstUsedAt }: UserRow, now: Date): PasswordState {
  if (passwordHash === '') return 'none';
  if (firstUntil === null) return 'own';
  if (firstUsedAt !== null) return 'used';
  return firstUntil <= now.toISOString() ? 'lapsed' : 'slip';
}

/** Reports "Không phải tôi" that are open, for who may close them. Three statements at most. */
async function openReports(db: Reader, asker: Asker) {
  if (canAmong(asker, ['close-signature-report']).length === 0) return [];
  const rows = await db.signatureReports.findAll({ where: { closedAt: null }, order: ['at', 'id'], raw: true });
  if (rows.length === 0) return [];
  const [certificates, events] = await Promise.all([
    db.certificates.findAll({ where: { fingerprint: rows.map(({ certificate }) => certificate) }, raw: true }),
    db.auditEvents.findAll({ where: { seq: rows.map(({ event }) => event) }, raw: true }),
  ]);
  const states = new Map(certificates.map(({ fingerprint, state }) => [fingerprint, state]));
  const signed = new Map(
    events.map(({ seq, at, data }) => [seq, { at, what: (JSON.parse(data) as { kind: string }).kind }]),
  );
  return rows.map(({ id, userId, event, certificate, note, at }) => ({
    ...{ id, userId, certificate, note, at },
    what: signed.get(event)?.what ?? '',
    signedAt: signed.get(event)?.at ?? at,
    certificateState: states.get(certificate) ?? null,
  }));
}
