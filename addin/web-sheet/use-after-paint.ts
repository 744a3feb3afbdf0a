/** The grid's state for what stands around the grid: it follows once the key is on the screen, and skips what is past by then. */
import { useEffect, useState } from 'react';
import type { GridBook } from './grid-book.js';
import type { GridState } from './grid-state.js';

export function useAfterPaint(book: Pick<GridBook, 'get' | 'subscribe'>): GridState {
  const [state, setState] = useState(book.get);
  useEffect(() => {
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      frame = 0;
      // A task of its own after the frame in which the cell is painted.
      timer = setTimeout(() => setState(book.get()));
    };
    const told = (): void => {
      if (frame === 0) frame = requestAnimationFrame(follow);
    };
    const end = book.subscribe(told);
    // What changed between drawing and listening.
    setState(book.get());
    return () => {
      end();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [book]);
  return state;
}
