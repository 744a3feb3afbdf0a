/** Tabs of one browser share one sign-in: each tells the others when somebody signs in, not who. */
import { keyInPart, remember } from '../device/storage.js';

const KEY = 'hocba.sign-in';

export interface OtherTabs {
  readonly tell: () => void;
  readonly listen: (told: () => void) => void;
}

export const otherTabs: OtherTabs = {
  tell: () => remember(KEY, crypto.randomUUID()),
  listen: (told) =>
    addEventListener('storage', ({ key }) => {
      if (key === keyInPart(KEY)) told();
    }),
};
