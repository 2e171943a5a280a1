// A collection of records, searched in the browser: opened once, then asked.

import { Files, IndexFault, fetchBytes } from './bytes.js';
import { facetColumn, numberColumn } from './columns.js';
import { corrected, formsOf, parse } from './query.js';
import { Ranking, byScore, fieldNorms, phraseRecords } from './ranking.js';
import { ordered, select, totals, totalsBy } from './select.js';
import { Terms } from './terms.js';

export { IndexFault };
export { highlight } from './highlight.js';

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
 * @property {string[]} stop @property {[string, string, string][]} shards
 * @property {{ size: number, columns: string[], files: string[] }} cards @property {string} words
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

/** Opens the collection in a folder such as '/search/all/'; reads its manifest only. @param {string} folder */
export const open = async folder => new SearchIndex(folder, await Published.read(folder));

/** What was published at one time: its files belong together. */
class Published {
  /** @param {string} folder @param {Manifest} manifest */
  constructor(folder, manifest) {
    this.manifest = manifest;
    this.files = new Files(folder);
    this.terms = new Terms(this.files, manifest);
    this.stop = new Set(manifest.stop);
    /** @type {Map<string, Uint32Array>} */
    this.orders = new Map();
  }

  /** @param {string} folder */
  static async read(folder) {
    const url = `${folder}manifest.json`;
    try {
      const manifest = readJson(await fetchBytes(url, 'no-cache'));
      if (manifest.format === 1) return new Published(folder, manifest);
    } catch (fault) {
      // Only what is named by its hash can be out of date.
      if (fault instanceof IndexFault) throw new IndexFault('network', url);
    }
    throw new IndexFault('damaged', url);
  }

  facet = facet => this.files.read(facet.file, bytes => facetColumn(bytes, this.manifest.count, facet));

  number = ({ file }) => this.files.read(file, bytes => numberColumn(bytes, this.manifest.count));

  /** A facet's values; those of a large one are in a file of their own. @param {Facet} facet */
  async valuesOf(facet) {
    return facet.values ??= await this.files.read(facet.dictionary, readJson);
  }

  /** All records in the order of a column. @param {Float64Array} column @param {string} sort */
  order(column, sort) {
    const order = this.orders.get(sort) ?? ordered(column, sort.startsWith('-'));
    this.orders.set(sort, order);
    return order;
  }
}

class SearchIndex {
  #folder;
  #published;
  #turn = 0;
  /** Which publication the record numbers of a result belong to. @type {WeakMap<ArrayBufferLike, Published>} */
  #numbered = new WeakMap();

  /** @param {string} folder @param {Published} published */
  constructor(folder, published) {
    this.#folder = folder;
    this.#published = published;
  }

