// Builds Pagefind's index from the same records: node pagefind.mjs records.jsonl folder
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { close, createIndex } from 'pagefind';

const [records, folder] = process.argv.slice(2);
const { index } = await createIndex();
for await (const line of createInterface({ input: createReadStream(records) })) {
  const { errors } = await index.addCustomRecord(JSON.parse(line));
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
await index.writeFiles({ outputPath: folder });
await close();
