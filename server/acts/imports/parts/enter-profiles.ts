import type { ProfileField } from '../../../../core/fields/field-key.js';
import { PROFILE_SHEET } from '../../../../core/law/record-sheet.js';
import type { Value } from '../../../../core/sheet/values.js';
import { refuse, Refused } from '../../../ground/refused.js';
import { sha256 } from '../../../ground/digests.js';
import type { Acting } from '../../../runner/act.js';
import { lastLink } from '../../../runner/append-audit-event.js';
import { loadDocument } from '../../sheets/load-document.js';
import { loadSheetContext } from '../../sheets/load-sheet-context.js';
import { composeAnswer } from '../../sheets/push/compose-answer.js';
import { judgeChanges } from '../../sheets/push/judge-changes.js';
import { storePush } from '../../sheets/push/store-push.js';
import { closedRefusals } from '../../sheets/refuse-closed.js';

export type ProfileCells = Readonly<Partial<Record<ProfileField, Value>>>;

export interface ProfileOf {
  readonly pupil: string;
  readonly before: ProfileCells;
  readonly after: ProfileCells;
}

/**
 * Enter profiles of a class's pupils as one push to its sheet of the year, so that its history and its projections stay whole.
 * Refuses with import-moved-on where one of them cannot be entered as it was seen, and why a field is closed.
 */
export async function enterProfiles(
  at: Acting<'import-profiles' | 'enter-arrival'>,
  classId: string,
  profiles: readonly ProfileOf[],
): Promise<void> {
  const context = await loadSheetContext(at, classId, PROFILE_SHEET);
  if (!context) throw refuse('import-moved-on');
  const inClass = new Set<string>(context.pupils.map(({ id }) => id));
  if (profiles.some(({ pupil }) => !inClass.has(pupil) || context.closed.has(pupil))) throw refuse('import-moved-on');
  const stored = await loadDocument(at.db, classId, PROFILE_SHEET);
  // Nobody's list goes past a lock that the homeroom teacher's own push would meet.
  const closedBy = closedRefusals(context);
  const changes = profiles.flatMap(({ pupil, before, after }) =>
    (Object.keys(after) as ProfileField[]).map((field) => ({
      pupil,
      field: `profile.${field}` as const,
      base: before[field] ?? null,
      value: after[field] ?? null,
    })),
  );
  const closed = changes.flatMap(({ pupil, field }) => closedBy(pupil, field) ?? []);
  if (closed.length > 0) throw new Refused(closed[0]!);
  const judged = judgeChanges(context, stored.document, stored.document.revision, changes);
  if (judged.conflicts.length > 0 || judged.refused.length > 0) throw refuse('import-moved-on');
  const receivedAt = at.clock().toISOString();
  const answer = composeAnswer({
    changes,
    sifted: { proposed: changes, refused: [], readAs: [] },
    judged,
    others: [],
    authors: new Map(),
    userId: at.caller.userId,
    receivedAt,
  });
  await storePush(at, {
    context,
    pushId: at.newId(),
    digest: sha256(JSON.stringify(changes)),
    last: await lastLink(at),
    receivedAt,
    stored,
    next: judged.next,
    changes: judged.changes,
    answer,
  });
}
