// Elements and words of a page. Text reaches the page as text alone.

export const $ = id => document.getElementById(id);

/** An element with properties, or attributes where there is no such property, and children. Children that are texts stay texts. */
export function make(name, properties, ...children) {
  const element = document.createElement(name);
  for (const key in properties) {
    if (key in element) element[key] = properties[key];
    else element.setAttribute(key, properties[key]);
  }
  element.append(...children);
  return element;
}

/** "1,204". */
export const grouped = n => n.toLocaleString('en-GB');

/** "1 row", "1,204 rows". */
export const count = (n, one, many) => `${grouped(n)} ${n === 1 ? one : many}`;
