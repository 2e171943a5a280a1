// Names of files of the index, and the numbers in them.

/** The name of one of many files of a kind, whose hashes the manifest holds as one text. @param {string} kind @param {string} hashes @param {number} at */
export const fileOf = (kind, hashes, at) => `${kind}${at}.${hashes.slice(at * 10, at * 10 + 10)}.bin`;

/** Reads varints. */
export class Reader {
  /** @param {Uint8Array} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next number. Above 28 bits the operators for bits would overflow, so the rest is multiplied. */
  next() {
    const { bytes } = this;
    let byte = bytes[this.at++];
    if (byte < 128) return byte;
    let value = byte & 127;
    let factor = 128;
    do {
      byte = bytes[this.at++];
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    return value;
  }

  /** Past a part that begins with its length. */
  skip() {
    const length = this.next();
    this.at += length;
  }
}
