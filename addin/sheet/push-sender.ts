import type { TakenPart } from '../../core/check/taken-part.js';
import { groupChanges, type PushAnswer } from '../../core/contract/push.js';
import type { Send } from '../api/transport.js';
import type { Compared } from './compare-with-system.js';
import type { Answered } from './renew-book.js';

/** Sends one sheet's changed cells. The same cells sent again after a lost answer keep their id: the answer is the first one. */
export class PushSender {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly call: Send,
    private readonly newId: () => string,
  ) {}

  send({ part, checked }: TakenPart, signal: AbortSignal): Promise<PushAnswer> {
    const { context, baseRevision, older } = part;
    const changes = groupChanges(
      (checked?.changes ?? []).map((change) => ({ ...change, baseRevision: older?.[change.pupil]?.[change.field] })),
    );
    const params = { classId: context.class.id, period: context.period };
    const content = JSON.stringify([params, baseRevision, changes]);
    const pushId = this.ids.get(content) ?? this.newId();
    this.ids.set(content, pushId);
    return this.call('push', { params, body: { pushId, baseRevision, changes } }, { signal });
  }

  /** Each sheet that has something to send or to learn; `told` has what went through, whatever becomes of a later one. */
  async sendAll(compared: Compared, taken: readonly TakenPart[], told: Answered[], signal: AbortSignal): Promise<void> {
    for (const one of taken) {
      if (!one.checked) continue;
      const { part } = one;
      const { changes } = one.checked;
      if (changes.length === 0 && !compared.isNewer(part)) continue;
      const answer = await this.send(one, signal);
      told.push({ part, changes, answer, system: compared.system(part) });
    }
  }

  forget(): void {
    this.ids.clear();
  }
}
