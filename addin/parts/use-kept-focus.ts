/** When the element with the focus goes because its matter is settled, the focus passes to what now stands in its place. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const STOPS = 'a[href], button, input:not([hidden]), select, textarea, summary, [tabindex="0"]';
const stopsIn = (box: Element): Element[] => [...box.querySelectorAll(STOPS)];

/**
 * The box itself must be able to take the focus (`tabIndex={-1}`): it does where nothing is left in it, or always, where a
 * neighbour would do something else at the same key.
 */
export function useKeptFocus<E extends HTMLElement>(heir: 'neighbour' | 'box' = 'neighbour'): RefObject<E | null> {
  const box = useRef<E>(null);
  const last = useRef<{ readonly element: Element; readonly at: number } | null>(null);

  useEffect(() => {
    const came = ({ target }: FocusEvent): void => {
      const element = target as Element;
      const { current: node } = box;
      last.current = node?.contains(element) ? { element, at: stopsIn(node).indexOf(element) } : null;
    };
    const went = ({ target }: FocusEvent): void => {
      // An element that is being taken out also loses the focus; that is what is waited for.
      queueMicrotask(() => {
        const isLeft = (target as Element).isConnected && document.activeElement !== target;
        if (isLeft && last.current?.element === target) last.current = null;
      });
    };
    document.addEventListener('focusin', came);
    document.addEventListener('focusout', went);
    return () => {
      document.removeEventListener('focusin', came);
      document.removeEventListener('focusout', went);
    };
  }, []);

  useLayoutEffect(() => {
    const { current: node } = box;
    if (!node || !last.current) return;
    const { element, at } = last.current;
    const stops = stopsIn(node);
    if (element.isConnected) {
      last.current = { element, at: stops.indexOf(element) };
      return;
    }
    last.current = null;
    if (heir === 'box') stops.length = 0;
    // Somebody who types in Excel keeps her keyboard.
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    ((stops[Math.min(at, stops.length - 1)] as HTMLElement | undefined) ?? node).focus();
  });

  return box;
}
