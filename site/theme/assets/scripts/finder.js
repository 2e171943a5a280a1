// What /search/ and /explore/ share: one form whose state is the address, and an answer drawn all at once.
// Nothing is sent anywhere or kept.

import { facetPart } from './facets.js';
import { IndexFault } from './files.js';
import { open } from './index.js';
import { $, count, make } from './page.js';

const TYPING = 150;
const ANNOUNCE = 500;
const MOST_SHOWN = 1000;

/** The numbers of what the rows say; others are for the script. */
export const numbers = index => index.manifest.numbers.filter(number => !number.name.startsWith('@'));

/**
 * Connects the form with the index.
 * @param {object} page
 * @param {string} page.order The order where none is chosen.
 * @param {string} page.one What one result is called. @param {string} page.many And several.
 * @param {number} page.step How many are shown at first, and at each wish for more.
 * @param {boolean} [page.idle] Whether nothing is asked while nothing is chosen.
 * @param {string} [page.above] The facet that stands above the results.
 * @param {string[]} [page.counts] Facets that are counted whether a reader sees them or not.
 * @param {string[]} [page.totals] Numbers that are summed; all unless told.
 * @param {() => string[]} [page.columns] What of each result is shown; all unless told.
 * @param {(answer: object) => void} page.draw Puts an answer into the page, without waiting for anything.
 */
