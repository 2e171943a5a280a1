// The search page: one list of everything, each result with its kind and the words around what was found.

import { start } from './finder.js';
import { $, make } from './page.js';

const LONGEST = 240;
const BEFORE = 80;

const marked = pieces => pieces.map(({ text, hit }) => hit ? make('mark', { textContent: text }) : text);

// The words around the first hit: a text may be a whole paragraph.
function extract(text, highlight) {
  // The first piece is what stands before the first hit, or all where there is none.
  const [before] = highlight(text);
  const at = !before || before.hit || before.text === text ? 0 : before.text.length;
  const from = at < LONGEST - BEFORE ? 0 : text.lastIndexOf(' ', at - BEFORE) + 1;
  const to = text.length - from <= LONGEST ? text.length : text.lastIndexOf(' ', from + LONGEST);
  return [from ? '… ' : '', ...marked(highlight(text.slice(from, to > from ? to : from + LONGEST))), to < text.length ? ' …' : ''];
}

const kind = ({ manifest: { facets } }, card) => facets.find(facet => facet.name === 'kind')?.values[card.kind]?.[1];

start({
  order: 'relevance',
  one: 'result',
  many: 'results',
  step: 10,
  idle: true,
  above: 'kind',
  totals: [],
  draw: ({ index, result: { highlight }, cards }) => $('hits').replaceChildren(...cards.map(card => make('li', {},
    make('p', { className: 'list-title' }, make('a', { href: card.url }, ...marked(highlight(card.title)))),
    make('p', {}, ...extract(card.extract ?? '', highlight)),
    make('p', { className: 'list-meta', textContent: [kind(index, card), card.parent, card.date, card.amount].filter(Boolean).join(' · ') })))),
});
