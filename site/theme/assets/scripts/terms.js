// The terms of the index: looked up, begun with, or nearly spelt; and which records hold them.

import { fileOf, Reader } from './reader.js';
import { termOf } from './tokens.js';

/**
 * One shard of terms, opened: where the postings of each lie.
 * @typedef {{ bytes: Uint8Array, terms: string[], records: Uint32Array, starts: Uint32Array }} Shard
 * A term that is in the index.
 * @typedef {{ term: string, records: number, shard: number, place: number, opened: Shard }} Term
 */

/** @param {Uint8Array} bytes @returns {Shard} */
function shardOf(bytes) {
  const reader = new Reader(bytes);
  const size = reader.next();
  const decoder = new TextDecoder();
  const name = new Uint8Array(1024);
  const [terms, records, starts] = [new Array(size), new Uint32Array(size), new Uint32Array(size)];
  for (let i = 0; i < size; i++) {
    const shared = reader.next();
    const rest = reader.next();
    name.set(bytes.subarray(reader.at, reader.at + rest), shared);
    reader.at += rest;
    terms[i] = decoder.decode(name.subarray(0, shared + rest));
    records[i] = reader.next();
    const length = reader.next();
    starts[i] = reader.at;
    reader.at += length;
  }
  return { bytes, terms, records, starts };
}

/** The first of sorted terms that is not before the given one. @param {string[]} terms @param {string} term */
function placeOf(terms, term) {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle] < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The terms of a published index. @param {ReturnType<import('./files.js').filesOf>} read @param {import('./index.js').Manifest} manifest */
export function termsOf(read, manifest) {
  async function between(first, last) {
    const { from, terms } = manifest.shards;
    const wanted = [...from.keys()].filter(i => from[i] <= last && !(from[i + 1] <= first));
    const opened = await Promise.all(wanted.map(i => read(fileOf('t', terms, i), shardOf)));
    return opened.flatMap((opened, n) => {
      const found = [];
      for (let place = placeOf(opened.terms, first); opened.terms[place] <= last; place++) {
        found.push({ term: opened.terms[place], records: opened.records[place], shard: wanted[n], place, opened });
      }
      return found;
    });
  }

  return {
    /** @param {string} term @returns {Promise<Term | undefined>} */
    find: async term => (await between(term, term))[0],

    /** All terms that begin with the given letters. @param {string} letters @returns {Promise<Term[]>} */
    startingWith: async letters => (await between(letters, letters + '\uffff')).filter(found => found.term.startsWith(letters)),

    /**
     * The words of the index that a reader may have meant: one edit away, or else two where the word is long.
     * @param {string} word Folded. @returns {Promise<{ term: string, word: string, edits: number }[]>}
     */
    async nearly(word) {
      if (word.length < 4 || /\d/.test(word)) return [];
      const words = await read(manifest.words, wordsOf);
      /** @type {Map<string, { term: string, word: string, edits: number }>} */
      const found = new Map();
      // Each word that is one edit away is taken to its term, so the shape that a reader meant ("policng") need not be
      // the one that is listed ("police").
      for (const other of oneEdit(word)) {
        const term = termOf(other);
        if (words.has(term)) found.set(term, { term, word: words.get(term) || other, edits: 1 });
      }
      if (found.size === 0 && word.length >= 8) {
        const stem = termOf(word);
        for (const [term, listed] of words) {
          if (within2(word, listed) || within2(stem, term)) found.set(term, { term, word: listed, edits: 2 });
        }
      }
      return [...found.values()];
    },

    /** The positions of a term, as lie in its position shard: a reader at its first posting. @param {Term} term */
    async positions({ shard, place }) {
      const reader = new Reader(await read(fileOf('p', manifest.shards.positions, shard), bytes => bytes));
      for (; place > 0; place--) reader.skip();
      reader.next();
      return reader;
    },
  };
}

/** Each term with the shape in which it is most often met. @param {Uint8Array} bytes @returns {Map<string, string>} */
const wordsOf = bytes => new Map(new TextDecoder().decode(bytes).split('\n').filter(Boolean).map(line => line.split('\t').reverse()));

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
