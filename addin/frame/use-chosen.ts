import { useCallback, useEffect, useRef, useState } from 'react';
import { choose, usePlace } from './route.js';

/** Something chosen at this place that stands in its address, so that a reload and a link keep it; '' where nothing is. */
export function useChosen(name: string): readonly [string, (value: string) => void] {
  const { chosen } = usePlace();
  return [chosen[name] ?? '', useCallback((value: string) => choose({ [name]: value === '' ? null : value }), [name])];
}

/**
 * The same for what is typed. The address tells of itself a moment later, and a box that waited for it would lose letters and
 * break Vietnamese typing: the box has each letter at once.
 */
export function useChosenText(name: string): readonly [string, (value: string) => void] {
  const [chosen, setChosen] = useChosen(name);
  const [typed, setTyped] = useState(chosen);
  const sent = useRef(chosen);
  // Back, or a link: not what was typed here.
  useEffect(() => {
    if (chosen === sent.current) return;
    sent.current = chosen;
    setTyped(chosen);
  }, [chosen]);
  const type = useCallback(
    (value: string): void => {
      sent.current = value;
      setTyped(value);
      setChosen(value);
    },
    [setChosen],
  );
  return [typed, type];
}
