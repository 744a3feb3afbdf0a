/** Names of what signatures are made of: the only algorithms written, and the only ones accepted. */
import type { XmlNamespace } from '../xml/element.js';

export const DS: XmlNamespace = { prefix: 'ds', uri: 'http://www.w3.org/2000/09/xmldsig#' };
/** ETSI EN 319 132-1. */
export const XADES: XmlNamespace = { prefix: 'xades', uri: 'http://uri.etsi.org/01903/v1.3.2#' };
/** What ETSI EN 319 132-1 added later: archive stamps. */
export const XADES141: XmlNamespace = { prefix: 'xades141', uri: 'http://uri.etsi.org/01903/v1.4.1#' };
/** Ours: the digests of subject teachers' rows inside the homeroom signature. */
export const HB: XmlNamespace = { prefix: 'hb', uri: 'urn:hocba:signing:1' };

/** Exclusive XML Canonicalization 1.0 without comments. */
export const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const ENVELOPED = `${DS.uri}enveloped-signature`;
/** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 6931 section 2.3.2). */
export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

/** What a Reference says it refers to. */
export const TYPE_OBJECT = `${DS.uri}Object`;
export const TYPE_SIGNATURE_PROPERTY = `${DS.uri}SignatureProperty`;
export const TYPE_SIGNED_PROPERTIES = 'http://uri.etsi.org/01903#SignedProperties';

/** Shorter keys are neither used nor accepted. */
export const LEAST_RSA_BITS = 2048;
