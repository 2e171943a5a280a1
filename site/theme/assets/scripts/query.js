// The words of a query: which terms of the index each of them may mean.

import { isStop, termOf, tokens } from './tokens.js';

/** @typedef {import('./terms.js').Term} Term @typedef {import('./tokens.js').Token} Token */

/**
 * @typedef {object} Word
 * @property {{ found: Term, factor: number }[]} forms The terms that will do; none if nothing is like it.
 * @property {Token} token @property {string | null} correction What was probably meant.
 */

// What an unfinished word may still get, where its stem is shorter than what was typed: "policin" is on its way to "polic".
const endings = 'es ed ing ity ly ation er ment al ness e'.split(' ').flatMap(ending => [...ending].map((_, at) => ending.slice(at)));

/**
 * Words, and phrases in quotes. A quote that is not closed yet is not one.
 * @param {string} text
 */
export function parse(text) {
  /** @type {Token[]} */
  const words = [];
  /** @type {Token[][]} */
  const phrases = [];
  let at = 0;
  for (const [part, quoted] of text.split(/(["“][^"“”]*["”])/).map((part, i) => ([part, i % 2 === 1]))) {
    const places = new Set();
    const found = tokens(part)
      .map(token => ({ ...token, start: token.start + at, end: token.end + at }))
      // A year has a second term at its place, for those who look for less.
      .filter(token => !places.has(token.position) && places.add(token.position))
      .filter(token => !isStop(token.word));
    if (quoted && found.length > 1) phrases.push(found);
    else words.push(...found);
    at += part.length;
  }
  return { words, phrases };
}

/** @param {ReturnType<import('./terms.js').termsOf>} terms @param {Token} token @param {boolean} unfinished @returns {Promise<Word>} */
export async function formsOf(terms, token, unfinished) {
  /** @type {Map<string, { found: Term, factor: number }>} */
  const forms = new Map();
  const add = (found, factor) =>
    found && !forms.has(found.term) && forms.set(found.term, { found, factor });

  add(await terms.find(token.term), 1);
  // One letter begins too many words to say anything.
  if (unfinished && token.word.length > 1) {
    for (const found of await terms.startingWith(token.word)) add(found, 0.6);
    const onTheWay = new Set(endings.map(ending => termOf(token.word + ending)).filter(term => term.length < token.word.length));
    for (const found of await Promise.all(Array.from(onTheWay, term => terms.find(term)))) add(found, 0.6);
  }
  if (forms.size > 0) return { forms: [...forms.values()], token, correction: null };

  const near = await terms.nearly(token.word);
  const found = await Promise.all(near.map(({ term }) => terms.find(term)));
  let correction = null;
  let most = 0;
  near.forEach(({ word, edits }, i) => {
    add(found[i], edits === 1 ? 0.4 : 0.2);
    if ((found[i]?.records ?? 0) <= most) return;
    most = found[i]?.records ?? 0;
    correction = word;
  });
  return { forms: [...forms.values()], token, correction };
}

/** The query with its slips mended, or null. @param {string} text @param {Word[]} words */
export function corrected(text, words) {
  let mended = text;
  for (const { token, correction } of words.toReversed()) {
    if (correction !== null) mended = mended.slice(0, token.start) + correction + mended.slice(token.end);
  }
  return mended === text ? null : mended;
}
