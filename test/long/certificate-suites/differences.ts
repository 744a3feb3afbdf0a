/** Where the answers are not the suites', each with its reason; docs/CERTIFICATE-PATHS.md says it in words. */

export interface Difference {
  readonly why: string;
  /** The answer here. */
  readonly got: string;
  readonly cases: readonly string[];
}

/** Suites know yes and no; what is not at hand is "cannot be checked" here, and never a yes. */
export const PKITS_DIFFERENCES: readonly Difference[] = [
  {
    why: 'no list is at hand that may be used: none, or by nobody who may sign it',
    got: 'unknown no-crl',
    cases: [
      'InvalidBadCRLIssuerNameTest5',
      'InvalidBadCRLSignatureTest4',
      'InvalidIDPwithindirectCRLTest26',
      'InvalidMissingCRLTest1',
      'InvalidSeparateCertificateandCRLKeysTest21',
      'InvalidWrongCRLTest6',
      'InvalidcRLIssuerTest27',
      'InvalidkeyUsageCriticalcRLSignFalseTest4',
      'InvalidkeyUsageNotCriticalcRLSignFalseTest5',
    ],
  },
  {
    why: 'the signer of the list would be cleared by its own list alone',
    got: 'unknown no-crl',
    cases: ['ValidcRLIssuerTest30'],
  },
  {
    why: 'the list at hand is for others, or of some reasons, or asks for more than is known here',
    got: 'unknown crl-partial',
    cases: [
      'InvalidUnknownCRLExtensionTest10',
      'InvalidcRLIssuerTest35',
      'InvaliddeltaCRLIndicatorNoBaseTest1',
      'InvaliddistributionPointTest3',
      'InvaliddistributionPointTest8',
      'InvaliddistributionPointTest9',
      'InvalidonlyContainsAttributeCertsTest14',
      'InvalidonlyContainsCACertsTest12',
      'InvalidonlyContainsUserCertsTest11',
      'InvalidonlySomeReasonsTest17',
    ],
  },
  {
    why: 'the list at hand has ended',
    got: 'unknown crl-stale',
    cases: ['InvalidOldCRLnextUpdateTest11', 'InvaliddeltaCRLTest10', 'Invalidpre2000CRLnextUpdateTest12'],
  },
  {
    why: 'whoever issued it is not at hand',
    got: 'unknown no-anchor',
    cases: ['InvalidNameChainingOrderTest2', 'InvalidNameChainingTest1'],
  },
  {
    why: 'its signature says that a bit of it is left over, so that it is no certificate to begin with',
    got: 'unknown no-anchor',
    cases: ['InvalidCASignatureTest2'],
  },
  {
    why: 'a critical extension nobody here knows',
    got: 'unknown unknown-extension',
    cases: ['InvalidUnknownCriticalCertificateExtensionTest2'],
  },
  {
    why: 'DSA is withdrawn (FIPS 186-5)',
    got: 'no weak-algorithm',
    cases: ['ValidDSAParameterInheritanceTest5', 'ValidDSASignaturesTest4'],
  },
];

