// The explorer of a dataset: totals, comparisons, the rows, and the chosen rows to take away.

import { $, count, make, numbers, start } from './finder.js';

const CHARTS = ['area', 'financial_year'];
const SVG = 'http://www.w3.org/2000/svg';

const form = $('finder');
let latest;

/** A decimal in digits as readers write it; pounds with pence only where there are any. Exact: it never becomes a float. */
const written = (digits, { unit }) => {
  const [whole, part = ''] = digits.replace(/\.0*$/, '').replace(/(\.\d*?)0+$/, '$1').split('.');
  const decimals = part && `.${unit === 'GBP' ? part.padEnd(2, '0') : part}`;
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + decimals;
  return unit === 'GBP' ? `£${text}`.replace('£-', '−£') : unit === 'percent' ? `${text}%` : text;
};

const part = (label, big, ...small) => make('li', { className: 'part' },
  make('p', { className: 'part-label', textContent: label }),
  make('p', { className: 'part-count', textContent: big }),
  ...small.filter(Boolean).map(textContent => make('p', { textContent })));

// Residents are told only of areas that were chosen, and only where each has a figure.
function perResident({ index, asked, result }, number) {
  const facet = index.facets.find(facet => facet.values.some(value => value[2]));
  const chosen = asked.facets[facet?.name];
  if (!chosen || number.unit !== 'GBP') return null;
  const areas = chosen.map(id => facet.values.find(value => value[0] === id));
  const residents = areas.reduce((sum, area) => sum + (area?.[2] ?? NaN), 0);
  if (!(residents > 0)) return null;
  const each = Number(result.totals[number.name].sum) / residents;
  return `${each < 0.01 ? 'Less than 1p' : `£${each.toFixed(2)}`} for each of the ${residents.toLocaleString('en-GB')} residents of ${areas.map(area => area[1]).join(', ')}`;
}

const totals = (all) => numbers(all.index).map(number => {
  const total = all.result.totals[number.name];
  return make('div', { className: 'whole' },
    make('p', { className: 'whole-sum' }, make('strong', { textContent: count(all.result.total, 'row', 'rows') }), ' made up of:'),
    make('ul', { className: 'whole-parts' },
      part(`${number.label} stated`, count(total.count, 'row', 'rows'), total.count ? `Sum ${written(total.sum, number)}` : '', perResident(all, number)),
      ...(total.count ? [part('Among these', `Median ${written(total.median, number)}`, `Largest ${written(total.largest, number)}`)] : []),
      part(`${number.label} not published`, count(total.missing, 'row', 'rows'), total.missing ? 'Not in the sum.' : '')));
});

function bar(share) {
  const svg = document.createElementNS(SVG, 'svg');
  const rect = svg.appendChild(document.createElementNS(SVG, 'rect'));
  svg.setAttribute('class', 'bar');
  svg.setAttribute('aria-hidden', 'true');
  rect.setAttribute('height', '100%');
  rect.setAttribute('width', `${Math.max(0, share * 100)}%`);
  return svg;
}

const cell = (text, label, ...children) => {
  const td = make('td', { className: 'number' }, text, ...children);
  td.dataset.label = label;
  return td;
};

// A wide table scrolls by itself, by keyboard as well.
function scroll(name, table) {
  const frame = make('section', { className: 'table-wrap', tabIndex: 0 }, table);
  frame.setAttribute('aria-label', `Table: ${name}`);
  return frame;
}

// Bars and figures in one table, so that neither is without the other.
function chart({ index, asked, result }, facet) {
  const number = numbers(index).find(number => number.unit === 'GBP') ?? numbers(index)[0];
  const groups = result.by(facet.name, number?.name).filter(group => group.count || (group.value && !asked.facets[facet.name]));
  const size = group => number ? Number(group.sum) : group.count;
  const largest = Math.max(...groups.map(size), 0);
  const name = ({ value }) => facet.values.find(([id]) => id === value)?.[1] ?? 'None stated';
  const headings = [facet.label, 'Rows', ...(number ? [`${number.label}, sum`, `${number.label} not published`] : [])];
  return make('div', { className: 'table' }, scroll(`By ${facet.label.toLowerCase()}`, make('table', {},
    make('caption', {}, make('h2', { textContent: `By ${facet.label.toLowerCase()}` })),
    make('thead', {}, make('tr', {}, ...headings.map((textContent, at) => make('th', { scope: 'col', textContent, className: at ? 'number' : '' })))),
    make('tbody', {}, ...groups.map(group => make('tr', {},
      make('th', { scope: 'row' }, name(group), bar(largest ? size(group) / largest : 0)),
      cell(group.count.toLocaleString('en-GB'), headings[1]),
      ...(number ? [
        cell(group.count > group.missing ? written(group.sum, number) : 'none', headings[2]),
        cell(group.missing.toLocaleString('en-GB'), headings[3]),
      ] : [])))))));
}

