/** The button that opened something takes the focus again when its person comes back from there. */
import { type RefObject, useEffect, useRef } from 'react';

/** For what stands around that button, the first in it. */
export function useFocusBack(back: boolean): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In Excel the keyboard may be in a cell: nobody's typing is interrupted.
    if (back && document.hasFocus()) around.current?.querySelector('button')?.focus();
  }, [back]);
  return around;
}
