/** What every table of states is: where something begins, and every move there is; what is not in it is refused. */
export interface Move<State extends string, Act extends string> {
  readonly from: State;
  readonly act: Act;
  readonly to: State;
  /** What was reached is given up again. */
  readonly back?: true;
}

export interface StatesTable<State extends string = string, Act extends string = string> {
  readonly states: readonly State[];
  readonly first: State;
  readonly moves: readonly Move<State, Act>[];
}

/** States no way leads to from the first. */
export function unreachable<State extends string>({ states, first, moves }: StatesTable<State>): State[] {
  const reached = new Set([first]);
  // A set grows while it is gone through.
  for (const at of reached) for (const { from, to } of moves) if (from === at) reached.add(to);
  return states.filter((state) => !reached.has(state));
}

/** Where an act leads from a state; null where it is not possible there. */
export const moveIn = <State extends string, Act extends string>(
  { moves }: StatesTable<State, Act>,
  from: State,
  act: Act,
): Move<State, Act> | null => moves.find((move) => move.from === from && move.act === act) ?? null;