function rows({ index, cards }) {
  const columns = [...form.elements.column ?? []].filter(column => column.checked).map(column => [column.value, column.nextElementSibling.textContent]);
  const isNumber = name => index.numbers.some(number => number.name === name);
  const link = (textContent, href) => href ? make('a', { href, textContent }) : textContent;
  // A number that is not published says so in words.
  const value = (card, name) => card[name] && (!isNumber(name) || /\d/.test(card[name])) ? card[name] : make('span', { className: 'absent', textContent: card[name] || 'not stated' });
  const body = (card, [name, label], at) => {
    const shown = value(card, name);
    const element = at
      ? make('td', { className: isNumber(name) ? 'number' : '' }, isNumber(name) && typeof shown === 'string' ? make('a', { className: 'number-link', href: card['@source_url'] ?? card['@url'], textContent: shown }) : shown)
      : make('th', { scope: 'row' }, link(typeof shown === 'string' ? shown : 'not stated', card['@url']));
    element.dataset.label = label;
    return element;
  };
  const from = card => {
    const td = make('td', { className: 'from' }, link(card['@source'] ?? '', card['@source_url']));
    td.dataset.label = 'Source';
    return td;
  };
  $('rows').replaceChildren(
    make('thead', {}, make('tr', {}, ...[...columns, ['', 'Source']].map(([name, textContent]) => make('th', { scope: 'col', textContent, className: isNumber(name) ? 'number' : '' })))),
    make('tbody', {}, ...cards.map(card => make('tr', {}, ...columns.map((column, at) => body(card, column, at)), from(card)))));
}

/** The records of a CSV file as they were written, the heading first. */
function records(text) {
  const found = [];
  let from = 0, quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '\n' && !quoted) found.push(text.slice(from, from = at + 1));
  }
  return found;
}

function save(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
}

// The choice in words, for the note and for the file's name.
const choices = ({ index, asked }) => [
  ...(asked.text ? [['Words', asked.text]] : []),
  ...index.facets.filter(({ name }) => asked.facets[name]).map(({ name, label, values }) =>
    [label, asked.facets[name].map(id => values.find(value => value[0] === id)?.[1] ?? 'None stated').join(', ')]),
  ...numbers(index).filter(({ name }) => asked.ranges[name]).map(({ name, label }) =>
    [label, `${asked.ranges[name][0] ?? 'any'} to ${asked.ranges[name][1] ?? 'any'}`]),
];

const fileName = (all) => [form.dataset.name, ...choices(all).map(([, value]) => value)].join(' ')
  .toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 120);

// The rows as the dataset's own file writes them, heading first. The index knows the place of each in the file.
async function take() {
  const all = latest;
  const problem = $('take-problem');
  try {
    const [response, places] = await Promise.all([fetch(form.dataset.rows), all.index.values(all.result.rows, '@place')]);
    const [heading, ...lines] = records(await response.text());
    if (!response.ok || lines.length !== all.count) throw new Error('other rows');
    save(`${fileName(all)}.csv`, 'text/csv;charset=utf-8', heading + places.map(place => lines[place]).join(''));
    problem.textContent = '';
  } catch {
    problem.textContent = 'The file of rows did not arrive, or is newer than this page. Load the page again and try once more.';
  }
}

function note() {
  const all = latest;
  const lines = [document.title, location.href, '', count(all.result.total, 'row', 'rows'), ...choices(all).map(([label, value]) => `${label}: ${value}`), ''];
  save(`${fileName(all)}.txt`, 'text/plain;charset=utf-8', lines.join('\r\n'));
}

$('take').addEventListener('click', take);
$('take-note').addEventListener('click', note);

start({
  order: 'default',
  one: 'row',
  many: 'rows',
  draw: all => {
    latest = { ...all, count: all.index.count };
    $('totals').replaceChildren(...totals(all));
    $('charts').replaceChildren(...all.index.facets.filter(facet => CHARTS.includes(facet.name)).map(facet => chart(all, facet)));
    rows(all);
  },
});
