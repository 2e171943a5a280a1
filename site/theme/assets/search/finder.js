// What /search/ and /explore/ share: one form whose state is the address, and an answer drawn all at once.
// Text reaches the page as text alone; nothing is sent anywhere or kept.

import { open, IndexFault } from './index.js';

const MOST = 20;
const TYPING = 150;
const ANNOUNCE = 500;

const FAULTS = {
  network: 'A part of the search did not arrive. Check your connection and try again.',
  stale: 'This site was published anew while the page was open. Load the page again to see what it says now.',
  damaged: 'A part of the search arrived damaged. Try again in a moment.',
};
const NO_SEARCH = 'The search does not run in this browser.';

export const $ = id => document.getElementById(id);

/** An element with properties and children. Children that are texts stay texts. */
export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** The numbers of what the rows say; others are for the script. */
export const numbers = index => index.numbers.filter(number => !number.name.startsWith('@'));

/** "1 row", "1,204 rows". */
export const count = (n, one, many) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/**
 * Connects the form with the index.
 * @param {{ order: string, one: string, many: string, idle?: boolean, draw: (answer: object) => void }} page
 *   The order where none is chosen; what one and many results are called; whether nothing is asked while nothing
 *   is chosen; and what puts an answer into the page, without waiting for anything.
 */
