// The choices of a form: each facet with its values, and how many results each value would leave.

import { grouped, make } from './page.js';

// Of a longer list those with most results are shown, and a box to look for others.
const LISTED = 20;

/**
 * A facet of the form; it is counted while it is open.
 * @param {import('./index.js').Facet} facet @param {() => void} toggled Called when it is opened or closed.
 * @returns {{ facet: object, element: HTMLDetailsElement, choices: HTMLElement, draw: (counts: Uint32Array | undefined, chosen: string[]) => void }}
 *   `draw` shows an answer's counts, of which there are none while the facet is closed.
 */
export function facetPart(facet, toggled) {
  const { name, label } = facet;
  /** @type {Map<string, HTMLLabelElement>} */
  const labels = new Map();
  const note = make('p', { className: 'list-meta' });
  const box = make('input', { type: 'search' });
  const search = make('label', { className: 'facet-search' }, `Find in ${label} `, box);
  const list = make('div', { className: 'choices' });
  const choices = make('fieldset', {}, make('legend', { className: 'hidden', textContent: label }), search, list, note);
  // The values of a very long list are not even here until someone asks.
  const element = make('details', { className: 'facet', open: !!facet.values },
    make('summary', { textContent: label + (facet.values ? '' : ` (${grouped(facet.size)})`) }), choices);
  let ids, drawn;

  const nameOf = at => facet.values[at]?.[1] ?? 'None stated';

  function labelOf(id) {
    const made = labels.get(id) ?? make('label', { className: 'choice' },
      make('input', { type: 'checkbox', name, value: id }), ' ', make('span', { textContent: nameOf(ids.indexOf(id)) }), ' ', make('span', { className: 'choice-count' }));
    labels.set(id, made);
    return made;
  }

  function fill() {
    const isChosen = at => +!!labels.get(ids[at])?.control.checked;
    const looked = box.value.trim().toLowerCase();
    let shown = [...ids.keys()].filter(at => drawn[at] || isChosen(at));
    const all = shown.length;
    const isLong = all > LISTED;
    if (isLong) {
      shown = shown.filter(at => isChosen(at) || nameOf(at).toLowerCase().includes(looked))
        .sort((a, b) => isChosen(b) - isChosen(a) || drawn[b] - drawn[a] || a - b).slice(0, LISTED);
    }
    search.hidden = note.hidden = !isLong;
    note.textContent = `${grouped(shown.length)} of ${grouped(all)}, those with most first`;
    element.hidden = !all;
    const wanted = shown.map(at => {
      const made = labelOf(ids[at]);
      made.lastChild.textContent = grouped(drawn[at]);
      return made;
    });
    if (wanted.length === list.children.length && wanted.every((made, at) => made === list.children[at])) return;
    // What is moved loses the focus.
    const { activeElement } = document;
    list.replaceChildren(...wanted);
    activeElement.focus();
  }

  element.addEventListener('toggle', toggled);
  // What is typed here narrows this list alone, and is no part of the address.
  box.addEventListener('input', fill);
  box.addEventListener('change', event => event.stopPropagation());

  return {
    facet, element, choices,
    draw(counts, chosen) {
      ids ??= facet.values && [...facet.values.map(([id]) => id), ''];
      drawn = counts;
      chosen.forEach(labelOf);
      for (const [id, { control }] of labels) control.checked = chosen.includes(id);
      if (counts) fill();
    },
  };
}
