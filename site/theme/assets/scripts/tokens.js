// From text to terms, for queries and for words to be marked: the same steps as the build's (Search/FORMAT.md).

/** The tables of words, which lie in the index. @type {{ stemmer: any, spelling: [string, string][], stop: string[] }} */
let tables;

// Their expressions, made once.
const expressions = new Map();

/** Which tables to follow from now on. @param {typeof tables} given */
export function follow(given) {
  if (tables !== given) expressions.clear();
  tables = given;
}

/** Whether a word says too little to be looked for. @param {string} word As folded. */
export const isStop = word => tables.stop.includes(word);

/**
 * @typedef {object} Token
 * @property {string} term What the index calls it.
 * @property {number} position Its place among the words; a financial year has two terms at one place.
 * @property {string} word As folded, before spelling and stem.
 * @property {number} start Where it stands in the text. @property {number} end
 */

const letters = new Map(Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l' }));
const powers = new Map(Object.entries({ k: 3, thousand: 3, m: 6, million: 6, bn: 9, billion: 9 }));

// In the order in which they are tried at each place; each must be followed by something else than a letter or digit.
const shapes = [
  String.raw`(?<isoYear>\d{4})-(?<isoMonth>0[1-9]|1[0-2])-(?<isoDay>0[1-9]|[12]\d|3[01])`,
  String.raw`(?<day>0?[1-9]|[12]\d|3[01])/(?<month>0?[1-9]|1[0-2])/(?<year>\d{4})`,
  // A financial year, if the second year is the next, which a pattern cannot tell.
  String.raw`(?<from>\d{4})[-/‐–](?<to>\d{4}|\d\d)(?![-/‐–]\d)`,
  String.raw`(?<number>(?:0|[1-9]\d*)(?:\.\d+)?)(?: ?(?<spelt>thousand|million|billion)|(?<power>k|m|bn))?`,
  String.raw`[\p{L}\p{N}]+`,
];
const end = String.raw`(?![\p{L}\p{N}])`;
const all = new RegExp(shapes.map(shape => shape + end).join('|'), 'gu');

/** @param {string} text @returns {Token[]} */
export function tokens(text) {
  const { folded, places } = fold(text);
  /** @type {Token[]} */
  const found = [];
  let position = 0;
  all.lastIndex = 0;
  for (let match = all.exec(folded); match; match = all.exec(folded)) {
    const { isoYear, isoMonth, isoDay, day, month, year, from, to, number, spelt, power } = match.groups;
    const isYear = from && String(+from + 1).endsWith(to);
    const { length } = isYear || !from ? match[0] : from;
    all.lastIndex = match.index + length;
    const at = { start: places[match.index], end: places[all.lastIndex - 1] + 1 };
    const put = (term, word = term) => found.push({ term, word, position, ...at });
    if (isoYear || year) {
      const name = new Date(2000, (isoMonth ?? month) - 1).toLocaleString('en-GB', { month: 'long' }).toLowerCase();
      put(String(+(isoDay ?? day)));
      position++;
      put(termOf(name), name);
      position++;
      put(String(+(isoYear ?? year)));
    } else if (from) {
      if (isYear) put(`${from}-${to.slice(-2)}`);
      put(from);
    } else if (number) {
      put(plain(number, powers.get(spelt ?? power) ?? 0));
    } else {
      put(termOf(match[0]), match[0]);
    }
    position++;
  }
  return found;
}

/** The term of one folded word. @param {string} word */
export const termOf = word => /^[a-z]+$/.test(word) ? stem(spelt(word)) : word;

// Small letters without marks, and for each of them its place in the text.
function fold(text) {
  let folded = '';
  /** @type {number[]} */
  const places = [];
  let at = 0;
  for (const sign of text) {
    const simple = sign.length > 1 ? ' ' : sign.normalize('NFKD').replace(/[\p{M}'’ʼ]/gu, '').toLowerCase();
    const plain = letters.get(simple) ?? simple;
    for (let i = 0; i < plain.length; i++) places.push(at);
    folded += plain;
    at += sign.length;
  }
  // A comma that groups digits goes, with its place.
  const grouping = /(?<=\d),(?=\d{3}(?!\d))/g;
  for (const { index } of [...folded.matchAll(grouping)].reverse()) places.splice(index, 1);
  return { folded: folded.replace(grouping, ''), places };
}

// "3.6" times 10^3 is "3600": the point is moved in the digits, so nothing is rounded.
function plain(number, power) {
  const [whole, part = ''] = number.split('.');
  const moved = part.padEnd(power, '0');
  const left = (whole + moved.slice(0, power)).replace(/^0+(?=\d)/, '');
  const right = moved.slice(power).replace(/0+$/, '');
  return right ? `${left}.${right}` : left;
}

/** In British spelling: each rule of the table that fits is followed. @param {string} word */
const spelt = word => tables.spelling.reduce((so, [from, to]) => so.replace(expression(from), to), word);

/** @param {string} source */
function expression(source) {
  const kept = expressions.get(source) ?? new RegExp(source, source === tables.stemmer.consonantY ? 'g' : '');
  expressions.set(source, kept);
  return kept;
}

/** @param {string} word Letters a to z. */
function stem(word) {
  const { stemmer } = tables;
  if (word.length < 3) return word;
  if (Object.hasOwn(stemmer.exceptions, word)) return stemmer.exceptions[word];
  let stem = word.replace(expression(stemmer.consonantY), '$1Y');
  const behind = (source, from) => {
    const match = expression(source).exec(stem.slice(from));
    return match ? from + match.index + match[0].length : 0;
  };
  const r1 = behind(stemmer.prefixes, 0) || behind(stemmer.regions, 0) || stem.length;
  const r2 = behind(stemmer.regions, r1) || stem.length;
  for (const step of stemmer.steps) {
    if (typeof step[0] === 'string') {
      if (step.includes(stem)) break;
      continue;
    }
    const longest = step.find(([ending]) => stem.endsWith(ending))?.[0];
    for (const [ending, replacement, where, before] of step) {
      if (ending !== longest) continue;
      const rest = stem.slice(0, stem.length - ending.length);
      const allowed = where < 0 ? rest.length === r1 : rest.length >= [0, r1, r2][where];
      if (!allowed || (before && !expression(before).test(rest))) continue;
      stem = rest + replacement;
      break;
    }
  }
  return stem.toLowerCase();
}