export function start(page) {
  const form = $('finder');
  const [found, list, status, advice, fault, more, filters] = ['found', 'list', 'status', 'advice', 'fault', 'more', 'filters'].map($);
  const isChoice = control => control.type === 'checkbox';
  const isColumn = control => control.name === 'column';
  const asking = () => new URLSearchParams(location.search);
  let index, facets, parts = [], counts, running, shown, waiting, announcing, isTyping = false, isReload = false;

  const controls = () => [...form.elements].filter(control => control.name);

  function state() {
    const parameters = new URLSearchParams();
    const isUsual = controls().filter(isColumn).every(column => column.checked === column.defaultChecked);
    for (const control of controls()) {
      if (isColumn(control) && isUsual) continue;
      if (isChoice(control) ? control.checked : control.value.trim()) parameters.append(control.name, control.value.trim());
    }
    if (shown > page.step) parameters.set('show', shown);
    return parameters;
  }

  function restore() {
    const parameters = asking();
    for (const control of controls()) {
      if (!isChoice(control)) control.value = parameters.get(control.name) ?? '';
      else control.checked = isColumn(control) && !parameters.has('column') ? control.defaultChecked : parameters.getAll(control.name).includes(control.value);
      if (control.selectedIndex < 0) control.selectedIndex = 0;
    }
    shown = Math.min(Math.max(page.step, parseInt(parameters.get('show')) || 0), MOST_SHOWN);
  }

  // One entry of the history for each choice, and one for a text however long it took to type.
  function keep(typing) {
    const address = location.pathname + `?${state()}`.replace(/^\?$/, '');
    if (address !== location.pathname + location.search) history[typing && isTyping ? 'replaceState' : 'pushState'](null, '', address);
    isTyping = typing;
  }

  function changed(typing) {
    clearTimeout(waiting);
    shown = page.step;
    keep(typing);
    run(typing);
  }

  function build() {
    if (facets === index.manifest.facets) return;
    facets = index.manifest.facets;
    parts = facets.map(facet => facetPart(facet, recount));
    const isAbove = part => part.facet.name === page.above;
    $('facets').replaceChildren(...parts.filter(part => !isAbove(part)).map(part => part.element));
    $('kinds')?.replaceChildren(...parts.filter(isAbove).map(part => part.choices));
  }

  // Facets that nobody sees are not fetched.
  const counted = () => parts
    .filter(({ facet: { name }, element }) => name === page.above || page.counts?.includes(name) || (filters.open && element.open))
    .map(({ facet }) => facet.name);

  // Something was opened that was not counted when nobody saw it.
  const recount = () => { if (counts && counted().some(name => !counts[name])) run(); };

  // What the address asks for and the index does not know is said, not passed over.
  function query(parameters) {
    const chosen = {}, ranges = {}, notes = [];
    for (const { name, label, values } of facets) {
      const known = id => id === '' || values.some(value => value[0] === id);
      const asked = parameters.getAll(name);
      for (const id of asked.filter(id => !known(id))) notes.push(`“${id}” ${advice.dataset.unknown} ${label}. `);
      if (asked.some(known)) chosen[name] = asked.filter(known);
    }
    const bound = (name, isDate) => {
      const written = parameters.get(name);
      const value = isDate ? written : Number(written?.replace(/[£,\s]/g, ''));
      if (!written || !Number.isNaN(isDate ? Date.parse(value) : value)) return written ? value : null;
      notes.push(`“${written}” ${advice.dataset[isDate ? 'date' : 'number']} `);
      return null;
    };
    for (const { name, scale } of [...numbers(index), ...index.manifest.dates]) {
      const range = ['from', 'to'].map(end => bound(`${name}-${end}`, scale === undefined));
      if (range.some(end => end !== null)) ranges[name] = range;
    }
    const text = parameters.get('q') ?? '';
    return { asked: { text, facets: chosen, ranges, sort: parameters.get('sort') || page.order, prefix: true }, notes };
  }

  async function run(typing = false, focus = -1, isSecond = false) {
    running?.abort();
    const { signal } = running = new AbortController();
    const parameters = asking();
    const isIdle = page.idle && !location.search;
    form.setAttribute('aria-busy', 'true');
    try {
      if (!isIdle) {
        index ??= await open(form.dataset.index);
        if (signal.aborted) return;
        build();
        await Promise.all(parts.filter(({ facet, element }) => !facet.values && (element.open ||= parameters.has(facet.name))).map(({ facet }) => index.valuesOf(facet.name)));
        const { asked, notes } = query(parameters);
        const result = await index.find({ ...asked, counts: counted(), totals: page.totals, signal });
        const cards = await index.cards(result.rows.subarray(0, shown), page.columns?.());
        if (signal.aborted) return;
        build();
        answer({ index, asked, result, cards, parameters }, notes, typing);
        if (focus >= 0) found.querySelectorAll('#hits a, #rows th a')[focus]?.focus();
      }
      found.hidden = isIdle;
      fault.hidden = true;
      list.hidden = !isIdle && !found.dataset.empty;
      if (isIdle) silence();
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
    const { result, asked } = all;
    const chosen = Object.values(asked.facets).flat().length + Object.keys(asked.ranges).length;
    ({ counts } = result);
    for (const part of parts) part.draw(counts[part.facet.name], asked.facets[part.facet.name] ?? []);
    $('chosen').textContent = chosen ? `(${chosen})` : '';
    $('clear').hidden = !chosen;
    page.draw(all);
    const left = result.total - all.cards.length;
    found.dataset.empty = result.total ? '' : 'yes';
    filters.hidden = !result.total && !chosen;
    more.hidden = left < 1;
    more.textContent = `Show ${Math.min(page.step, left)} more`;
    advise(all, notes, chosen);
    say(`${count(result.total, page.one, page.many)}${asked.text ? ` for “${asked.text}”` : ''}`, typing);
    recount();
  }

  function advise({ result, parameters }, notes, chosen) {
    const said = [...notes];
    if (result.partial) said.push(advice.dataset.partial);
    if (result.suggestion) {
      parameters.set('q', result.suggestion);
      said.push('Did you mean ', make('a', { href: `?${parameters}`, textContent: result.suggestion }), '? ');
    }
    if (!result.total) said.push(advice.dataset[chosen ? 'narrow' : 'none']);
    advice.replaceChildren(...said);
    advice.hidden = !said.length;
  }

  // Seen at once; read out when the typing has stopped.
  function say(text, typing) {
    $('count').textContent = text;
    clearTimeout(announcing);
    announcing = setTimeout(() => { status.textContent = text; }, typing ? ANNOUNCE : 0);
  }

  function silence() {
    say('');
    advice.hidden = true;
  }

  function broken(error) {
    if (!(error instanceof IndexFault)) console.error(error);
    silence();
    found.hidden = true;
    list.hidden = fault.hidden = false;
    isReload = error.kind === 'stale';
    fault.firstElementChild.textContent = `${fault.dataset[error.kind] ?? fault.dataset.other} ${fault.dataset.list}`;
  }

  form.addEventListener('input', ({ target }) => {
    if (target.id !== 'q') return;
    clearTimeout(waiting);
    waiting = setTimeout(() => changed(true), TYPING);
  });
  form.addEventListener('change', ({ target }) => { if (target.id !== 'q') changed(false); });
  form.addEventListener('submit', event => { event.preventDefault(); changed(false); });
  $('clear').addEventListener('click', () => {
    for (const control of controls().filter(control => control.closest('#filters, #kinds') && !isColumn(control))) {
      if (isChoice(control)) control.checked = false;
      else control.value = '';
    }
    changed(false);
    filters.firstElementChild.focus();
  });
  more.addEventListener('click', () => {
    const before = shown;
    shown += page.step;
    history.replaceState(null, '', `?${state()}`);
    run(false, before);
  });
  fault.lastElementChild.addEventListener('click', () => { if (isReload) location.reload(); else run(); });
  addEventListener('popstate', () => { isTyping = false; restore(); run(); });

  form.hidden = false;
  filters.open = matchMedia('(min-width: 60rem)').matches;
  filters.addEventListener('toggle', recount);
  restore();
  run();
}
