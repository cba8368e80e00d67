import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page that is served while one writes. */
export interface ServedPage {
  readonly url: string;
  /** Puts another page in its place; whoever looks at it sees it at once. */
  show(html: string): void;
  close(): Promise<void>;
}

/**
 * Serves one page on 127.0.0.1, on a free port, and tells it of each new version. Nothing else is served: no path leads
 * to a file. Who asks by another name than the address (a foreign site whose name leads here) gets no answer.
 */
export async function servePage(html: string): Promise<ServedPage> {
  let page = html;
  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    const end = (status: number) => response.writeHead(status, { 'Content-Length': 0 }).end();
    if (!hosts.includes(request.headers.host ?? '')) return void end(403);
    if (request.method !== 'GET') return void end(405);
    if (request.url === '/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(': open\n\n');
      readers.add(response);
      request.once('close', () => readers.delete(response));
    } else if (request.url === '/' || request.url?.startsWith('/?')) {
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      response.end(page);
    } else end(404);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    show(next) {
      page = next;
      for (const reader of readers) reader.write('event: built\ndata: \n\n');
    },
    close() {
      return new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}
