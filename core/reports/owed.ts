/** When an answer of the office is late enough to be asked after: a fixed span, for no rule names one. */
const DAY = 86_400_000;
export const ANSWER_OWED_DAYS = 3;

/** The instant before which what was sent is unanswered for long. */
export const unansweredSince = (now: Date): string => new Date(now.getTime() - ANSWER_OWED_DAYS * DAY).toISOString();
