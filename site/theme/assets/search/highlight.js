// Marks in a text the words that were found in it.

import { tokens } from './tokens.js';

/**
 * The text in pieces, in order; those that hold a word of the query are hits.
 * @param {string} text @param {string[][]} words As a result's `words`. @returns {{ text: string, hit: boolean }[]}
 */
export function highlight(text, words) {
  const terms = new Set(words.flat());
  /** @type {{ text: string, hit: boolean }[]} */
  const pieces = [];
  let at = 0;
  for (const { term, start, end } of tokens(text)) {
    if (!terms.has(term) || start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}
