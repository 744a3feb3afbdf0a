/** The answer of a chain: the best of its paths, each validated and held against lists and answers. */
import { signedBy } from '../signed-by.js';
import { type Answered, type Answerer, answeredOf } from './answered.js';
import { BudgetSpent, type ChainBudget } from './budget.js';
import { type ChainVerdict, isRevocationLacking, type RevocationLacking, worst } from './finding.js';
import type { Link } from './link.js';
import type { RevocationList } from './list.js';
import { joined } from './name-key.js';
import { LISTS, type Use } from './purposes.js';
import { responderOf } from './responder.js';
import type { OcspResponse } from './response.js';
import { type Revocation, revocationOf } from './revoked.js';
import { lifts, open, revokedSince, type Said } from './said.js';
import { type Known, pathsFrom } from './search.js';
import { validate } from './validate.js';

export interface Question {
  readonly known: Known;
  readonly lists: readonly RevocationList[];
  readonly responses: readonly OcspResponse[];
  readonly at: Date;
  readonly budget: ChainBudget;
  /** Whether certificates at hand were left unread. */
  readonly unread: boolean;
  /** Told the way of a certificate that is trusted. */
  readonly taken?: ((path: readonly Link[]) => void) | undefined;
}

/** Signers of lists that are themselves asked about lists, at most. */
const DEEPEST = 3;

/** `depth`: how many signers of lists led to this one. */
export async function decide(leaf: Link, use: Use, question: Question, depth = 0): Promise<ChainVerdict> {
  const dead: ChainVerdict[] = [];
  const answers: ChainVerdict[] = [];
  const tooMuch: ChainVerdict = { ok: 'unknown', code: 'too-much-work', detail: leaf.subject };
  try {
    for await (const path of pathsFrom([leaf], question.known, question.budget, (why) => dead.push(why))) {
      const answer = await judged(path, use, question, depth);
      if (answer.ok === 'yes') {
        question.taken?.(path);
        return answer;
      }
      answers.push(answer);
    }
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    return tooMuch;
  }
  // Another path than a wrong one might have been right, as far as anybody here can say.
  const found = answers.length > 0 ? answers : question.unread ? [tooMuch] : dead;
  return found.find(({ ok }) => ok === 'unknown') ?? found[0]!;
}

async function judged(path: readonly Link[], use: Use, question: Question, depth: number): Promise<ChainVerdict> {
  const own = validate(path, question.at, use, question.budget);
  const wrong = own.find(({ ok }) => ok === 'no');
  if (wrong) return wrong;
  const listed = await revocationFindings(path, question, depth);
  return worst([...own, ...listed]) ?? { ok: 'yes', code: 'trusted', detail: path.at(-1)!.subject };
}

/** What lists and answers say of every link below the anchor. */
async function revocationFindings(path: readonly Link[], question: Question, depth: number): Promise<ChainVerdict[]> {
  const { lists, responses, at, budget } = question;
  const found: ChainVerdict[] = [];
  for (const [index, link] of path.slice(0, -1).entries()) {
    // Every point is held against every list, some ten times.
    budget.comparisons(10 * lists.length * link.form.points.length);
    const about = responses.filter((one) => one.answersOn(link.form.serial).length > 0);
    budget.comparisons(about.reduce((sum, one) => sum + one.answersOn(link.form.serial).length, 0));
    const trusted = (list: RevocationList): Promise<boolean> => isSigned(list, path, question, depth);
    const listed = await revocationOf(link, lists, at, trusted);
    const issuer = path[index + 1]!;
    const answered = await answeredOf(link, issuer, about, at, (response) =>
      answererOf(response, issuer, question, depth),
    );
    const { code, revokedAt } = either(listed, answered, at);
    const detail = revokedAt?.toISOString() ?? link.subject;
    if (code === 'revoked') found.push({ ok: 'no', code, detail });
    else if (code === 'revoked-later') found.push({ ok: 'yes', code, detail });
    else if (code !== 'good') found.push({ ok: 'unknown', code, detail });
  }
  return found;
}

/**
 * Revoked in either is revoked, the earlier one counts, but for a hold, which a newer word lifts; good in either is good; what
 * cannot be used takes nothing away.
 */
function either(listed: Revocation, answered: Answered, at: Date): Said<RevocationLacking> {
  const ends = [listed, answered].flatMap(({ revokedAt }) => revokedAt ?? []);
  const lifted = lifts(listed, answered) || lifts(answered, listed);
  if (ends.length > 0 && !lifted) return revokedSince(ends, at);
  if (listed.code === 'good' || answered.code === 'good') return { code: 'good', revokedAt: null, saidAt: null };
  return listed.code === 'no-crl' && isRevocationLacking(answered.code) ? open(answered.code) : listed;
}

/**
 * Who answers, where that may be for `issuer` and was not revoked then or since: with its key any earlier answer can be made.
 */
async function answererOf(
  response: OcspResponse,
  issuer: Link,
  question: Question,
  depth: number,
): Promise<Answerer | null> {
  const responder = await responderOf(response, issuer, question.known.others, question.budget);
  if (responder === null) return null;
  const { link, ends } = responder;
  if (ends === null || link.form.noCheck) return { ends, unsaid: false };
  if (depth >= DEEPEST) return { ends, unsaid: true };
  const then = { ...question, at: response.producedAt };
  const found = await revocationFindings([link, issuer], then, depth + 1);
  return found.some(({ ok }) => ok !== 'unknown') ? null : { ends, unsaid: found.length > 0 };
}

/**
 * Whether an authority of the list's name signed it: one of the path, or another certificate that is trusted by the same
 * anchor, as after a change of key or for a list signed by somebody else (section 6.3.3 (f), (g)).
 */
async function isSigned(
  list: RevocationList,
  path: readonly Link[],
  { known, budget, ...rest }: Question,
  depth: number,
): Promise<boolean> {
  const above = path.slice(1);
  const named = [...new Set([...above, ...known.anchors, ...known.others])].filter(
    ({ subjectKey, form: { usage } }) =>
      subjectKey === joined(list.issuer) && (usage === null || usage.includes('cRLSign')),
  );
  for (const signer of named) {
    budget.signature(list.signed, signer.signer);
    if (!(await signedBy(list.signed, signer.signer))) continue;
    if (above.includes(signer)) return true;
    if (depth >= DEEPEST) continue;
    const sameAnchor = {
      known: { anchors: [path.at(-1)!], others: known.others },
      budget,
      ...rest,
      taken: undefined,
    };
    if ((await decide(signer, LISTS, sameAnchor, depth + 1)).ok === 'yes') return true;
  }
  return false;
}
