/** Records: good ones, and each kind of damage. */
import { elementText } from '../../support/verification.js';
import { otherLetter, somewhere, type XmlKind } from './kinds.js';

const SIGNATURE = /<ds:Signature [\s\S]*?<\/ds:Signature>/g;
const STAMPED = ['stamped', 'long-term'] as const;
/** Letters of a token: behind its wrapper, which nothing signs, its text and the authority's certificate; the certificate that leads up from there. */
const ITS_OWN = [100, 2000] as const;
const BESIDE = [2200, 3800] as const;
const LONG = ['long-term'] as const;

const signatures = (text: string): string[] => text.match(SIGNATURE)!;
const swapped = (text: string, one: string, two: string): string =>
  text
    .replace(one, '\u0000')
    .replace(two, () => one)
    .replace('\u0000', () => two);

export const RECORD_KINDS: readonly XmlKind[] = [
  { name: 'as it was', breaks: 'valid', make: (text) => text },
  { name: 'with a byte order mark', breaks: 'valid', make: (text) => Buffer.from(`\ufeff${text}`) },
  {
    name: 'a mark another',
    breaks: 'digests',
    make: (text, random) =>
      somewhere(text, /<DIEM_KIEM_TRA_DINH_KY>\d+/g, random, (found) =>
        found.replace(/\d+/, (mark) => `${(Number(mark) + 1) % 11}`),
      ),
  },
  {
    name: 'a level another',
    breaks: 'digests',
    make: (text, random) => somewhere(text, /<MUC_DAT_DUOC>[^<]+/g, random, () => '<MUC_DAT_DUOC>Chưa hoàn thành'),
  },
  {
    name: 'a word of a remark gone',
    breaks: 'digests',
    make: (text, random) => somewhere(text, /(?<=<NHAN_XET_[^>]*>[^<]*) [^ <]+/g, random, () => ''),
  },
  {
    name: 'the name in another normal form',
    breaks: 'digests',
    make: (text) => text.replace(/(<HO_VA_TEN>)([^<]+)/, (_, tag: string, name: string) => tag + name.normalize('NFD')),
  },
  {
    name: 'a subject taken out',
    breaks: 'digests',
    make: (text, random) => somewhere(text, /<BANG_DIEM>.*?<\/BANG_DIEM>/g, random, () => ''),
  },
  {
    name: 'a subject twice',
    breaks: 'digests',
    make: (text, random) => somewhere(text, /<BANG_DIEM>.*?<\/BANG_DIEM>/g, random, (found) => found + found),
  },
  {
    name: 'a comment within a mark',
    breaks: 'structure',
    make: (text, random) => somewhere(text, /<DIEM_KIEM_TRA_DINH_KY>\d+/g, random, (found) => `${found}<!---->0`),
  },
  {
    name: 'a comment beside a mark',
    breaks: 'structure',
    make: (text, random) => somewhere(text, /<DIEM_KIEM_TRA_DINH_KY>/g, random, (found) => `<!-- 10 -->${found}`),
  },
  {
    name: 'a space between two elements',
    breaks: 'structure',
    make: (text, random) => somewhere(text, /<\/BANG_DIEM><BANG_DIEM>/g, random, (found) => found.replace('><', '> <')),
  },
  {
    name: 'a space behind the last signature',
    breaks: 'structure',
    make: (text) => text.replace(/<\/HOC_BA>\s*$/, ' </HOC_BA>'),
  },
  {
    name: 'an element nobody signed',
    breaks: 'structure',
    make: (text) => text.replace('<DANH_SACH_THONG_TIN_KY>', '<GHI_CHU>10</GHI_CHU><DANH_SACH_THONG_TIN_KY>'),
  },
  {
    name: 'the file cut',
    breaks: 'structure',
    make: (text, random) => text.slice(0, text.length - 10 - random(text.length - 100)),
  },
  {
    name: 'a signature value another',
    breaks: 'signature',
    make: (text, random) => somewhere(text, /<ds:SignatureValue[^>]*>[^<]+/g, random, otherLetter(random)),
  },
  {
    name: 'a digest another',
    breaks: 'signature',
    make: (text, random) => somewhere(text, /<ds:Reference [^>]*>.*?<\/ds:Reference>/g, random, otherLetter(random)),
  },
  {
    name: 'the claimed time another',
    breaks: 'signature',
    make: (text, random) =>
      somewhere(text, /<xades:SigningTime>[^<]+/g, random, (found) =>
        found.replace(/20\d\d/, (year) => `${Number(year) - 1}`),
      ),
  },
  {
    name: 'the line of a signer another',
    breaks: 'digests',
    make: (text, random) =>
      somewhere(text, /<NGAY_KY>[^<]+/g, random, (found) => found.replace(/20\d\d/, (year) => `${Number(year) - 1}`)),
  },
  {
    name: 'a weaker method named',
    breaks: 'signature',
    make: (text, random) =>
      somewhere(text, /2001\/04\/xmldsig-more#rsa-sha256/g, random, () => '2000/09/xmldsig#rsa-sha1'),
  },
  {
    name: 'another canonical form named',
    breaks: 'signature',
    make: (text, random) =>
      somewhere(
        text,
        /<ds:CanonicalizationMethod [^>]*>/g,
        random,
        () => '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2006/12/xml-c14n11">',
      ),
  },
  {
    name: 'a certificate of another',
    breaks: 'signature',
    make: (text, random) => {
      const found = text.match(/<ds:X509Certificate>[^<]+/g)!;
      const at = random(found.length);
      return text.replace(found[at]!, () => found[(at + 1) % found.length]!);
    },
  },
  {
    name: "another school's signature in the place",
    breaks: 'signature',
    make: (text, random, other) => {
      const at = random(3);
      return text.replace(signatures(text)[at]!, () => signatures(other)[at]!);
    },
  },
  {
    name: 'a signature taken out',
    breaks: 'expected-places',
    make: (text, random) => text.replace(signatures(text)[random(3)]!, ''),
  },
  {
    name: 'a signature twice',
    breaks: 'structure',
    make: (text, random) => somewhere(text, SIGNATURE, random, (found) => found + found),
  },
  {
    name: 'two signatures in each other’s place',
    breaks: 'order',
    make: (text, random) => {
      const all = signatures(text);
      const at = random(3);
      return swapped(text, all[at]!, all[(at + 1) % 3]!);
    },
  },
  {
    name: 'a signed part moved, another in its place',
    breaks: 'structure',
    make: (text) => {
      const summary = elementText(text, 'TONG_KET');
      const forged = summary.replace(/ Id="[^"]*"/, '').replace(/(<DIEM_KIEM_TRA_DINH_KY>)\d+/, '$110');
      return text.replace(summary, () => forged).replace('</HOC_BA>', () => `<DU_PHONG>${summary}</DU_PHONG></HOC_BA>`);
    },
  },
  {
    name: 'a stamp another',
    breaks: 'stamp or archive',
    of: STAMPED,
    make: (text, random) =>
      somewhere(
        text,
        /<xades:SignatureTimeStamp.*?<\/xades:SignatureTimeStamp>/g,
        random,
        otherLetter(random, ITS_OWN),
      ),
  },
  {
    name: 'a certificate beside a stamp another',
    // Nothing covers it, and whoever holds the right one does not look at it.
    breaks: 'valid or stamp',
    of: ['stamped'],
    make: (text, random) => {
      const last = text.lastIndexOf('<xades:SignatureTimeStamp');
      return (
        text.slice(0, last) +
        somewhere(text.slice(last), /<xades:EncapsulatedTimeStamp[^>]*>[^<]+/g, random, otherLetter(random, BESIDE))
      );
    },
  },
  {
    name: "another school's stamp in the place",
    breaks: 'stamp',
    of: STAMPED,
    make: (text, random, other) => {
      const stamps = (of: string): string[] => of.match(/<xades:EncapsulatedTimeStamp[^>]*>[^<]+/g)!.slice(0, 3);
      const at = random(3);
      return text.replace(stamps(text)[at]!, () => stamps(other)[at]!);
    },
  },
  {
    name: 'the stamp over all another',
    breaks: 'archive',
    of: LONG,
    make: (text, random) =>
      somewhere(
        text,
        /<xades141:ArchiveTimeStamp.*?<\/xades141:ArchiveTimeStamp>/g,
        random,
        otherLetter(random, ITS_OWN),
      ),
  },
  {
    name: 'a kept list or certificate another',
    breaks: 'archive',
    of: LONG,
    make: (text, random) =>
      somewhere(text, /<xades:Encapsulated(?:X509Certificate|CRLValue)[^>]*>[^<]+/g, random, otherLetter(random)),
  },
  {
    name: 'a kept list or certificate taken out',
    breaks: 'archive',
    of: LONG,
    make: (text, random) =>
      somewhere(
        text,
        /<xades:Encapsulated(X509Certificate|CRLValue)[^>]*>[^<]+<\/xades:Encapsulated\1>/g,
        random,
        () => '',
      ),
  },
];
