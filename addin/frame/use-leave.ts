import { goNowhere } from './route.js';
import { useSession } from '../session/session-context.js';

/** Đổi người dùng: ends the sign-in, and where one person was is nothing to the next. */
export function useLeave(): () => void {
  const session = useSession();
  return () => {
    goNowhere();
    void session.leave();
  };
}
