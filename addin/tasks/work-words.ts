/** A line of the work list in words, and the very place its act is done at. */
import { SUPPLEMENTARY } from '../../core/codes/periods.js';
import type { WorkLine } from '../../core/contract/work.js';
import { BREACHES } from '../breaches/breaches-place.js';
import type { Route } from '../frame/route.js';
import { ANSWERS } from '../incidents/answers-place.js';
import type { Translate } from '../words/text.js';

/** Classes named in a line; of more, the number says enough. */
const NAMED = 6;

function classesOf({ places }: WorkLine, t: Translate): string {
  const names = [...new Set(places.map(({ className }) => className))];
  const [only] = names;
  if (names.length === 1) return t('work.class', { class: only! });
  const list = names.length > NAMED ? `${names.slice(0, NAMED).join(', ')}…` : names.join(', ');
  return t('work.classes', { n: names.length, list });
}

/** What waits where is said as far as the line's own template asks: many are about no class. */
export function wordsOf(line: WorkLine, t: Translate): { readonly what: string; readonly act: string } {
  const { kind, n, places } = line;
  if (kind === 'sign-lists') {
    const lists = places.length;
    return { what: t('work.sign-lists', { lists, n }), act: t('work.sign-lists-act', { lists }) };
  }
  const said = { n, classes: classesOf(line, t) };
  const many = kind === 'approve' && places.length > 1;
  return { what: t(`work.${kind}`, said), act: t(many ? 'work.approve-many-act' : `work.${kind}-act`) };
}

export interface PlaceOfWork {
  readonly route: Route;
  readonly way: readonly string[];
}

/** Into the class where it is one; else where the classes stand side by side. */
export function placeOf({ kind, places, schoolYear }: Pick<WorkLine, 'kind' | 'places' | 'schoolYear'>): PlaceOfWork {
  const [first, ...more] = places;
  const one = first && more.length === 0 ? [first.classId] : [];
  switch (kind) {
    case 'sign-lists':
      return { route: 'sign', way: ['lists'] };
    case 'sign-records':
      return { route: 'sign', way: one };
    case 'approve':
      return { route: 'approve', way: one.length > 0 ? one : ['together'] };
    case 'supplementary':
    case 'supplementary-overdue':
      return { route: 'classes', way: first ? [first.classId, SUPPLEMENTARY] : [] };
    case 'retests':
      return { route: 'classes', way: first ? [first.classId, kind] : [] };
    case 'decide':
      return { route: 'approve', way: one };
    case 'look':
      // One class after the other is looked at: the first that waits.
      return { route: 'approve', way: first ? [first.classId] : [] };
    case 'replace-numbered':
    case 'name-stand-ins':
    case 'reply-office':
    case 'sign-recall-lists':
    case 'confirm-answers':
    case 'finalise-overdue':
    case 'sign-completions':
    case 'reports-unanswered':
      return { route: 'reports', way: [] };
    case 'seal-refused':
    case 'seal-stamps':
    case 'release':
      return { route: 'seal', way: [] };
    case 'confirm-covers':
    case 'sign-covers':
    case 'seal-covers':
      return { route: 'classes', way: one.length > 0 ? [...one, 'covers'] : [] };
    case 'settle-rollover':
      return { route: 'pupils', way: ['rollover', schoolYear ?? ''] };
    case 'hand-over':
      return { route: 'classes', way: ['handover'] };
    case 'receive-handover':
      return { route: 'classes', way: first ? [first.classId, 'handover'] : [] };
    case 'brought-years':
      return { route: 'classes', way: first ? [first.classId, 'brought'] : [] };
    case 'confirm-certificates':
    case 'issue-certificates':
      return { route: 'certificates', way: [] };
    case 'signature-reports':
    case 'confirm-resets':
    case 'review-accounts':
      return { route: 'people', way: [] };
    case 'execute-orders':
    case 'orders-lapsing':
    case 'orders-lapsed':
      return { route: 'locks', way: [] };
    case 'carry-out-erasures':
    case 'erasures-waiting':
      return { route: 'trail', way: ['erasures'] };
    case 'answer-requests':
    case 'requests-answered':
      return { route: 'locks', way: ['requests'] };
    case 'report-breaches':
      return { route: 'school', way: [BREACHES] };
    case 'confirm-lawful-days':
      return { route: 'locks', way: ['calendar'] };
    case 'confirm-changes':
    case 'changes-refused':
      return { route: 'changes', way: [] };
    case 'answer-incidents':
      return { route: 'incidents', way: [] };
    case 'incidents-answered':
      return { route: 'incidents', way: [ANSWERS] };
    case 'back-up':
      return { route: 'backups', way: [] };
    case 'confirm-duties':
    case 'fill-duties':
      return { route: 'duties', way: [] };
  }
}
