// What words need, fetched when the first is typed: which records hold them, and where to mark them.

import { corrected, formsOf, parse } from './query.js';
import { phraseRecords, ranked } from './ranking.js';
import { termsOf } from './terms.js';
import { follow, tokens } from './tokens.js';

/**
 * The records that hold all words and phrases of a text, or null where it has none.
 * @param {import('./index.js').Published} published @param {object} tables Those of the index. @param {string} text
 * @param {boolean} prefix The last word may be unfinished.
 * @param {boolean} scored @param {() => void} proceed Throws when the answer is no longer wanted.
 */
export async function matching(published, tables, text, prefix, scored, proceed) {
  follow(tables);
  const { manifest, read } = published;
  // "1,44" is on its way to "1,446".
  if (prefix) text = text.replace(/(?<=\d),(?=\d{1,2}$)/, '');
  const { words, phrases } = parse(text);
  if (words.length + phrases.length === 0) return null;
  const terms = termsOf(read, manifest);
  const isLast = token => prefix && token.end === text.length;
  const boosted = scored && manifest.facets.find(({ name }) => name === manifest.boost?.facet);

  const [lengths, boost, meant, spoken] = await Promise.all([
    scored ? read(manifest.lengths, bytes => bytes) : null,
    boosted && published.facet(boosted),
    Promise.all(words.map(token => formsOf(terms, token, isLast(token)))),
    Promise.all(phrases.map(phrase => Promise.all(phrase.map(async token => ({ token, found: await terms.find(token.term) }))))),
  ]);
  proceed();

  const ranking = ranked(manifest, lengths);
  for (const { forms, token } of meant) {
    // While a word is being typed, its first letter narrows nothing.
    if (forms.length > 0 || !(isLast(token) && token.word.length === 1)) ranking.add(forms);
  }
  for (const parts of spoken) {
    const there = parts.flatMap(({ token, found }) => found ? [{ found, offset: token.position }] : []);
    for (const { found } of there) ranking.score([{ found, factor: 1 }]);
    ranking.keep(there.length === parts.length ? await phraseRecords(there, terms.positions) : new Set());
  }
  proceed();

  // A record without a value has no factor of its own.
  if (boost) ranking.scores.forEach((_, record) => { ranking.scores[record] *= manifest.boost.factors[boost.starts[record] < boost.starts[record + 1] ? boost.values[boost.starts[record]] : -1] ?? 1; });
  const marked = new Set([...meant.flatMap(({ forms }) => forms.map(({ found }) => found.term)), ...spoken.flat().map(({ token }) => token.term)]);
  return {
    ...ranking.found(),
    scores: scored ? ranking.scores : null,
    highlight: shown => highlight(shown, marked),
    suggestion: corrected(text, meant),
  };
}

/**
 * The text in pieces, in order; those that hold one of the terms are hits.
 * @param {string} text @param {Set<string>} terms @returns {{ text: string, hit: boolean }[]}
 */
export function highlight(text, terms) {
  /** @type {{ text: string, hit: boolean }[]} */
  const pieces = [];
  const put = (from, to, hit) => { if (to > from) pieces.push({ text: text.slice(from, to), hit }); };
  let at = 0;
  for (const { term, start, end } of tokens(text)) {
    if (!terms.has(term) || start < at) continue;
    put(at, start, false);
    put(start, end, true);
    at = end;
  }
  put(at, text.length, false);
  return pieces;
}
