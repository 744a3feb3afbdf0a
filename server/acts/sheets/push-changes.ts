import type { PushAnswer } from '../../../core/contract/push.js';
import { act } from '../../runner/act.js';
import type { Deps } from '../../runner/deps.js';
import { contentDigest } from './push/content-digest.js';
import { presentAnswer } from './push/present-answer.js';
import { loadPush, type PushInput, type ReceivedPush, takePush } from './push/take-push.js';

export type { PushInput } from './push/take-push.js';

/**
 * Take what can be taken of somebody's changes (decisions 3-9) and say what became of the rest. Refuses as a whole
 * with not-found, not-allowed, and with push-id-reused when the id belongs to another push. A push answered is on disk.
 */
export async function pushChanges(deps: Deps, input: PushInput): Promise<PushAnswer> {
  const { classId, period, changes, locale } = input;
  const { answer, pupils, next } = await take(deps, {
    ...input,
    receivedAt: (input.receivedAt ?? deps.clock()).toISOString(),
    digest: contentDigest(input),
  });
  deps.db.recentDocuments.keep(classId, period, next);
  return presentAnswer(answer, changes, pupils, locale);
}

const take = act({
  act: ['enter-class-values', 'enter-subject-values'],
  place: ({ classId }: ReceivedPush) => ({ classId }),
  load: loadPush,
  run: (at, input, { loaded }) => takePush(at, input, loaded),
});
