// Loaded into the editor's server before its own code: when the process that started it is gone, however it went, that
// end of standard input closes; then the whole process group (server, extension host, file watcher, …) ends.
if (process.argv[1]?.endsWith('server-main.js')) {
  const end = () => process.kill(0, 'SIGKILL');
  process.stdin.on('end', end).on('error', end).resume();
}
