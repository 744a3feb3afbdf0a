/** What a written Vietnamese syllable can be: initial, rime, tone. Decides whether a word was typed whole. */

const INITIALS = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

// Rimes without tone; ăk ends names of places (Đắk Lắk).
const RIMES = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut',
  'uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
].flatMap((line) => line.split(' '));

// After qu the u is not written again: quý, quyết, quýt, quỳnh.
const AFTER_QU = ['ych', 'ynh', 'yp', 'yt', 'yu'];

const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const SHARP_AND_HEAVY = ['\u0301', '\u0323'];

/** Letters of a rime that may carry its tone; where older and newer spelling differ (hòa, hoà) both. */
function seats(rime: string): number[] {
  const marked = rime.search(/[ăâêôơ]/);
  if (marked >= 0) return [marked];
  const vowels = /^[aeiouyư]+/.exec(rime)![0].length;
  if (vowels === 3) return [1];
  if (vowels === 2 && vowels < rime.length) return [1];
  return ['oa', 'oe', 'uy'].includes(rime) ? [0, 1] : [0];
}

function toned(rime: string): string[] {
  // A syllable that ends in a stop has the sharp or the heavy tone only.
  const tones = /[ptck]$|ch$/.test(rime) ? SHARP_AND_HEAVY : TONES;
  return tones.flatMap((tone) =>
    seats(rime).map((seat) => (rime.slice(0, seat + 1) + tone + rime.slice(seat + 1)).normalize('NFC')),
  );
}

function allSyllables(): ReadonlySet<string> {
  const all = new Set<string>();
  for (const rime of RIMES.flatMap(toned)) for (const initial of INITIALS) all.add(initial + rime);
  for (const rime of AFTER_QU.flatMap(toned)) all.add(`qu${rime}`);
  return all;
}

let syllables: ReadonlySet<string> | undefined;

/** Whether a lower-case NFC word can be a Vietnamese syllable. Generous: only what cannot be said is excluded. */
export function isSyllable(word: string): boolean {
  // Made when first asked for: whoever only shows values never needs it.
  syllables ??= allSyllables();
  return syllables.has(word);
}
