// Finds an area by any of its names while they are typed. Nothing is sent anywhere: all names are in the page.

import { $, make } from './page.js';

const names = [...$('area-names').children].map(item => ({ item, words: folded(item.querySelector('a').textContent) }));
const input = $('area-name');
const found = $('area-found');

/** Small letters without accents; "&" reads as "and". */
function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/&/g, ' and ').replace(/[^a-z0-9]+/g, ' ').trim();
}

/** Whether two words are one letter apart, or two letters stand the other way round. */
function isNear(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [restOfA, restOfB] = [a.slice(from), b.slice(from)];
  return restOfA.slice(1) === restOfB || restOfA === restOfB.slice(1) || restOfA.slice(1) === restOfB.slice(1)
    || (restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2));
}

function matches(text) {
  const by = test => names.filter(({ words }) => test(words));
  const begins = by(words => words.startsWith(text));
  const within = by(words => ` ${words}`.includes(` ${text}`) && !words.startsWith(text));
  const some = [...begins, ...within];
  return some.length > 0 || text.length < 4 ? some : by(words => isNear(words, text));
}

function show() {
  const text = folded(input.value);
  const some = text.length === 0 ? [] : matches(text).slice(0, 8);
  const isPostcode = /^[a-z]{1,2}[0-9][a-z0-9]?( ?[0-9][a-z]{2})?$/.test(text);
  found.replaceChildren(...some.length > 0
    ? [make('ul', { className: 'list area-results' }, ...some.map(({ item }) => item.cloneNode(true)))]
    : text.length > 0 ? [make('p', {}, isPostcode ? found.dataset.postcode : found.dataset.none)] : []);
  return some;
}

input.addEventListener('input', show);
input.form.addEventListener('submit', event => {
  event.preventDefault();
  const places = new Set(show().map(({ item }) => item.querySelector('a').href));
  if (places.size === 1) location.assign([...places][0]);
});

input.value = new URLSearchParams(location.search).get('q') ?? '';
show();
