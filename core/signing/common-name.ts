/** The CN of a name written as RFC 4514 has it, with its escapes undone; the whole where there is none. */
export function commonName(name: string): string {
  const [, found] = /(?:^|[,+])\s*CN=((?:\\.|[^,+\\])*)/i.exec(name) ?? [];
  return found === undefined ? name : found.replace(/\\([,+"\\<>;=# ])/g, '$1');
}
