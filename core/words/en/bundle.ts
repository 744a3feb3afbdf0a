import type { BundleWords } from '../bundle-words.js';

/** The page that checks a bundle, opened without network. */
export const bundle: BundleWords = {
  title: 'Check an inspection’s bundle',
  lead: 'Choose the file ho-so.age beside this page and type the passphrase the school told you apart. Nothing is sent anywhere.',
  file: 'Choose ho-so.age',
  passphrase: 'Passphrase',
  open: 'Open and check',
  working: 'Opening and checking…',
  lacks: 'Choose the file and type the passphrase first.',
  wrong:
    'The passphrase is another one, or the file was changed. Type it again; else ask the school that made the bundle.',
  broken: 'This file is no bundle made by Học Bạ.',
  decision: 'Decision {decision} of {day} by {authority}',
  made: 'Made by {school}, {at}',
  covers: 'It covers: {classes}',
  whole: 'All {n} released records of these classes.',
  sample: '{n} of {among} records drawn at random, seed {seed}.',
  leftOutFacts: 'Left out, for nobody asked for it by name: {what}.',
  records: 'Records',
  verdicts: {
    valid: 'The signatures are good',
    internal: 'The signatures are right, the certificates the school’s own',
    invalid: 'The signatures are NOT good',
    unknown: 'The signatures could not be checked',
    partial: 'Facts were left out, so that nobody can check the signatures here; the school did when it made this',
  },
  leftOut: 'Not in this bundle',
  certificates: 'Certificates that signed, as the school’s register had them',
  certificate: '{fingerprint}: {state}',
  trail: 'The trail',
  noTrail: 'This bundle has no trail.',
  trailGood: 'It agrees with the signed note: {events} events of these classes stand in their place among {size}.',
  trailBad: 'It does NOT agree: the trail in this bundle was changed, or is not the note’s. Wrong events: {broken}.',
  key: 'The note’s key, to be held against the one the school gave the office above: {key}',
  unknown:
    'This page does not know whether a record was recalled after the bundle was made, and believes the authorities the school believes.',
  language: 'Tiếng Việt',
};
