/** What core/signing uses of node-forge. Its own types pull in Node's, which would make `Buffer` legal here. */
declare const forge: {
  readonly util: {
    createBuffer(bytes: string): unknown;
    encodeUtf8(text: string): string;
    decodeUtf8(bytes: string): string;
  };
};
export default forge;
