/**
 * A PDF name as the source of a pattern: any of its letters may stand as # and two digits (PDF 1.7, 7.3.5). Nothing here writes
 * names so; other programs may, and a seal must not hide behind it.
 */
export const nameAs = (name: string): string => String.raw`\/${[...name].map(letterAs).join('')}(?![A-Za-z0-9#])`;

function letterAs(letter: string): string {
  const [high, low] = letter.charCodeAt(0).toString(16);
  return String.raw`(?:\x${high}${low}|#${high}${eitherCase(low!)})`;
}

const eitherCase = (digit: string): string => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit);
