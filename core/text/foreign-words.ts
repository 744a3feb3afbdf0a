/**
 * Words of other tongues that Telex could read as Vietnamese and that teachers do write: of English lessons, of
 * computing, of every day, and names. A left-over of Telex that looks like one of them is let pass.
 */
const WORDS = `
  air arm as bar bass bats bee beef beer bees best bits boats boom boost boots boss bow box buns bus cans caps car
  cast cats chair chef chess chips coor core corn cost cow cows cups dads days deer diff does door down dust error gas gets
  gif goes guns guys hair harm has hats hens her here hero his hits hoops horn horror host how if is its keen keeps kiss
  kits last lens less lips list lists loops lost lots maps mass max meets miss mix moms moon more most must nests noon nor
  nose nuts of off oops or own pair pans pass past pasta peer pens per pets photos pins poor pose post posts queen quest rats
  ref reset rest roof room rooms roots rose row rows says see seems seen sees sets sir six sofa songs soon sums tax taxi
  teens term test tests there these this those thus tips tops town tree trees trips trust turn ups us var vest visa
`;

let words: ReadonlySet<string> | undefined;

/** Lower-case word. */
export function isForeignWord(word: string): boolean {
  words ??= new Set(WORDS.trim().split(/\s+/));
  return words.has(word);
}