export const LIMBO_DIFFERENCES: readonly Difference[] = [
  {
    why: 'no host name is asked about: nobody connects to a signature',
    got: 'yes trusted',
    cases: [
      'rfc5280::san::underscore-dns',
      'rfc5280::san::ip-in-dns',
      'rfc5280::ca-as-leaf-wrong-san',
      'webpki::cn::ipv4-hex-mismatch',
      'webpki::cn::ipv4-leading-zeros-mismatch',
      'webpki::cn::ipv6-uppercase-mismatch',
      'webpki::cn::ipv6-uncompressed-mismatch',
      'webpki::cn::ipv6-non-rfc5952-mismatch',
      'webpki::cn::punycode-not-in-san',
      'webpki::cn::utf8-vs-punycode-mismatch',
      'webpki::cn::not-in-san',
      'webpki::cn::case-mismatch',
      'webpki::san::mismatch-domain-san',
      'webpki::san::mismatch-subdomain-san',
      'webpki::san::mismatch-subdomain-apex-san',
      'webpki::san::mismatch-apex-subdomain-san',
      'webpki::san::public-suffix-wildcard-san',
      'webpki::san::public-suffix-multi-label-wildcard-san',
      'webpki::san::public-suffix-private-namespace-wildcard-san',
      'webpki::san::wildcard-embedded-leftmost-san',
      'webpki::san::wildcard-not-in-leftmost-san',
      'webpki::san::wildcard-match-across-labels-san',
      'webpki::san::wildcard-embedded-ulabel-san',
      'webpki::san::no-san',
      'webpki::san::san-critical-with-nonempty-subject',
      'webpki::san::san-wildcard-only',
      'webpki::san::san-wildcard-only-tld',
    ],
  },
  {
    why: 'no caller sets a depth; at most eight authorities may follow each other',
    got: 'yes trusted',
    cases: ['pathlen::max-chain-depth-0-exhausted', 'pathlen::max-chain-depth-1-exhausted'],
  },
  {
    why: 'rules of the CA/Browser Forum for servers on the web',
    got: 'yes trusted',
    cases: [
      'webpki::aki::root-with-aki-missing-keyidentifier',
      'webpki::aki::root-with-aki-authoritycertissuer',
      'webpki::aki::root-with-aki-authoritycertserialnumber',
      'webpki::aki::root-with-aki-all-fields',
      'webpki::aki::root-with-aki-ski-mismatch',
      'webpki::eku::ee-anyeku',
      'webpki::eku::ee-critical-eku',
      'webpki::eku::ee-without-eku',
      'webpki::eku::root-has-eku',
      'webpki::malformed-aia',
      'webpki::forbidden-rsa-not-divisible-by-8-in-root',
      'webpki::forbidden-rsa-key-not-divisible-by-8-in-leaf',
      'webpki::v1-cert',
      'webpki::ee-basicconstraints-ca',
      'webpki::ca-as-leaf',
    ],
  },
  {
    why: 'rules for who issues; section 6 asks a validator for none of them, and what they protect is checked another way',
    got: 'yes trusted',
    cases: [
      'crl::crlnumber-missing',
      'crl::crlnumber-critical',
      'rfc5280::aki::critical-aki',
      'rfc5280::aki::leaf-missing-aki',
      'rfc5280::aki::intermediate-missing-aki',
      'rfc5280::aki::cross-signed-root-missing-aki',
      'rfc5280::nc::permitted-dns-match-noncritical',
      'rfc5280::pc::ica-noncritical-pc',
      'rfc5280::serial::zero',
      'rfc5280::serial::negative',
      'rfc5280::ski::critical-ski',
      'rfc5280::ski::root-missing-ski',
      'rfc5280::ski::intermediate-missing-ski',
      'rfc5280::root-non-critical-basic-constraints',
    ],
  },
  {
    why: 'no way to an anchor among what the case brings',
    got: 'unknown no-anchor',
    cases: [
      'pathological::intermediate-cycle-distinct-cas',
      'pathological::intermediate-cycle-distinct-cas-max-depth',
      'pathological::intermediate-cycle-same-logical-ca',
      'pathological::pathological-chain-distinct-subject-distinct-key',
      'pathological::pathological-chain-distinct-subject-same-key',
      'pathological::pathological-chain-same-subject-same-key',
      'rfc5280::chain-untrusted-root',
      'rfc5280::intermediate-ca-missing-basic-constraints',
      'rfc5280::ica-ku-keycertsign',
      'webpki::cryptographydotio-chain-missing-intermediate',
    ],
  },
  {
    why: 'so many names, constraints or keys that the work is broken off',
    got: 'unknown too-much-work',
    cases: [
      'pathological::nc-dos-1',
      'pathological::nc-dos-2',
      'pathological::nc-dos-3',
      'pathological::pathological-chain-same-subject-distinct-key',
    ],
  },
  {
    why: 'a critical extension nobody here knows',
    got: 'unknown unknown-extension',
    cases: [
      'rfc5280::unknown-critical-extension-ee',
      'rfc5280::unknown-critical-extension-root',
      'rfc5280::unknown-critical-extension-intermediate',
      'rfc5280::ee-critical-aia-invalid',
    ],
  },
  {
    why: 'another purpose, of which nobody here knows that it forbids this one',
    got: 'unknown unknown-purpose',
    cases: ['rfc5280::eku::ee-wrong-eku'],
  },
  {
    why: 'constraints on a kind of name nobody here reads',
    got: 'unknown unknown-name-constraint',
    cases: ['rfc5280::nc::nc-forbids-othername'],
  },
  {
    why: 'the only list is by somebody who may not sign lists',
    got: 'unknown no-crl',
    cases: ['crl::issuer-missing-crlsign'],
  },
];
