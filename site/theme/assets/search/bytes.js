// Files of the index: fetched, checked by the hash in their name, opened, and read as numbers.

/** What kept the index from being read: the page shows it and offers its lists instead, never a wrong count. */
export class IndexFault extends Error {
  /**
   * @param {'network' | 'stale' | 'damaged'} kind Not reached; gone, because the site was published anew; not what was published.
   * @param {string} file The address that was asked for.
   */
  constructor(kind, file) {
    super(`${kind}: ${file}`);
    this.kind = kind;
    this.file = file;
  }
}

/**
 * The content of a file.
 * @param {string} url @param {RequestCache} [cache]
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function fetchBytes(url, cache) {
  let response;
  try {
    response = await fetch(url, { cache });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new IndexFault('network', url);
  }
  throw new IndexFault(response.status === 404 || response.status === 410 ? 'stale' : 'network', url);
}

/** The compressed files of one published index: each is read once. */
export class Files {
  /** @type {Map<string, Promise<any>>} */
  #kept = new Map();
  #folder;

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder;
  }

  /**
   * What was made of a file.
   * @template T @param {string} name @param {(bytes: Uint8Array) => T} open Always the same for one file.
   * @returns {Promise<T>}
   */
  read(name, open) {
    const kept = this.#kept.get(name) ?? fetchHashed(this.#folder + name).then(open);
    this.#kept.set(name, kept);
    // What could not be read is not kept, so that the reader may try again.
    kept.catch(() => this.#kept.delete(name));
    return kept;
  }
}

/** @param {string} url */
async function fetchHashed(url) {
  // What the browser has kept may be damaged while the site is not: ask once more, past what was kept.
  for (const cache of ['default', 'reload']) {
    const bytes = await fetchBytes(url, cache);
    try {
      if (await isWhole(url, bytes)) return await gunzip(bytes);
    } catch {
      // Not gzip, or cut short: as damaged as a wrong hash.
    }
  }
  throw new IndexFault('damaged', url);
}

/** @param {string} url @param {Uint8Array<ArrayBuffer>} bytes */
async function isWhole(url, bytes) {
  // Browsers offer hashes over https and on this computer only; elsewhere the checksum inside gzip has to do.
  if (!globalThis.crypto?.subtle) return true;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 5);
  return url.endsWith(`.${Array.from(hash, b => b.toString(16).padStart(2, '0')).join('')}.bin`);
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function gunzip(bytes) {
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(opened).arrayBuffer());
}

/** Reads varints one after the other. */
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
