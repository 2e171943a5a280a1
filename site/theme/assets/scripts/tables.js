// Sorts a table by the column whose heading is pressed. Without this script it stands sorted as it was published.

/** What a cell is sorted by: its number, its day, or its words; what is not stated comes last either way. */
function keyOf(cell) {
  if (!cell || cell.querySelector('.absent') || cell.textContent.trim() === '') return null;
  const text = cell.textContent.trim();
  if (cell.classList.contains('number')) return Number(text.replace('\u2212', '-').replace(/[^0-9.-]/g, ''));
  const day = /^[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}$/.test(text) ? Date.parse(`${text} UTC`) : NaN;
  return Number.isNaN(day) ? text : day;
}

const words = new Intl.Collator('en-GB', { numeric: true });
const compare = (a, b) => typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(a, b);

function sort(table, heading, index) {
  const falling = heading.getAttribute('aria-sort') === 'ascending' || (!heading.hasAttribute('aria-sort') && heading.classList.contains('number'));
  const body = table.tBodies[0];
  const rows = [...body.rows].map(row => ({ row, key: keyOf(row.cells[index]) }));
  rows.sort((a, b) => a.key === null || b.key === null ? (a.key === null) - (b.key === null) : falling ? compare(b.key, a.key) : compare(a.key, b.key));
  body.append(...rows.map(({ row }) => row));
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
}

for (const table of document.querySelectorAll('main .table table')) {
  // Groups of rows have an order of their own, and two rows are read faster than they are sorted.
  if (table.tBodies.length !== 1 || table.tBodies[0].rows.length < 3) continue;
  [...table.tHead.rows[0].cells].forEach((heading, index) => {
    if (heading.dataset.fixed !== undefined) return;
    const button = document.createElement('button');
    button.className = 'sort';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => sort(table, heading, index));
    heading.append(button);
  });
}
