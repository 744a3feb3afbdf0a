/** What is killed in the midst of it. */
export const KILLED_WORK = ['execute', 'archive', 'rollover'] as const;
export type KilledWork = (typeof KILLED_WORK)[number];
