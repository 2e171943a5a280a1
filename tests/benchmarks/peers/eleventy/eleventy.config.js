// CORPUS=dir OUT=dir eleventy   (TPL=njk|js picks the template language)
import path from "node:path"; import fs from "node:fs";
import { parse } from "csv-parse/sync";
import { load, chunk, longDate, searchJson, sitemap } from "../common/data.mjs";
const corpus = path.relative(process.cwd(), process.env.CORPUS), out = process.env.OUT, tpl = process.env.TPL ?? "njk";
export default function (cfg) {
  cfg.addGlobalData("d", () => load(corpus, parse));
  cfg.setUseGitIgnore(false);
  cfg.addPassthroughCopy({ [path.join(corpus, "grants.csv")]: "data/projects.csv", "../common/assets": "assets" });
  cfg.addFilter("longDate", d => longDate(typeof d === "string" ? d : d.toISOString().slice(0, 10)));
  cfg.addFilter("day", d => d.toISOString().slice(0, 10));
  cfg.addFilter("searchJson", searchJson);
  cfg.addFilter("sitemapXml", (d, news) => sitemap([["/"], ["/projects/"], ["/areas/"], ["/organisations/"], ["/newsletters/"], ...d.areas.map(a => [a.url]), ...d.organisations.map(a => [a.url]),
    ...d.projects.map(p => [p.url, p.day]), ...news.map(n => [n.url, n.date.toISOString().slice(0, 10)])]));
  cfg.addCollection("news", api => api.getFilteredByTag("news").sort((a, b) => b.date - a.date));
  return { dir: { input: process.env.SRC, includes: "_includes", data: "_data", output: out }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
