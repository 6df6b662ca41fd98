/* Pagefind with one record an entry: writes its files to a folder and the seconds it took as JSON. */
import { readFileSync } from "node:fs";
import { close, createIndex } from "pagefind";

const { records } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const begun = performance.now();
const { index } = await createIndex({ forceLanguage: "zh" });
for (const record of records) {
  await index.addCustomRecord({ url: "/" + record.id, content: [record.title, record.names, record.text].join("\n"), language: "zh", meta: { title: record.title } });
}
await index.writeFiles({ outputPath: process.argv[3] });
await close();
console.log(JSON.stringify({ build: (performance.now() - begun) / 1000 }));
