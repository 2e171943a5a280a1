// Which records are selected, how many there are of each kind, and what they sum to: whole numbers only, so exact; past 2^53 there is no answer.

/** @typedef {import('./columns.js').FacetColumn} FacetColumn */

/**
 * Passes over the records once. A record that misses only by one facet's own choice still counts for that facet: so
 * its counts say what another choice would find.
 * @param {number} count
 * @param {Uint8Array | null} found 1 for each record that holds the words; null where there are none.
 * @param {{ column: FacetColumn, size: number, chosen: Set<number> | null }[]} facets A missing value is index `size`.
 * @param {{ column: Float64Array, least: number, most: number }[]} ranges
 */
export function select(count, found, facets, ranges) {
  const counts = facets.map(facet => new Uint32Array(facet.size + 1));
  const chosen = facets.map(facet => facet.chosen && Uint8Array.from({ length: facet.size + 1 }, (_, i) => +facet.chosen.has(i)));
  const rows = new Uint32Array(count);
  let total = 0;
  next: for (let record = 0; record < count; record++) {
    if (found && !found[record]) continue;
    for (const { column, least, most } of ranges) {
      if (!(column[record] >= least && column[record] <= most)) continue next;
    }
    let missed = -1;
    for (let f = 0; f < facets.length; f++) {
      const wanted = chosen[f];
      if (!wanted || holds(facets[f], wanted, record)) continue;
      if (missed >= 0) continue next;
      missed = f;
    }
    if (missed < 0) rows[total++] = record;
    for (let f = missed < 0 ? 0 : missed; f < (missed < 0 ? facets.length : missed + 1); f++) {
      const { starts, values } = facets[f].column;
      const end = starts[record + 1];
      let at = starts[record];
      if (at === end) counts[f][facets[f].size]++;
      for (; at < end; at++) counts[f][values[at]]++;
    }
  }
  return { rows: rows.slice(0, total), counts };
}

/** @param {{ column: FacetColumn, size: number }} facet @param {Uint8Array} wanted @param {number} record */
function holds({ column: { starts, values }, size }, wanted, record) {
  const end = starts[record + 1];
  let at = starts[record];
  if (at === end) return wanted[size];
  for (; at < end; at++) if (wanted[values[at]]) return 1;
  return 0;
}

/**
 * Sum, count, median and largest of a column over the selected records, as decimals in digits.
 * @param {Uint32Array} rows @param {Float64Array} column @param {number} scale
 */
export function totals(rows, column, scale) {
  const values = new Float64Array(rows.length);
  let count = 0;
  let sum = 0;
  for (const row of rows) {
    if (Number.isNaN(column[row])) continue;
    sum += values[count++] = column[row];
  }
  const sorted = values.subarray(0, count).sort();
  const middle = count >> 1;
  return {
    sum: digits(sum, scale),
    count,
    median: count === 0 ? null : count % 2 ? digits(sorted[middle], scale) : half(sorted[middle - 1], sorted[middle], scale),
    largest: count === 0 ? null : digits(sorted[count - 1], scale),
    missing: rows.length - count,
  };
}

/**
 * The selected records by the values of a facet, in their order; the last entry is for none. A record with several values
 * counts in each.
 * @param {Uint32Array} rows @param {FacetColumn} facet @param {import('./index.js').Facet} of
 * @param {Float64Array} [column] @param {number} [scale]
 */
export function totalsBy(rows, facet, { values, size }, column, scale) {
  const parts = Array.from({ length: size + 1 }, (_, i) => ({ value: values?.[i]?.[0] ?? '', count: 0, missing: 0, sum: 0 }));
  for (const row of rows) {
    const end = facet.starts[row + 1];
    let at = facet.starts[row];
    do {
      const part = parts[at < end ? facet.values[at] : size];
      part.count++;
      const value = column?.[row] ?? NaN;
      if (Number.isNaN(value)) part.missing++;
      else part.sum += value;
    } while (++at < end);
  }
  return parts.map(part => ({ ...part, sum: digits(part.sum, scale ?? 0) }));
}

/** All records in the order of a column, those without a value last; equal ones stay in the order of their number. */
export function ordered(column, falling) {
  const sign = falling ? -1 : 1;
  const key = (row) => Number.isNaN(column[row]) ? Infinity : sign * column[row];
  return Uint32Array.from(column, (_, row) => row).sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
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
 * A whole number with its decimal point put back: 144600 at scale 2 is "1446.00". Null past 2^53, where it could not be told
 * from its neighbours. @param {number} value @param {number} scale
 */
export function digits(value, scale) {
  if (!Number.isSafeInteger(value)) return null;
  const text = String(Math.abs(value)).padStart(scale + 1, '0');
  const cut = text.length - scale;
  return (value < 0 ? '-' : '') + text.slice(0, cut) + (scale ? `.${text.slice(cut)}` : '');
}

/** Half way between two values; an odd sum needs one more decimal place. @param {number} a @param {number} b @param {number} scale */
const half = (a, b, scale) => (a + b) % 2 ? digits((a + b) * 5, scale + 1) : digits((a + b) / 2, scale);
