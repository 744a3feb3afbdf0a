/** A webpack loader: what endpoints are for is told by OpenAPI, and no page reads it. */
const SUMMARY = /\bsummary:\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"),?/g;

export default (source) => source.replace(SUMMARY, '');