  get manifest() { return this.#published.manifest; }
  get version() { return this.manifest.version; }
  get count() { return this.manifest.count; }
  get facets() { return this.manifest.facets; }
  get numbers() { return this.manifest.numbers; }
  get dates() { return this.manifest.dates; }

  /** The records that a query selects, counted and summed. A newer call takes the place of one that is still under way. @param {Query} query */
  async find(query) {
    const turn = ++this.#turn;
    const proceed = () => {
      query.signal?.throwIfAborted();
      if (turn !== this.#turn) throw new DOMException('A newer search has begun.', 'AbortError');
    };
    const from = this.#published;
    try {
      return await this.#findIn(from, query, proceed);
    } catch (fault) {
      if (!(fault instanceof IndexFault) || fault.kind !== 'stale') throw fault;
      await this.#renew(from);
      proceed();
      return this.#findIn(this.#published, query, proceed);
    }
  }

  /** What is shown of some records, in the order given. @param {Uint32Array} rows Of a result, or a part of them. */
  async cards(rows) {
    const from = this.#numbered.get(rows.buffer) ?? this.#published;
    const { size, columns, files } = from.manifest.cards;
    const read = async block => [block, await from.files.read(files[block], readJson)];
    const wanted = new Set(Array.from(rows, row => Math.floor(row / size)));
    const blocks = new Map(await this.#orRenew(from, Promise.all(Array.from(wanted, read))));
    return Array.from(rows, row => {
      const values = blocks.get(Math.floor(row / size))[row % size];
      return Object.fromEntries(columns.map((column, i) => [column, values[i]]));
    });
  }

  /** A facet's values, also where the manifest leaves them to a file of their own. @param {string} name @returns {Promise<FacetValue[]>} */
  async valuesOf(name) {
    const from = this.#published;
    return this.#orRenew(from, from.valuesOf(from.manifest.facets.find(facet => facet.name === name)));
  }

  /** The values of a number or date for some records, in whole units of its scale; NaN for none. @param {Uint32Array} rows @param {string} name */
  async values(rows, name) {
    const from = this.#numbered.get(rows.buffer) ?? this.#published;
    const { numbers, dates } = from.manifest;
    const column = await this.#orRenew(from, from.number([...numbers, ...dates].find(known => known.name === name)));
    return Array.from(rows, row => column[row]);
  }

  // What is asked by number belongs to one publication: where that is gone, whoever asked has to search anew.
  async #orRenew(from, asked) {
    try {
      return await asked;
    } catch (fault) {
      if (fault instanceof IndexFault && fault.kind === 'stale') await this.#renew(from);
      throw fault;
    }
  }

  /** Reads the manifest again, unless that was done since. @param {Published} from */
  async #renew(from) {
    if (this.#published === from) this.#published = await Published.read(this.#folder);
  }

  /** @param {Published} published @param {Query} query @param {() => void} proceed Throws when the answer is no longer wanted. */
  async #findIn(published, query, proceed) {
    const { manifest } = published;
    const { count } = manifest;
    const prefix = query.prefix ?? false;
    // "1,44" is on its way to "1,446".
    const text = (query.text ?? '').replace(prefix ? /(?<=\d),(?=\d{1,2}$)/ : '', '');
    const sort = query.sort ?? 'relevance';
    const chosen = (name) => query.facets?.[name]?.length ? query.facets[name] : null;
    const facets = manifest.facets.filter(({ name }) => chosen(name) || (query.counts?.includes(name) ?? true));
    const measured = [...manifest.numbers, ...manifest.dates];
    const ranges = measured.filter(({ name }) => query.ranges?.[name]?.some(bound => bound !== null));
    // A name with @ is for scripts: such as the place of a row in the dataset's CSV.
    const summed = manifest.numbers.filter(({ name }) => query.totals?.includes(name) ?? !name.startsWith('@'));
    const sorted = measured.find(({ name }) => sort.replace('-', '') === name);

    // All that is needed is asked for at once, and waited for together.
    const [match, facetColumns, rangeColumns, sumColumns, sortColumn] = await Promise.all([
      matching(published, text, prefix, sort === 'relevance', proceed),
      Promise.all(facets.map(published.facet)),
      Promise.all(ranges.map(published.number)),
      Promise.all(summed.map(published.number)),
      sorted && published.number(sorted),
      Promise.all(facets.filter(({ name }) => chosen(name)).map(facet => published.valuesOf(facet))),
    ]);
    proceed();

    const selected = select(count, match?.found ?? null,
      facets.map((facet, i) => ({ column: facetColumns[i], size: facet.size, chosen: chosenIndexes(facet, chosen(facet.name)) })),
      ranges.map((range, i) => ({ column: rangeColumns[i], ...bounds(query.ranges?.[range.name] ?? [null, null], range) })));
    let { rows } = selected;
    if (sorted && sortColumn) {
      const taken = new Uint8Array(count);
      for (const row of rows) taken[row] = 1;
      rows = published.order(sortColumn, sort).filter(row => taken[row]);
    } else if (match?.scores) {
      rows = byScore(rows, match.scores);
    }

    this.#numbered.set(rows.buffer, published);
    const numberAt = (name) => summed.findIndex(number => number.name === name);
    const facetAt = (name) => facets.findIndex(facet => facet.name === name);
    return {
      total: rows.length,
      rows,
      counts: Object.fromEntries(facets.map(({ name }, i) => [name, selected.counts[i]])),
      totals: Object.fromEntries(summed.map(({ name, scale }, i) => [name, totals(rows, sumColumns[i], scale)])),
      by: (facet, number) => totalsBy(
        rows, facetColumns[facetAt(facet)], facets[facetAt(facet)], sumColumns[numberAt(number)], summed[numberAt(number)].scale),
      words: match?.words ?? [],
      // No record has all words: these have some of them.
      partial: match?.partial ?? false,
      suggestion: rows.length > 0 ? match?.suggestion ?? null : null,
    };
  }
}

/**
 * The records that hold all words and phrases of a text, or null where it has none.
 * @param {Published} published @param {string} text @param {boolean} prefix @param {boolean} scored @param {() => void} proceed
 */
async function matching({ manifest, files, terms, stop }, text, prefix, scored, proceed) {
  const { words, phrases } = parse(text, stop);
  if (words.length + phrases.length === 0) return null;
  const isLast = (token) => prefix && token.end === text.length;
  const boosted = scored && manifest.facets.find(({ name }) => name === manifest.boost?.facet);

  const [lengths, boost, meant, spoken] = await Promise.all([
    scored ? files.read(manifest.lengths, bytes => bytes) : null,
    boosted ? files.read(boosted.file, bytes => facetColumn(bytes, manifest.count, boosted)) : null,
    Promise.all(words.map(token => formsOf(terms, token, isLast(token)))),
    Promise.all(phrases.map(phrase => Promise.all(phrase.map(async token => ({ token, found: await terms.find(token.term) }))))),
  ]);
  proceed();

  const ranking = new Ranking(manifest.count, fieldNorms(manifest.fields), lengths);
  for (const { forms, token } of meant) {
    // While a word is being typed, its first letter narrows nothing.
    if (forms.length > 0 || !(isLast(token) && token.word.length === 1)) ranking.add(forms);
  }
  for (const parts of spoken) {
    const there = parts.flatMap(({ token, found }) => found ? [{ found, offset: token.position }] : []);
    for (const { found } of there) ranking.score([{ found, factor: 1 }]);
    ranking.keep(there.length === parts.length ? await phraseRecords(there, found => terms.positions(found)) : new Set());
  }
  proceed();

  if (boost && manifest.boost) {
    const { factors } = manifest.boost;
    for (let record = 0; record < manifest.count; record++) {
      if (boost.starts[record] < boost.starts[record + 1]) ranking.scores[record] *= factors[boost.values[boost.starts[record]]];
    }
  }
  return {
    ...ranking.found(),
    scores: scored ? ranking.scores : null,
    words: [...meant.map(({ forms }) => forms.map(({ found }) => found.term)), ...spoken.flat().map(({ token }) => [token.term])],
    suggestion: corrected(text, meant),
  };
}

/** @param {Facet} facet @param {string[] | null} ids @returns {Set<number> | null} */
function chosenIndexes({ values, size }, ids) {
  return ids && new Set(ids.map(id => id === '' ? size : values.findIndex(([value]) => value === id)));
}

/** Bounds as the column counts: days, or numbers times its scale. What is neither a number nor a date bounds nothing. */
function bounds([from, to], column) {
  const counted = (bound) =>
    'scale' in column ? Number((Number(bound) * 10 ** column.scale).toFixed(3)) : Date.parse(String(bound)) / 86_400_000;
  const or = (bound, none) => {
    const value = bound === null || bound === '' ? NaN : counted(bound);
    return Number.isNaN(value) ? none : value;
  };
  return { least: or(from, -Infinity), most: or(to, Infinity) };
}
