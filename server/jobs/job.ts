/** A stored job, and what its kind has to do for it. */
import type { Refusal } from '../../core/codes/refusal.js';
import type { Connections } from '../store/open-database.js';

/** `waiting` and `running` are under way; the others are ends and stay. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  readonly id: string;
  readonly kind: string;
  /** User who asked for it, nobody else is told of it; null for what the server does by itself. */
  readonly owner: string | null;
  /** As its kind has it. */
  readonly input: unknown;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  /** What a job that is done made, as its kind has it; else null. */
  readonly result: unknown;
  /** Why a job failed; else null. */
  readonly reason: Refusal | null;
  /** How often it was begun; an orderly stop of the server does not count. */
  readonly tries: number;
  /** Instants. */
  readonly createdAt: string;
  readonly changedAt: string;
}

/** Who asked for a job that is never the server's own. Throws RangeError for one that is. */
export function ownerOf({ owner }: Pick<Job, 'owner'>): string {
  if (owner === null) throw new RangeError('nobody asked for this job');
  return owner;
}

export const isUnderWay = ({ state }: Pick<Job, 'state'>): boolean => state === 'waiting' || state === 'running';

/** Thrown into work that is to stop: cancelled, or taken over by another runner. */
export class JobStopped extends Error {
  override readonly name = 'JobStopped';
}

/** A job as whoever works on it sees it. */
export interface Task {
  readonly id: string;
  readonly owner: string | null;
  readonly input: unknown;
  /** Steps there were to be when it was asked for. */
  readonly total: number;
  /** Tell how far the work is, between two steps. Throws JobStopped where it is to go no further. */
  readonly tell: (done: number, total: number) => Promise<void>;
  /** Says within a step that the work is to go no further: for one that waits for others. */
  readonly signal: AbortSignal;
}

export interface JobKind {
  /**
   * Do the whole work, from its beginning each time it is begun; resolves to facts that JSON can hold. What it throws is the
   * job's end, a Refused with its own words; files of work that was not finished it takes away itself.
   */
  readonly run: (task: Task) => Promise<unknown>;
  /** Take away what a job made; it may be gone already. */
  readonly discard: (result: unknown) => Promise<void>;
}

/** What jobs need of the world. */
export interface JobWorld {
  readonly db: Connections;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: { error(fields: object, message: string): void };
}
