/** Changes of a text at places of its own, so that everything between them stays byte for byte. */
export interface Edit {
  /** Code units of the text that go; the same twice where something is only put in. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its edits. Edits at the same place keep their order; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < from) throw new Error(`edits overlap at ${edit.start}`);
    parts.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
