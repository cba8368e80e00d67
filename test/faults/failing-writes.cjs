// Loaded before the program: once TRENDBOOK_WRITES files were written the disk is full, in the middle of the next one.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

let left = Number(process.env.TRENDBOOK_WRITES);

function isFull(path) {
  return typeof path === 'string' && path.startsWith(process.cwd()) && left-- <= 0;
}

function half(content) {
  const bytes = Buffer.from(content);
  return bytes.subarray(0, bytes.length >> 1);
}

function noSpace(path) {
  const error = new Error(`ENOSPC: no space left on device, write '${path}'`);
  return Object.assign(error, { code: 'ENOSPC', errno: -28, syscall: 'write', path });
}

const { writeFile } = fs.promises;
fs.promises.writeFile = async (path, content, options) => {
  if (!isFull(path)) return writeFile(path, content, options);
  await writeFile(path, half(content), options);
  throw noSpace(path);
};

const { writeFileSync } = fs;
fs.writeFileSync = (path, content, options) => {
  if (!isFull(path)) return writeFileSync(path, content, options);
  writeFileSync(path, half(content), options);
  throw noSpace(path);
};

syncBuiltinESMExports();
