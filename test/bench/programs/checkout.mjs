// What an editor waits for at most while the server reads a book, and while it takes in a checkout that changed all of its files.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ServerProcess } from './server-process.mjs';

/** Milliseconds between two questions: the wait for an answer is known to about as much. */
const between = 5;

/**
 * @param args the server's program and its arguments
 * @param edit what a checkout makes of a product's text
 * @param isDone whether the diagnostics of the file at `watched` are those of the book before (false) or after it (true)
 * @returns milliseconds: `reading` and `taking`, the longest wait for an answer while the book is read, and while it is read
 * again; `checkout`, from the changes being told until their findings are
 */
export async function measureCheckout(args, { folder, watched, edit, isDone }) {
  const server = new ServerProcess(args, { folder });
  let longest = 0;
  let ended = false;
  const takeLongest = () => {
    const taken = longest;
    longest = 0;
    return taken;
  };
  try {
    await server.start();
    const asking = (async () => {
      while (!ended) {
        const asked = performance.now();
        await server.work();
        longest = Math.max(longest, performance.now() - asked);
        await pause(between);
      }
    })();
    await server.diagnostics(watched, (all) => all.length > 0 && !isDone(all));
    const reading = takeLongest();
    await pause(1000);
    const changes = await changeProducts(join(folder, 'products'), edit);
    takeLongest();
    const told = performance.now();
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await server.diagnostics(watched, isDone);
    const checkout = performance.now() - told;
    ended = true;
    await asking;
    return { reading: Math.round(reading), taking: Math.round(longest), checkout: Math.round(checkout) };
  } finally {
    ended = true;
    await server.stop();
  }
}

async function changeProducts(folder, edit) {
  const changes = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    await writeFile(path, edit(await readFile(path, 'utf8')));
    changes.push({ uri: pathToFileURL(path).toString(), type: 2 });
  }
  return changes;
}
