/** Pushes to class 4A's sheet of the year's end, as the use case takes them. */
import { readerOn } from './connections.js';
import { randomUUID } from 'node:crypto';
import type { PushAnswer } from '../../core/contract/push.js';
import { valuesOf } from '../../core/merge/document.js';
import type { Locale } from '../../core/words/render.js';
import type { Deps } from '../../server/runner/deps.js';
import { loadDocument } from '../../server/acts/sheets/load-document.js';
import { pushChanges } from '../../server/acts/sheets/push-changes.js';
import { Refused } from '../../server/ground/refused.js';
import type { BuiltUser } from './builders.js';

export interface Sent {
  /** The class's first pupil, where left out. */
  readonly pupil?: string;
  readonly field: string;
  readonly base?: string | null;
  readonly value: string | null;
}

export interface PushMore {
  readonly baseRevision?: number;
  readonly pushId?: string;
  readonly locale?: Locale;
  readonly classId?: string;
  readonly receivedAt?: Date;
}

/** `deps` and the first pupil are asked for anew each time: every test has its own. */
export function pushesTo4A(deps: () => Deps, an: () => string) {
  return {
    send: (user: BuiltUser, changes: readonly Sent[], more: PushMore = {}): Promise<PushAnswer> =>
      pushChanges(deps(), {
        caller: { userId: user.id, name: user.name, hats: ['teacher'], from: '127.0.0.1' },
        classId: '4a',
        period: 'year-end',
        pushId: randomUUID(),
        baseRevision: 0,
        changes: changes.map(({ pupil = an(), field, base = null, value }) => ({ pupil, field, base, value })),
        locale: 'vi',
        ...more,
      }),
    stored: async () => valuesOf((await loadDocument(readerOn(deps().db), '4a', 'year-end')).document),
  };
}

export const refusedWith =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof Refused && error.refusal.code === code;
