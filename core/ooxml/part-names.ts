/** Names of parts as OPC compares and resolves them (ECMA-376 part 2, 6.2.2 and annex A): without case, whatever the slash. */

/** The name by which a part is compared: without a leading slash, with slashes, in lower case, escapes resolved. */
export const partKey = (name: string): string => decoded(name.replaceAll('\\', '/')).replace(/^\/+/, '').toLowerCase();

function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The key of the part that a relationship of `source` ("" for the package) points to. */
export function resolveTarget(source: string, target: string): string {
  const path = decoded(target.replaceAll('\\', '/')).replace(/[?#].*$/s, '');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return partKey(steps.join('/'));
}

/** The name of the part that holds a part's relationships, e.g. `xl/_rels/workbook.xml.rels`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
