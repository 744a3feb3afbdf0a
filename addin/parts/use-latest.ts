import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The newest value, for acts that go on after the render that began them. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
