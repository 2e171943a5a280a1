// Files of the index: fetched, checked by the hash in their name, and opened.

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

/**
 * Reads the compressed files of one published index, each of them once.
 * @param {string} folder
 * @returns {<T>(name: string, open: (bytes: Uint8Array) => T) => Promise<T>} What was made of a file; `open` is always the same for one file.
 */
export function filesOf(folder) {
  /** @type {Map<string, Promise<any>>} */
  const kept = new Map();
  return (name, open) => {
    const file = kept.get(name) ?? fetchHashed(folder + name).then(open);
    kept.set(name, file);
    // What could not be read is not kept, so that the reader may try again.
    file.catch(() => kept.delete(name));
    return file;
  };
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
