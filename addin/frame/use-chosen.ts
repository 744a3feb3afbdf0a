import { useCallback } from 'react';
import { choose, usePlace } from './route.js';

/** Something chosen at this place that stands in its address, so that a reload and a link keep it; '' where nothing is. */
export function useChosen(name: string): readonly [string, (value: string) => void] {
  const { chosen } = usePlace();
  return [chosen[name] ?? '', useCallback((value: string) => choose({ [name]: value === '' ? null : value }), [name])];
}
