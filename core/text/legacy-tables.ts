/** Signs of the old encodings, seen as Windows-1252 or Latin-1 characters, and the letters they stand for. */

/** Two texts of the same number of characters, paired one to one. */
const paired = (signs: string, letters: string): [string, string][] => {
  const to = [...letters];
  return [...signs].map((sign, at) => [sign, to[at]!]);
};

/** TCVN 5712:1993, VN3 (ABC, .VnTime). ư stands at the soft hyphen. */
export const TCVN3: ReadonlyMap<string, string> = new Map([
  ...paired('¡¢£¤¥¦§¨©ª«¬\u00ad®', 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...paired('µ¶·¸¹', 'àảãáạ'),
  ...paired('»¼½¾Æ', 'ằẳẵắặ'),
  ...paired('ÇÈÉÊË', 'ầẩẫấậ'),
  ...paired('ÌÎÏÐÑ', 'èẻẽéẹ'),
  ...paired('ÒÓÔÕÖ', 'ềểễếệ'),
  ...paired('×ØÜÝÞ', 'ìỉĩíị'),
  ...paired('ßáâãä', 'òỏõóọ'),
  ...paired('åæçèé', 'ồổỗốộ'),
  ...paired('êëìíî', 'ờởỡớợ'),
  ...paired('ïñòóô', 'ùủũúụ'),
  ...paired('õö÷øù', 'ừửữứự'),
  ...paired('úûüýþ', 'ỳỷỹýỵ'),
]);

// Order of tones everywhere: sharp, grave, hook, tilde, dot.
const TONE_SIGNS = 'ùøûõï';
const BREVE_SIGNS = 'éèúüë';
const CIRCUMFLEX_SIGNS = 'áàåãä';

const vowels: [string, string][] = [
  ...marked('a', TONE_SIGNS, 'áàảãạ'),
  ...marked('e', TONE_SIGNS, 'éèẻẽẹ'),
  ...marked('o', TONE_SIGNS, 'óòỏõọ'),
  ...marked('u', TONE_SIGNS, 'úùủũụ'),
  ...marked('y', 'ùøûõ', 'ýỳỷỹ'),
  ...marked('ô', TONE_SIGNS, 'ớờởỡợ'),
  ...marked('ö', TONE_SIGNS, 'ứừửữự'),
  ...marked('a', BREVE_SIGNS, 'ắằẳẵặ'),
  ...marked('a', CIRCUMFLEX_SIGNS, 'ấầẩẫậ'),
  ...marked('e', CIRCUMFLEX_SIGNS, 'ếềểễệ'),
  ...marked('o', CIRCUMFLEX_SIGNS, 'ốồổỗộ'),
  ['aê', 'ă'],
  ['aâ', 'â'],
  ['eâ', 'ê'],
  ['oâ', 'ô'],
  ...paired('ôöñíìæóòî', 'ơưđíìỉĩịỵ'),
];

function marked(vowel: string, signs: string, letters: string): [string, string][] {
  return paired(signs, letters).map(([sign, letter]) => [vowel + sign, letter]);
}

/** VNI for Windows: the sign after a vowel carries mark and tone; capitals have capital signs, or small ones. */
export const VNI: ReadonlyMap<string, string> = new Map(
  vowels.flatMap(([signs, letter]): [string, string][] => {
    const upper = signs.toUpperCase();
    const capital = letter.toUpperCase();
    return signs.length === 1
      ? [
          [signs, letter],
          [upper, capital],
        ]
      : [
          [signs, letter],
          [upper, capital],
          [upper[0]! + signs[1]!, capital],
        ];
  }),
);
