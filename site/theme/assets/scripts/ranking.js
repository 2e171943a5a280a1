// Which records hold the words of a query, and how well: BM25F, as Search/FORMAT.md tells it.

import { Reader } from './reader.js';

/** @typedef {import('./terms.js').Term} Term */

/**
 * Counts for each record how many of the words it holds, and adds up its score.
 * @param {import('./index.js').Manifest} manifest @param {Uint8Array | null} lengths Null where no order by score is wanted.
 */
export function ranked({ count, fields }, lengths) {
  const held = new Uint16Array(count);
  const allowed = new Uint8Array(count).fill(1);
  const scores = new Float64Array(count);
  const best = new Float64Array(count);
  // For each field, by length, what a term's frequency is multiplied with.
  const norms = fields.map(({ weight, average }) => Float64Array.from({ length: 256 }, (_, length) => weight / (0.25 + 0.75 * length / average)));
  const holding = least => allowed.map((allowed, record) => allowed & +(held[record] >= least));
  let words = 0;

  /** Adds up scores alone. @param {{ found: Term, factor: number }[]} forms */
  function score(forms) {
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
        best[record] = Math.max(best[record], idf * weight / (1.2 + weight));
      }
    }
    best.forEach((more, record) => { if (more > 0) scores[record] += more; });
  }

  return {
    scores, score,

    /** A word of the query, in all the forms in which it may be met; the best one counts. @param {{ found: Term, factor: number }[]} forms */
    add(forms) {
      score(forms);
      best.forEach((more, record) => { if (more >= 0) held[record]++; });
      words++;
    },

    /** Only these records may be found. @param {Set<number>} records */
    keep: records => allowed.forEach((_, record) => { allowed[record] &= +records.has(record); }),

    /** 1 for each record that holds all words; where none does, for those that hold any. */
    found() {
      const found = holding(words);
      const partial = words > 1 && !found.includes(1);
      return { found: partial ? holding(1) : found, partial };
    },
  };
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
