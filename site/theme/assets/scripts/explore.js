// The explorer of a dataset: totals, comparisons, the rows, and the chosen rows to take away.

import { numbers, start } from './finder.js';
import { $, count, grouped, make } from './page.js';

const form = $('finder');
const charts = [...document.querySelectorAll('[data-chart]')];
let latest;

/** A decimal as readers write it; pounds with pence only where there are any. Null is a sum that is too large to be exact. */
const written = (digits, { unit }) => {
  if (digits === null) return 'too large to be exact';
  const isMoney = unit === 'GBP';
  const text = Math.abs(digits).toLocaleString('en-GB', { minimumFractionDigits: isMoney && digits % 1 ? 2 : 0, maximumFractionDigits: 20 });
  return (digits < 0 ? '−' : '') + (isMoney ? '£' : '') + text + (unit === 'percent' ? '%' : '');
};

// Residents are told only of areas that were chosen, and only where each has a figure.
function perResident({ index, asked, result }, number) {
  const facet = index.manifest.facets.find(facet => facet.values?.some(value => value[2]));
  const chosen = asked.facets[facet?.name];
  if (!chosen || number.unit !== 'GBP') return '';
  const areas = chosen.map(id => facet.values.find(value => value[0] === id));
  const residents = areas.reduce((sum, area) => sum + (area?.[2] ?? NaN), 0);
  if (!(residents > 0)) return '';
  const { sum } = result.totals[number.name];
  if (sum === null) return '';
  const each = sum / residents;
  return `${each < 0.01 ? 'Less than 1p' : `£${each.toFixed(2)}`} for each of the ${grouped(residents)} residents of ${areas.map(area => area[1]).join(', ')}`;
}

// Puts texts at their places in a part of the page; a place without one is hidden.
function fill(element, texts) {
  for (const name in texts) {
    const place = element.querySelector(`[data-told=${name}]`);
    place.textContent = texts[name];
    place.hidden = !texts[name];
  }
}

function showTotals(element, all) {
  const number = all.index.manifest.numbers.find(({ name }) => name === element.dataset.number);
  const { count: stated, missing, sum, median, largest } = all.result.totals[number.name];
  const told = (name, digits) => stated ? `${name} ${written(digits, number)}` : '';
  fill(element, {
    total: count(all.result.total, 'row', 'rows'),
    stated: count(stated, 'row', 'rows'),
    sum: told('Sum', sum),
    residents: perResident(all, number),
    median: told('Median', median),
    largest: told('Largest', largest),
    missing: count(missing, 'row', 'rows'),
  });
}

// The cells of a row, each with its heading for narrow screens.
const row = (table, first, ...cells) => make('tr', {}, make('th', { scope: 'row' }, ...first),
  ...cells.map(([className, ...children], at) => make('td', { className, 'data-label': table.tHead.rows[0].cells[at + 1].textContent }, ...children)));

function bar(share) {
  const element = make('span', { className: 'bar' });
  element.style.inlineSize = `${Math.max(0, share * 100)}%`;
  return element;
}

// Bars and figures in one table, so that neither is without the other.
function chart(table, { index, asked, result }) {
  const { chart: name, number: summed } = table.dataset;
  const { values } = index.manifest.facets.find(facet => facet.name === name);
  const number = index.manifest.numbers.find(({ name }) => name === summed);
  const groups = result.by(name, summed).filter(({ count, value }) => count || (value && !asked.facets[name]));
  const size = group => number ? Number(group.sum) : group.count;
  const largest = Math.max(...groups.map(size), 0);
  table.tBodies[0].replaceChildren(...groups.map(group => row(table,
    [values.find(([id]) => id === group.value)?.[1] ?? 'None stated', bar(largest ? size(group) / largest : 0)],
    ['number', grouped(group.count)],
    ...(number ? [['number', group.count > group.missing ? written(group.sum, number) : 'none'], ['number', grouped(group.missing)]] : []))));
}

// Names and labels of the columns that a reader sees.
const shown = () => [...form.elements.column ?? []].filter(column => column.checked).map(column => [column.value, column.nextElementSibling.textContent]);

function rows({ index, cards }) {
  const table = $('rows');
  const columns = shown();
  const isNumber = name => index.manifest.numbers.some(number => number.name === name);
  const link = (textContent, href, className = '') => href && textContent ? make('a', { href, textContent, className }) : textContent ?? '';
  // A number that is not published says so in words.
  const absent = (card, name) => !card[name] || (isNumber(name) && !/\d/.test(card[name]));
  const content = (card, name) => absent(card, name) ? make('span', { className: 'absent', textContent: card[name] || 'not stated' })
    : isNumber(name) ? link(card[name], card['@source_url'] ?? card['@url'], 'number-link') : card[name];
  table.tHead.replaceChildren(make('tr', {}, ...[...columns, ['', 'Source and notes']].map(([name, textContent]) => make('th', { scope: 'col', textContent, className: isNumber(name) ? 'number' : '' }))));
  table.tBodies[0].replaceChildren(...cards.map(card => row(table,
    columns.slice(0, 1).map(([name]) => link(card[name] ?? 'not stated', card['@url'])),
    ...columns.slice(1).map(([name]) => [isNumber(name) ? 'number' : '', content(card, name)]),
    ['from', link(card['@source'], card['@source_url']), ...(card['@note'] ? [make('p', { textContent: card['@note'] })] : [])])));
}

/** The records of a CSV file as they were written, the heading first; a line break within quotation marks ends none. */
const records = text => text.match(/(?:"[^"]*"|[^"\n])*\n/g);

function save(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
}

// The choice in words, for the note and for the file's name.
const choices = ({ index, asked }) => [
  ...(asked.text ? [['Words', asked.text]] : []),
  ...index.manifest.facets.filter(({ name }) => asked.facets[name]).map(({ name, label, values }) =>
    [label, asked.facets[name].map(id => values.find(value => value[0] === id)?.[1] ?? 'None stated').join(', ')]),
  ...[...numbers(index), ...index.manifest.dates].filter(({ name }) => asked.ranges[name]).map(({ name, label }) =>
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
    problem.hidden = true;
  } catch {
    problem.hidden = false;
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
  step: 20,
  counts: charts.map(({ dataset }) => dataset.chart),
  columns: () => ['@url', ...shown().map(([name]) => name)],
  draw: all => {
    latest = { ...all, count: all.index.manifest.count };
    for (const element of document.querySelectorAll('.whole')) showTotals(element, all);
    for (const table of charts) chart(table, all);
    rows(all);
  },
});
