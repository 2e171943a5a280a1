// A collection of records, searched in the browser: opened once, then asked.

import { IndexFault, fetchBytes, filesOf } from './files.js';
import { facetColumn, numberColumn } from './columns.js';
import { fileOf } from './reader.js';
import { ordered, byScore, select, totals, totalsBy } from './select.js';

/**
 * @typedef {[id: string, label: string, population?: number]} FacetValue
 * @typedef {{ name: string, label: string, many: boolean, width: number, size: number, values: FacetValue[] | null, dictionary: string | null, file: string }} Facet
 * @typedef {{ name: string, label: string, unit?: string, scale: number, file: string }} NumberColumn
 * @typedef {{ name: string, label: string, file: string }} DateColumn
 * @typedef {object} Manifest As Search/FORMAT.md tells it.
 * @property {number} format @property {string} version @property {number} count
 * @property {{ name: string, weight: number, average: number }[]} fields @property {string} lengths
 * @property {Facet[]} facets @property {NumberColumn[]} numbers @property {DateColumn[]} dates
 * @property {{ facet: string, factors: number[] } | null} [boost]
 * @property {{ from: string[], terms: string, positions: string }} shards
 * @property {{ size: number, columns: string[], files: string }[]} cards @property {string} words @property {string} tables
 */

/**
 * @typedef {object} Query
 * @property {string} [text] Words, and phrases in quotes.
 * @property {Record<string, string[]>} [facets] Ids; '' for none stated. Any of a facet's values will do.
 * @property {Record<string, [number | string | null, number | string | null]>} [ranges] From and to, both included.
 * @property {string} [sort] 'relevance', 'default', or a number or date column, falling with '-' before it.
 * @property {boolean} [prefix] The last word may be unfinished.
 * @property {string[]} [counts] Facets to count by; all unless told.
 * @property {string[]} [totals] Numbers to sum; all unless told.
 * @property {AbortSignal} [signal]
 */

const readJson = bytes => JSON.parse(new TextDecoder().decode(bytes));

let tries = 0;
let known;

/** The part of the script that knows words. */
async function wordsPart() {
  // A browser remembers that a module did not arrive: ask by another address then.
  const name = `./words.js${tries ? `?${tries}` : ''}`;
  try {
    return known ??= await import(name);
  } catch {
    tries++;
    const url = new URL(name, import.meta.url).href;
    await fetchBytes(url, 'reload');
    throw new IndexFault('damaged', url);
  }
}

/**
 * What was published at one time: its files belong together.
 * @typedef {object} Published
 * @property {Manifest} manifest @property {ReturnType<typeof filesOf>} read
 * @property {Map<string, Uint32Array>} orders All records in the order of a column.
 * @property {(facet: Facet) => Promise<import('./columns.js').FacetColumn>} facet
 * @property {(column: NumberColumn | DateColumn) => Promise<Float64Array>} number
 * @property {(facet: Facet) => Promise<FacetValue[]>} valuesOf Those of a large facet are in a file of their own.
 */

/** @param {string} folder @returns {Promise<Published>} */
async function published(folder) {
  const url = `${folder}manifest.json`;
  try {
    const manifest = readJson(await fetchBytes(url, 'no-cache'));
    if (manifest.format === 3) {
      const read = filesOf(folder);
      return {
        manifest, read, orders: new Map(),
        facet: facet => read(facet.file, bytes => facetColumn(bytes, manifest.count, facet)),
        number: ({ file }) => read(file, bytes => numberColumn(bytes, manifest.count)),
        valuesOf: async facet => facet.values ??= await read(facet.dictionary, readJson),
      };
    }
  } catch (fault) {
    // Only what is named by its hash can be out of date.
    if (fault instanceof IndexFault) throw new IndexFault('network', url);
  }
  throw new IndexFault('damaged', url);
}

/** Opens the collection in a folder such as '/search/all/'; reads its manifest only. @param {string} folder */
export async function open(folder) {
  let current = await published(folder);
  let turns = 0;
  /** Which publication the record numbers of a result belong to. @type {WeakMap<ArrayBufferLike, Published>} */
  const numbered = new WeakMap();

  /** Reads the manifest again, unless that was done since. @param {Published} from */
  const renew = async from => { if (current === from) current = await published(folder); };

  // What is asked by number belongs to one publication: where that is gone, whoever asked has to search anew.
  async function ask(rows, asked) {
    const from = numbered.get(rows?.buffer) ?? current;
    try {
      return await asked(from);
    } catch (fault) {
      if (fault.kind === 'stale') await renew(from);
      throw fault;
    }
  }

  return {
    get manifest() { return current.manifest; },

    /** The records that a query selects, counted and summed. A newer call takes the place of one that is still under way. @param {Query} query */
    async find(query) {
      const turn = ++turns;
      const proceed = () => {
        query.signal?.throwIfAborted();
        if (turn !== turns) throw new DOMException('Newer', 'AbortError');
      };
      const from = current;
      const search = async () => {
        const result = await findIn(current, query, proceed);
        numbered.set(result.rows.buffer, current);
        return result;
      };
      try {
        return await search();
      } catch (fault) {
        if (fault.kind !== 'stale') throw fault;
        await renew(from);
        proceed();
        return search();
      }
    },

    /**
     * What is shown of some records, in the order given.
     * @param {Uint32Array} rows Of a result, or a part of them. @param {string[]} [columns] Those that are needed; all unless told.
     */
    cards: (rows, columns) => ask(rows, async ({ manifest, read }) => {
      const cards = Array.from(rows, () => ({}));
      await Promise.all(manifest.cards.map(async (part, at) => {
        if (columns && !part.columns.some(column => columns.includes(column))) return;
        await Promise.all(cards.map(async (card, i) => {
          const block = await read(fileOf('abc'[at] + 'c', part.files, Math.floor(rows[i] / part.size)), readJson);
          part.columns.forEach((column, c) => { card[column] = block[rows[i] % part.size][c]; });
        }));
      }));
      return cards;
    }),

    /** A facet's values, also where the manifest leaves them to a file of their own. @param {string} name @returns {Promise<FacetValue[]>} */
    valuesOf: name => ask(null, ({ manifest, valuesOf }) => valuesOf(manifest.facets.find(facet => facet.name === name))),

    /** The values of a number or date for some records, in whole units of its scale; NaN for none. @param {Uint32Array} rows @param {string} name */
    values: (rows, name) => ask(rows, async ({ manifest, number }) => {
      const column = await number([...manifest.numbers, ...manifest.dates].find(known => known.name === name));
      return Array.from(rows, row => column[row]);
    }),
  };
}

