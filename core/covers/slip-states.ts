/** Where the slip that goes home before a child's cover is signed stands (G7): the last thing that was noted of it. */
export const SLIP_STEPS = ['printed', 'agreed', 'corrected'] as const;
export type SlipStep = (typeof SLIP_STEPS)[number];

/** How it came back. */
export const SLIP_RETURNS = ['agreed', 'corrected'] as const satisfies readonly SlipStep[];
export type SlipReturn = (typeof SLIP_RETURNS)[number];

/** Whether the family has seen it: what has not come back is listed and blocks nobody. */
export const isSlipBack = (step: SlipStep | null): boolean => step !== null && step !== 'printed';
