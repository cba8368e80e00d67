import { parentPort } from 'node:worker_threads';
import { answer, type ParseRequest } from './messages.ts';

// A thread that parses files for the one that reads books.
parentPort!.on('message', (request: ParseRequest) => {
  const { message, transfer } = answer(request);
  parentPort!.postMessage(message, transfer);
});
