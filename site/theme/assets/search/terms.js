// The terms of the index: looked up, begun with, or nearly spelt; and which records hold them.

import { Reader } from './bytes.js';
import { termOf } from './tokens.js';

/** One shard of terms, opened: where the postings of each lie. */
class Shard {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    const reader = new Reader(bytes);
    const size = reader.next();
    const decoder = new TextDecoder();
    const name = new Uint8Array(1024);
    this.bytes = bytes;
    this.terms = new Array(size);
    this.records = new Uint32Array(size);
    this.starts = new Uint32Array(size);
    for (let i = 0; i < size; i++) {
      const shared = reader.next();
      const rest = reader.next();
      name.set(bytes.subarray(reader.at, reader.at + rest), shared);
      reader.at += rest;
      this.terms[i] = decoder.decode(name.subarray(0, shared + rest));
      this.records[i] = reader.next();
      const length = reader.next();
      this.starts[i] = reader.at;
      reader.at += length;
    }
  }

  /** The first term that is not before the given one. @param {string} term */
  from(term) {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle] < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * A term that is in the index.
 * @typedef {{ term: string, records: number, shard: number, place: number, opened: Shard }} Term
 */

export class Terms {
  #files;
  #manifest;

  /** @param {import('./bytes.js').Files} files @param {import('./index.js').Manifest} manifest */
  constructor(files, manifest) {
    this.#files = files;
    this.#manifest = manifest;
  }

  /** @param {string} term @returns {Promise<Term | null>} */
  async find(term) {
    const [found] = await this.#between(term, term);
    return found ?? null;
  }

  /** All terms that begin with the given letters. @param {string} letters @returns {Promise<Term[]>} */
  async startingWith(letters) {
    return (await this.#between(letters, letters + '\uffff')).filter(found => found.term.startsWith(letters));
  }

  /**
   * The words of the index that a reader may have meant: one edit away, or else two where the word is long.
   * @param {string} word Folded. @returns {Promise<{ term: string, word: string, edits: number }[]>}
   */
  async nearly(word) {
    if (word.length < 4 || /\d/.test(word)) return [];
    const words = await this.#words();
    /** @type {Map<string, { term: string, word: string, edits: number }>} */
    const found = new Map();
    // Each word that is one edit away is taken to its term, so the shape that a reader meant ("policng") need not be
    // the one that is listed ("police").
    for (const other of oneEdit(word)) {
      const term = termOf(other);
      if (words.has(term)) found.set(term, { term, word: words.get(term) ?? other, edits: 1 });
    }
    if (found.size === 0 && word.length >= 8) {
      const stem = termOf(word);
      for (const [term, listed] of words) {
        if (within2(word, listed) || within2(stem, term)) found.set(term, { term, word: listed, edits: 2 });
      }
    }
    return [...found.values()];
  }

  /** The positions of a term, as lie in its position shard: a reader at its first posting. @param {Term} term */
  async positions(term) {
    const bytes = await this.#files.read(this.#manifest.shards[term.shard][2], b => b);
    const reader = new Reader(bytes);
    for (let left = term.place; left > 0; left--) reader.skip();
    reader.next();
    return reader;
  }

  async #between(first, last) {
    const shards = this.#manifest.shards;
    const wanted = shards.map((_, i) => i).filter(i => shards[i][0] <= last && (i + 1 === shards.length || shards[i + 1][0] > first));
    const opened = await Promise.all(wanted.map(i => this.#files.read(shards[i][1], bytes => new Shard(bytes))));
    return opened.flatMap((shard, n) => {
      const found = [];
      for (let place = shard.from(first); place < shard.terms.length && shard.terms[place] <= last; place++) {
        found.push({ term: shard.terms[place], records: shard.records[place], shard: wanted[n], place, opened: shard });
      }
      return found;
    });
  }

  /** Each term with the shape in which it is most often met. @returns {Promise<Map<string, string>>} */
  #words() {
    return this.#files.read(this.#manifest.words, bytes => {
      const lines = new TextDecoder().decode(bytes).split('\n').filter(line => line);
      return new Map(lines.map(line => line.split('\t')).map(([word, term]) => [term, word]));
    });
  }
}

/** The words that become the given one by one slip: a letter too few, too many, wrong, or two that changed places. @param {string} word */
function* oneEdit(word) {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let i = 0; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)];
    if (after) yield before + after.slice(1);
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
    for (const letter of letters) {
      yield before + letter + after;
      if (after) yield before + letter + after.slice(1);
    }
  }
}

/** Whether two words are at most two edits apart, where two neighbours that changed places are one. @param {string} a @param {string} b */
function within2(a, b) {
  if (Math.abs(a.length - b.length) > 2) return false;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + +(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > 2) return false;
    [before, last] = [last, row];
  }
  return last[b.length] <= 2;
}
