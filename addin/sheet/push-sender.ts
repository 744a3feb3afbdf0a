import type { TakenPart } from '../../core/check/taken-part.js';
import { groupChanges, type PushAnswer } from '../../core/contract/push.js';
import type { Send } from '../api/transport.js';

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

  forget(): void {
    this.ids.clear();
  }
}