export function start(page) {
  const form = $('finder');
  const [found, list, status, advice, fault, more] = ['found', 'list', 'status', 'advice', 'fault', 'more'].map($);
  const isChoice = control => control.type === 'checkbox';
  const isColumn = control => control.name === 'column';
  let index, built, running, shown, waiting, announcing, isTyping = false, isReload = false;

  const controls = () => [...form.elements].filter(control => control.name);

  function state() {
    const parameters = new URLSearchParams();
    const columns = controls().filter(isColumn);
    const isUsual = columns.every(column => column.checked === column.defaultChecked);
    for (const control of controls()) {
      if (isColumn(control) && isUsual) continue;
      if (isChoice(control) ? control.checked : control.value.trim()) parameters.append(control.name, control.value.trim());
    }
    if (shown > MOST) parameters.set('show', shown);
    return parameters;
  }

  function restore() {
    const parameters = new URLSearchParams(location.search);
    for (const control of controls()) {
      if (!isChoice(control)) control.value = parameters.get(control.name) ?? '';
      else control.checked = isColumn(control) && !parameters.has('column') ? control.defaultChecked : parameters.getAll(control.name).includes(control.value);
      if (control.selectedIndex < 0) control.selectedIndex = 0;
    }
    shown = Math.min(Math.max(MOST, parseInt(parameters.get('show')) || 0), 1000);
  }

  // One entry of the history for each choice, and one for a text however long it took to type.
  function keep(typing) {
    const address = location.pathname + (`?${state()}`).replace(/^\?$/, '');
    if (address !== location.pathname + location.search) history[typing && isTyping ? 'replaceState' : 'pushState'](null, '', address);
    isTyping = typing;
  }

  function changed(typing) {
    clearTimeout(waiting);
    shown = MOST;
    keep(typing);
    run(typing);
  }

  function build() {
    const parameters = new URLSearchParams(location.search);
    $('facets').replaceChildren(...index.facets.map(facet => make('fieldset', {},
      make('legend', { textContent: facet.label }),
      make('div', { className: 'choices' }, ...[...facet.values, ['', 'None stated']].map(([value, label]) => make('label', { className: 'choice' },
        make('input', { type: 'checkbox', name: facet.name, value, checked: parameters.getAll(facet.name).includes(value) }), ' ',
        make('span', { textContent: label }), ' ', make('span', { className: 'choice-count' })))))));
    built = index.facets;
  }

  // What the address asks for and the index does not know is said, not passed over.
  function query(parameters) {
    const facets = {}, ranges = {}, notes = [];
    for (const { name, label, values } of index.facets) {
      const known = id => id === '' || values.some(value => value[0] === id);
      const asked = parameters.getAll(name);
      for (const id of asked.filter(id => !known(id))) notes.push(`There is no “${id}” under ${label}; it was left out.`);
      if (asked.some(known)) facets[name] = asked.filter(known);
    }
    const number = (name) => {
      const written = parameters.get(name);
      if (!written) return null;
      const value = Number(written.replace(/[£,\s]/g, ''));
      if (!Number.isNaN(value)) return value;
      notes.push(`“${written}” is not a number; write digits only, for example 12500.`);
      return null;
    };
    for (const { name } of numbers(index)) {
      const range = [number(`${name}-from`), number(`${name}-to`)];
      if (range.some(bound => bound !== null)) ranges[name] = range;
    }
    const text = parameters.get('q') ?? '';
    return { asked: { text, facets, ranges, sort: parameters.get('sort') || page.order, prefix: true }, notes };
  }

  async function run(typing = false, focus = -1, isSecond = false) {
    running?.abort();
    const { signal } = running = new AbortController();
    const parameters = state();
    const isIdle = page.idle && !location.search;
    form.setAttribute('aria-busy', 'true');
    try {
      if (!isIdle) {
        index ??= await open(form.dataset.index);
        if (signal.aborted) return;
        if (built !== index.facets) build();
        const { asked, notes } = query(new URLSearchParams(location.search));
        const result = await index.find({ ...asked, signal });
        const cards = await index.cards(result.rows.subarray(0, shown));
        if (signal.aborted) return;
        if (built !== index.facets) build();
        answer({ index, asked, result, cards, parameters }, notes, typing);
        if (focus >= 0) found.querySelectorAll('#hits a, #rows tbody tr th a')[focus]?.focus();
      }
      found.hidden = isIdle;
      fault.hidden = true;
      list.hidden = !isIdle && !found.dataset.empty;
      if (isIdle) {
        say('', false);
        advice.hidden = true;
      }
    } catch (error) {
      if (signal.aborted) return;
      // The index has read its new manifest by then, and its records may have other numbers.
      if (error.kind === 'stale' && !isSecond) return run(typing, -1, true);
      broken(error);
    } finally {
      if (running.signal === signal) form.removeAttribute('aria-busy');
    }
  }

  function answer(all, notes, typing) {
    const { result, asked, parameters } = all;
    for (const facet of index.facets) {
      const counts = result.counts[facet.name];
      const choices = controls().filter(control => control.name === facet.name);
      choices.forEach((choice, at) => {
        choice.parentElement.lastChild.textContent = counts[at].toLocaleString('en-GB');
        choice.parentElement.hidden = !counts[at] && !choice.checked;
      });
      choices[0].closest('fieldset').hidden = choices.every(choice => choice.parentElement.hidden);
    }
    const chosen = Object.values(asked.facets).flat().length + Object.keys(asked.ranges).length;
    $('filters').firstElementChild.textContent = `${$('filters').dataset.title ??= $('filters').firstElementChild.textContent}${chosen ? ` (${chosen})` : ''}`;
    $('clear').hidden = !chosen;
    page.draw(all);
    found.dataset.empty = result.total ? '' : 'yes';
    more.hidden = result.total <= all.cards.length;
    more.textContent = `Show ${Math.min(MOST, result.total - all.cards.length)} more`;
    advise(result, asked, notes, chosen, parameters);
    say(`${count(result.total, page.one, page.many)}${asked.text ? ` for “${asked.text}”` : ''}`, typing);
  }

  function advise(result, asked, notes, chosen, parameters) {
    const said = notes.map(note => `${note} `);
    if (result.partial) said.push(`No ${page.one} has all of these words; each of these has some of them. `);
    if (result.suggestion) {
      const other = new URLSearchParams(parameters);
      other.set('q', result.suggestion);
      said.push('Did you mean ', make('a', { href: `?${other}`, textContent: result.suggestion }), '? ');
    }
    if (!result.total) said.push(chosen ? 'Nothing fits all of your choices: take one away. ' : 'Nothing was found: try fewer words, or other ones. ', 'The list below has everything by name.');
    advice.replaceChildren(...said);
    advice.hidden = !said.length;
  }

  // Seen at once; read out when the typing has stopped.
  function say(text, typing) {
    $('count').textContent = text;
    clearTimeout(announcing);
    announcing = setTimeout(() => { status.textContent = text; }, typing ? ANNOUNCE : 0);
  }

  function broken(error) {
    if (!(error instanceof IndexFault)) console.error(error);
    say('', false);
    found.hidden = advice.hidden = true;
    list.hidden = fault.hidden = false;
    isReload = error.kind === 'stale';
    fault.firstElementChild.textContent = `${FAULTS[error.kind] ?? NO_SEARCH} The list below does not need it.`;
  }

  form.addEventListener('input', ({ target }) => {
    if (target.id !== 'q') return;
    clearTimeout(waiting);
    waiting = setTimeout(() => changed(true), TYPING);
  });
  form.addEventListener('change', ({ target }) => { if (target.id !== 'q') changed(false); });
  form.addEventListener('submit', event => { event.preventDefault(); changed(false); });
  $('clear').addEventListener('click', () => {
    for (const control of controls().filter(control => control.closest('#filters') && !isColumn(control))) {
      if (isChoice(control)) control.checked = false;
      else control.value = '';
    }
    changed(false);
    $('filters').firstElementChild.focus();
  });
  more.addEventListener('click', () => {
    const before = shown;
    shown += MOST;
    history.replaceState(null, '', `?${state()}`);
    run(false, before);
  });
  fault.lastElementChild.addEventListener('click', () => { if (isReload) location.reload(); else run(); });
  addEventListener('popstate', () => { isTyping = false; restore(); run(); });

  form.hidden = false;
  $('filters').open = matchMedia('(min-width: 60rem)').matches;
  restore();
  run();
}