/** @param {Published} from @param {Query} query @param {() => void} proceed Throws when the answer is no longer wanted. */
async function findIn(from, query, proceed) {
  const { manifest, orders } = from;
  const { count, numbers, dates } = manifest;
  const { text, sort = 'relevance', prefix = false } = query;
  const chosen = name => query.facets?.[name]?.length ? query.facets[name] : null;
  const facets = manifest.facets.filter(({ name }) => chosen(name) || (query.counts?.includes(name) ?? true));
  const measured = [...numbers, ...dates];
  const ranges = measured.filter(({ name }) => query.ranges?.[name]?.some(bound => bound !== null));
  // A name with @ is for scripts: such as the place of a row in the dataset's CSV.
  const summed = numbers.filter(({ name }) => query.totals?.includes(name) ?? !name.startsWith('@'));
  const sorted = measured.find(({ name }) => sort.replace('-', '') === name);
  const all = columns => Promise.all(columns.map(from.number));

  // All that is needed is asked for at once, and waited for together.
  const [match, facetColumns, rangeColumns, sumColumns, [sortColumn]] = await Promise.all([
    text?.trim() ? Promise.all([wordsPart(), from.read(manifest.tables, readJson)]).then(([words, tables]) => words.matching(from, tables, text, prefix, sort === 'relevance', proceed)) : null,
    Promise.all(facets.map(from.facet)),
    all(ranges),
    all(summed),
    all(sorted ? [sorted] : []),
    Promise.all(facets.filter(({ name }) => chosen(name)).map(from.valuesOf)),
  ]);
  proceed();

  const selected = select(count, match?.found ?? null,
    facets.map((facet, i) => ({ column: facetColumns[i], size: facet.size, chosen: chosenIndexes(facet, chosen(facet.name)) })),
    ranges.map((range, i) => ({ column: rangeColumns[i], ...bounds(query.ranges[range.name], range) })));
  let { rows } = selected;
  if (sortColumn) {
    const taken = new Uint8Array(count);
    for (const row of rows) taken[row] = 1;
    if (!orders.has(sort)) orders.set(sort, ordered(sortColumn, sort.startsWith('-')));
    rows = orders.get(sort).filter(row => taken[row]);
  } else if (match?.scores) {
    rows = byScore(rows, match.scores);
  }

  const at = (columns, wanted) => columns.findIndex(({ name }) => name === wanted);
  return {
    total: rows.length,
    rows,
    counts: Object.fromEntries(facets.map(({ name }, i) => [name, selected.counts[i]])),
    totals: Object.fromEntries(summed.map(({ name, scale }, i) => [name, totals(rows, sumColumns[i], scale)])),
    by: (facet, number) => totalsBy(
      rows, facetColumns[at(facets, facet)], facets[at(facets, facet)], sumColumns[at(summed, number)], summed[at(summed, number)]?.scale),
    // The text in pieces, those marked as hits that were searched for.
    highlight: match?.highlight ?? (shown => [{ text: shown, hit: false }]),
    // No record has all words: these have some of them.
    partial: match?.partial ?? false,
    suggestion: rows.length > 0 ? match?.suggestion ?? null : null,
  };
}

/** @param {Facet} facet @param {string[] | null} ids @returns {Set<number> | null} */
function chosenIndexes({ values, size }, ids) {
  return ids && new Set(ids.map(id => id === '' ? size : values.findIndex(([value]) => value === id)));
}

/** Bounds as the column counts: days, or numbers times its scale. What is neither a number nor a date bounds nothing. */
function bounds([from, to], { scale }) {
  const or = (bound, none) => {
    const value = scale === undefined ? Date.parse(bound) / 86_400_000 : Number((bound * 10 ** scale).toFixed(3));
    return bound === null || bound === '' || Number.isNaN(value) ? none : value;
  };
  return { least: or(from, -Infinity), most: or(to, Infinity) };
}
