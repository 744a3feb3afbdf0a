/** Pupils' names in a list: two of one name are told apart by their codes. */
export interface NamedPupil {
  readonly id: string;
  readonly name: string;
}

export function toldApart(pupils: readonly NamedPupil[]): (id: string) => string {
  const seen = new Map<string, number>();
  for (const { name } of pupils) seen.set(name, (seen.get(name) ?? 0) + 1);
  const named = new Map(pupils.map(({ id, name }) => [id, (seen.get(name) ?? 0) > 1 ? `${name} (${id})` : name]));
  return (id) => named.get(id) ?? id;
}
