import { parse } from "csv-parse/sync"; import { getCollection, render } from "astro:content";
// @ts-ignore
import { load, chunk, longDate } from "../../../common/data.mjs";
export * from "../../../common/data.mjs";
export const d: any = load(process.env.CORPUS, parse);
let cache: any;
export const news = () => (cache ??= getCollection("newsletters").then((l: any[]) => l.map(e => { const day = new Date(e.data.date).toISOString().slice(0, 10);
  return { entry: e, id: e.id, title: e.data.title, summary: e.data.summary, day, date_text: longDate(day), url: `/newsletters/${e.id}/` }; }).sort((a, b) => (a.day < b.day ? 1 : -1))));
