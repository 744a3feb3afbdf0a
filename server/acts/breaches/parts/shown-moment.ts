import { dayInVietnam, shownDay, timeInVietnam } from '../../../../core/codes/day.js';

/** `15:00, 18/06/2027`, as refusals say a moment. */
export const shownMoment = (at: Date): string => `${timeInVietnam(at)}, ${shownDay(dayInVietnam(at))}`;
