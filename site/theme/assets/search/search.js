// The search page: one list of everything, each result with its kind and the words around what was found.

import { highlight } from './index.js';
import { $, make, start } from './finder.js';

const LONGEST = 240;
const BEFORE = 80;

const marked = (text, words) => highlight(text, words).map(({ text, hit }) => hit ? make('mark', { textContent: text }) : text);

// The words around the first hit: a text may be a whole paragraph.
function extract(text, words) {
  let at = 0;
  for (const piece of highlight(text, words)) {
    if (piece.hit) break;
    at += piece.text.length;
  }
  const from = at < LONGEST - BEFORE || at >= text.length ? 0 : text.lastIndexOf(' ', at - BEFORE) + 1;
  const to = text.length - from <= LONGEST ? text.length : text.lastIndexOf(' ', from + LONGEST);
  return [from ? '… ' : '', ...marked(text.slice(from, to > from ? to : from + LONGEST), words), to < text.length ? ' …' : ''];
}

const kind = ({ facets }, card) => facets.find(facet => facet.name === 'kind')?.values[card.kind]?.[1];

start({
  order: 'relevance',
  one: 'result',
  many: 'results',
  idle: true,
  draw: ({ index, result, cards }) => $('hits').replaceChildren(...cards.map(card => make('li', {},
    make('p', { className: 'list-title' }, make('a', { href: card.url }, ...marked(card.title, result.words))),
    make('p', {}, ...extract(card.extract ?? '', result.words)),
    make('p', { className: 'list-meta', textContent: [kind(index, card), card.parent, card.date, card.amount].filter(Boolean).join(' · ') })))),
});
