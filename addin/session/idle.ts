/**
 * Fifteen idle minutes end the sign-in (decision 30). Activity in any tab of this browser counts, for they share the
 * sign-in. Times are milliseconds since the epoch, so a computer that slept is idle when it wakes.
 */
import { useEffect, useState } from 'react';
import { recall, remember } from '../device/storage.js';

export const IDLE_MINUTES = 15;
const IDLE = IDLE_MINUTES * 60_000;
const WARN_BEFORE = 60_000;
/** How often the server hears of somebody who works without calling it. */
const KEEP_ALIVE = 5 * 60_000;
const SHARE_EVERY = 10_000;
const KEY = 'hocba.active';
const ELSEWHERE = 'hocba-active';
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchstart', ELSEWHERE] as const;

/** The person did something that this page does not hear of by itself: work in the sheet beside the pane. */
export function noteActivity(): void {
  dispatchEvent(new Event(ELSEWHERE));
}

export type IdleStage = 'active' | 'warn' | 'over';

export function idleStage(lastActive: number, now: number): IdleStage {
  const idle = now - lastActive;
  if (idle >= IDLE) return 'over';
  return idle >= IDLE - WARN_BEFORE ? 'warn' : 'active';
}

/** Watch while mounted; true during the last minute before the end. */
export function useIdle(onOver: () => Promise<void>, keepAlive: () => Promise<void>): boolean {
  const [warning, setWarning] = useState(false);

  useEffect(() => {
    let active = Date.now();
    let shared = 0;
    let told = active;
    let over = false;

    const look = (): IdleStage => {
      const stage = idleStage(Math.max(active, Number(recall(KEY) ?? 0)), Date.now());
      setWarning(stage === 'warn');
      if (stage === 'over' && !over) {
        over = true;
        void onOver();
      }
      return stage;
    };
    const act = (): void => {
      // The first key on a computer that slept must not revive a sign-in that is over.
      if (over || look() === 'over') return;
      active = Date.now();
      setWarning(false);
      if (active - shared > SHARE_EVERY) {
        shared = active;
        remember(KEY, String(active));
      }
      if (active - told > KEEP_ALIVE) {
        told = active;
        void keepAlive();
      }
    };

    remember(KEY, String(active));
    const timer = setInterval(look, 5_000);
    for (const name of ACTS) addEventListener(name, act, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const name of ACTS) removeEventListener(name, act, { capture: true });
    };
  }, [onOver, keepAlive]);

  return warning;
}
