// Which records hold the words of a query, and how well: BM25F, as Search/FORMAT.md tells it.

import { Reader } from './bytes.js';

/** @typedef {import('./terms.js').Term} Term */

/**
 * For each field, by length, what a term's frequency is divided by and multiplied with.
 * @param {{ weight: number, average: number }[]} fields
 */
export const fieldNorms = fields => fields.map(({ weight, average }) =>
  Float64Array.from({ length: 256 }, (_, length) => weight / (0.25 + 0.75 * length / average)));

/** Counts for each record how many of the words it holds, and adds up its score. */
export class Ranking {
  /** @param {number} count @param {Float64Array[]} norms @param {Uint8Array | null} lengths Null where no order by score is wanted. */
  constructor(count, norms, lengths) {
    this.count = count;
    this.norms = norms;
    this.lengths = lengths;
    this.words = 0;
    this.held = new Uint16Array(count);
    this.allowed = new Uint8Array(count).fill(1);
    this.scores = new Float64Array(count);
    this.best = new Float64Array(count);
  }

  /** A word of the query, in all the forms in which it may be met; the best one counts. @param {{ found: Term, factor: number }[]} forms */
  add(forms) {
    this.score(forms);
    for (let record = 0; record < this.count; record++) if (this.best[record] >= 0) this.held[record]++;
    this.words++;
  }

  /** Adds up scores alone. @param {{ found: Term, factor: number }[]} forms */
  score(forms) {
    const { count, norms, lengths, best } = this;
    best.fill(-1);
    for (const { found, factor } of forms) {
      const idf = factor * Math.log(1 + (count - found.records + 0.5) / (found.records + 0.5));
      const reader = new Reader(found.opened.bytes, found.opened.starts[found.place]);
      let record = -1;
      for (let left = found.records; left > 0; left--) {
        record += reader.next();
        let weight = 0;
        for (let mask = reader.next(), field = 0; mask > 0; mask >>= 1, field++) {
          if (mask & 1) weight += reader.next() * (lengths ? norms[field][lengths[field * count + record]] : 0);
        }
        const score = idf * weight / (1.2 + weight);
        if (score > best[record]) best[record] = score;
      }
    }
    for (let record = 0; record < count; record++) if (best[record] > 0) this.scores[record] += best[record];
  }

  /** Only these records may be found. @param {Set<number>} records */
  keep(records) {
    for (let record = 0; record < this.count; record++) this.allowed[record] &= +records.has(record);
  }

  /** 1 for each record that holds all words; where none does, for those that hold any. */
  found() {
    const holding = (least) => this.allowed.map((allowed, record) => allowed & +(this.held[record] >= least));
    const found = holding(this.words);
    const partial = this.words > 1 && !found.includes(1);
    return { found: partial ? holding(1) : found, partial };
  }
}

/** The best first, equal ones in the order of their number. @param {Uint32Array} rows @param {Float64Array} scores */
export function byScore(rows, scores) {
  // Sorting numbers is several times faster than asking a function. The number of the record takes the place of the
  // last 20 bits of its score, so that what differs by a billionth counts as equal; a collection is far smaller.
  const keys = new Float64Array(rows.length);
  const bits = new Uint32Array(keys.buffer);
  rows.forEach((row, i) => {
    keys[i] = scores[row];
    bits[2 * i] = (bits[2 * i] & 0xfff00000) | (0xfffff - row);
  });
  keys.sort();
  return rows.map((_, i) => 0xfffff - (bits[2 * (rows.length - 1 - i)] & 0xfffff));
}

/**
 * The records in which the terms of a phrase follow one another in one field.
 * @param {{ found: Term, offset: number }[]} parts
 * @param {(found: Term) => Promise<Reader>} positionsOf
 */
export async function phraseRecords(parts, positionsOf) {
  // Where the phrase may begin, by record and field; the rarest term first, since it leaves the fewest.
  /** @type {Map<number, Set<number>> | null} */
  let begins = null;
  for (const { found, offset } of parts.toSorted((a, b) => a.found.records - b.found.records)) {
    const positions = await positionsOf(found);
    const reader = new Reader(found.opened.bytes, found.opened.starts[found.place]);
    /** @type {Map<number, Set<number>>} */
    const next = new Map();
    let record = -1;
    for (let left = found.records; left > 0; left--) {
      record += reader.next();
      const mask = reader.next();
      for (let field = 0; mask >> field > 0; field++) {
        if (!(mask >> field & 1)) continue;
        const key = record * 32 + field;
        const possible = begins?.get(key);
        let position = -1;
        for (let times = reader.next(); times > 0; times--) {
          position += positions.next();
          const begin = position - offset;
          if (begins && !possible?.has(begin)) continue;
          const kept = next.get(key) ?? new Set();
          next.set(key, kept.add(begin));
        }
      }
    }
    begins = next;
  }
  return new Set(Array.from(begins?.keys() ?? [], key => Math.floor(key / 32)));
}
