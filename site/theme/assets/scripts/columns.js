// One column of the index for all records, as typed arrays that one pass can read.

import { Reader } from './reader.js';

/**
 * For each record the indexes of its values: `values` from `starts[record]` to `starts[record + 1]`.
 * @typedef {{ starts: Uint32Array, values: Uint32Array }} FacetColumn
 */

/** @param {Uint8Array} bytes @param {number} count @param {{ many: boolean, width: number }} facet @returns {FacetColumn} */
export function facetColumn(bytes, count, facet) {
  const starts = new Uint32Array(count + 1);
  /** @type {number[]} */
  const values = [];
  const reader = new Reader(bytes);
  for (let record = 0; record < count; record++) {
    if (facet.many) {
      let value = -1;
      for (let left = reader.next(); left > 0; left--) values.push(value += reader.next());
    } else {
      let value = 0;
      for (let plane = facet.width - 1; plane >= 0; plane--) value = value * 256 + bytes[plane * count + record];
      if (value > 0) values.push(value - 1);
    }
    starts[record + 1] = values.length;
  }
  return { starts, values: Uint32Array.from(values) };
}

/** Whole numbers, already multiplied by the column's scale; NaN where there is none. @param {Uint8Array} bytes @param {number} count */
export function numberColumn(bytes, count) {
  const column = new Float64Array(count).fill(NaN);
  const reader = new Reader(bytes);
  let value = 0;
  for (let record = 0; record < count; record++) {
    const coded = reader.next() - 1;
    if (coded < 0) continue;
    value += coded % 2 ? -(coded + 1) / 2 : coded / 2;
    column[record] = value;
  }
  return column;
}
