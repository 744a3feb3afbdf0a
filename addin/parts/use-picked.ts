/** Which lines of a list are checked. */
import { useState } from 'react';

export interface Picked {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly choose: (ids: readonly string[]) => void;
}

export function usePicked(first: readonly string[]): Picked {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(first));
  return {
    chosen,
    toggle: (id) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    choose: (ids) => setChosen(new Set(ids)),
  };
}
