/**
 * Base 64 as both browsers have it (Chrome from 140, Firefox from 133), for Node 24, which has it not yet.
 * It knows what our code asks for: writing, and reading with nothing left to chance.
 */
if (typeof Uint8Array.prototype.toBase64 !== 'function') {
  Object.assign(Uint8Array.prototype, {
    toBase64(this: Uint8Array) {
      return Buffer.from(this).toString('base64');
    },
  });
  Object.assign(Uint8Array, {
    fromBase64(text: string) {
      const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
      // Blanks are passed over, as browsers do it; bits that mean nothing are not.
      if (Buffer.from(bytes).toString('base64') !== text.replace(/\s/g, ''))
        throw new SyntaxError();
      return bytes;
    },
  });
}
