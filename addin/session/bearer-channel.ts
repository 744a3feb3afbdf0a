/**
 * The pane in Excel: cookies of a framed page are blocked, so it sends a token. The token is remembered on this computer
 * because a ribbon button reloads the pane, and is shared by the panes of all open workbooks.
 */
import type { Channel, Headers } from './channel.js';
import { isUnauthorised } from './channel.js';
import { forget, recall, remember } from '../device/storage.js';

const KEY = 'hocba.token';
const headersOf = (token: string | null): Headers => (token === null ? {} : { Authorization: `Bearer ${token}` });

export function bearerChannel(): Channel {
  let token: string | null = recall(KEY);
  const isNewest = (sent: Headers): boolean => sent.Authorization === headersOf(token).Authorization;
  /** The pane of another workbook may have begun a sign-in, or ended ours. */
  const look = (): void => {
    token = recall(KEY) ?? token;
  };
  return {
    name: 'bearer',
    resumes: () => token !== null,
    headers: () => headersOf(token),
    identity: () => headersOf(token),
    keep: (answer) => {
      // `me` brings no new one.
      if (answer.token === undefined) return;
      token = answer.token;
      remember(KEY, token);
    },
    forget: (sent) => {
      if (headersOf(recall(KEY)).Authorization === sent.Authorization) forget(KEY);
      if (isNewest(sent)) token = null;
    },
    outdated: (failure, sent) => {
      if (!isUnauthorised(failure)) return false;
      look();
      return token !== null && !isNewest(sent);
    },
  };
}
