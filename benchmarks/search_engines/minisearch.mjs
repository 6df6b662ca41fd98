/* MiniSearch with words cut by Intl.Segmenter: reads records and queries, writes what it measured as JSON. */
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";

const { records, queries, limit } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const tokenize = (text) => [...segmenter.segment(text.normalize("NFKC"))].filter((each) => each.isWordLike).map((each) => each.segment);

let begun = performance.now();
const index = new MiniSearch({ fields: ["title", "names", "text"], tokenize, searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 } });
index.addAll(records);
const build = (performance.now() - begun) / 1000;
begun = performance.now();
const found = queries.map((query) => index.search(query).slice(0, limit).map((hit) => hit.id));
const latency = (performance.now() - begun) / queries.length;
console.log(JSON.stringify({ build, latency, index: JSON.stringify(index), found }));
